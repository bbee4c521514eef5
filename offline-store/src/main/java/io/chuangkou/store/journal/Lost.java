package io.chuangkou.store.journal;

/**
 * Records that were once acknowledged and cannot be read any more.
 *
 * @param first the first record's number
 * @param last the last record's number
 */
public record Lost(long first, long last) {

  /** How many records. */
  public long count() {
    return last - first + 1;
  }
}
