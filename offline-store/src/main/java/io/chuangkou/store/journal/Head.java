package io.chuangkou.store.journal;

/**
 * The last record of a journal, which through the chain stands for all before it.
 *
 * @param number its number; the first record has 1
 * @param mac its MAC in hexadecimal
 */
public record Head(long number, String mac) {

  /** Before the first record. */
  public static final Head NONE = new Head(0, "00".repeat(Framing.MAC_BYTES));
}
