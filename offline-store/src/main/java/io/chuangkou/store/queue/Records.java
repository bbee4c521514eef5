package io.chuangkou.store.queue;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Records of the journal that follow one another.
 *
 * @param after number of the last one before them
 * @param upTo number of their last one
 */
public record Records(long after, long upTo) {

  /** All that follow a record, also those that are still to be written. */
  public static Records after(long number) {
    return new Records(number, Long.MAX_VALUE);
  }

  /** Whether a record is one of them. */
  public boolean contain(long number) {
    return after < number && number <= upTo;
  }

  /** How many they are. */
  public long count() {
    return Math.max(0, upTo - after);
  }

  /** The same in parts of so many at most, in order. */
  public List<Records> parts(long most) {
    return LongStream.range(0, Math.ceilDiv(count(), most))
        .map(part -> after + part * most)
        .mapToObj(from -> new Records(from, Math.min(upTo, from + most)))
        .toList();
  }
}
