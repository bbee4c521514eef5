package io.chuangkou.terminal.pricelist;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Short texts of many rows, looked through for those that begin with something or hold it. They lie
 * in one long text behind each other: that is looked through many times as fast as text by text. A
 * row may have several.
 */
final class ManyTexts {

  private static final char END = '\n';
  private static final int PLACE_BITS = 24;
  private static final int MOST_TEXTS = 1 << PLACE_BITS;
  private static final int KEY_BITS = 32;

  private final String all;
  private final int[] starts;
  private final int[] rows;

  /** How many bits of a text's key are one character. */
  private final int characterBits;

  /** Key and place of each text, in order: its first characters, then where it stands. */
  private final long[] sorted;

  /**
   * Takes them up.
   *
   * @param texts of each row its texts; empty ones are never found
   * @throws IllegalArgumentException if there are more than sixteen million
   */
  ManyTexts(List<List<String>> texts) {
    int count = texts.stream().mapToInt(List::size).sum();
    if (count > MOST_TEXTS) {
      throw new IllegalArgumentException(count + " texts");
    }
    starts = new int[count];
    rows = new int[count];
    StringBuilder joined = new StringBuilder();
    int place = 0;
    for (int row = 0; row < texts.size(); row++) {
      for (String text : texts.get(row)) {
        starts[place] = joined.length();
        rows[place] = row;
        joined.append(text).append(END);
        place++;
      }
    }
    all = joined.toString();
    characterBits = all.chars().allMatch(character -> character <= 0xFF) ? 8 : 16;
    sorted = new long[count];
    for (int i = 0; i < count; i++) {
      sorted[i] = (key(all, starts[i], end(i) - 1, 0) << PLACE_BITS) | i;
    }
    Arrays.sort(sorted);
  }

  /**
   * The first characters of a text as a number that sorts as they do.
   *
   * @param rest in place of the characters that it does not have
   */
  private long key(String text, int from, int to, long rest) {
    long key = 0;
    for (int i = 0; i < KEY_BITS / characterBits; i++) {
      long character = from + i < to ? text.charAt(from + i) : rest;
      key = (key << characterBits) | (character & ((1L << characterBits) - 1));
    }
    return key;
  }

  /**
   * Tells the rows of texts that begin with something, the same more than once where several of a
   * row do.
   *
   * @param taken hears each row; false: no more are wanted
   */
  void beginningWith(String part, IntPredicate taken) {
    places(part, place -> taken.test(rows[place]));
  }

  /** The same of texts that are something, whole. */
  void equalTo(String text, IntPredicate taken) {
    places(
        text, place -> end(place) - 1 - starts[place] != text.length() || taken.test(rows[place]));
  }

  private void places(String part, IntPredicate taken) {
    if (part.isEmpty() || part.chars().anyMatch(character -> character >> characterBits != 0)) {
      return;
    }
    long last = key(part, 0, part.length(), -1);
    int found = Arrays.binarySearch(sorted, key(part, 0, part.length(), 0) << PLACE_BITS);
    for (int i = found < 0 ? -found - 1 : found; i < sorted.length; i++) {
      int place = (int) (sorted[i] & (MOST_TEXTS - 1));
      if (sorted[i] >>> PLACE_BITS > last
          || (all.startsWith(part, starts[place]) && !taken.test(place))) {
        return;
      }
    }
  }

  /** The same of texts that hold it anywhere, in the order of the rows. */
  void holding(String part, IntPredicate taken) {
    int at = all.indexOf(part);
    while (at >= 0) {
      int found = Arrays.binarySearch(starts, at);
      int place = found < 0 ? -found - 2 : found;
      if (!taken.test(rows[place])) {
        return;
      }
      at = all.indexOf(part, end(place));
    }
  }

  private int end(int place) {
    return place + 1 < starts.length ? starts[place + 1] : all.length();
  }
}
