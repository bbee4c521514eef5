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

  private final String all;
  private final int[] starts;
  private final int[] rows;

  /** Places of the texts in the order of what they say. */
  private final int[] sorted;

  /**
   * Takes them up.
   *
   * @param texts of each row its texts; empty ones are never found
   */
  ManyTexts(List<List<String>> texts) {
    int count = texts.stream().mapToInt(List::size).sum();
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
    sorted = inOrder(texts, count);
  }

  private int[] inOrder(List<List<String>> texts, int count) {
    String[] flat = texts.stream().flatMap(List::stream).toArray(String[]::new);
    Integer[] places = new Integer[count];
    Arrays.setAll(places, i -> i);
    Arrays.sort(
        places,
        (one, other) -> {
          int order = flat[one].compareTo(flat[other]);
          return order == 0 ? Integer.compare(one, other) : order;
        });
    return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
  }

  /**
   * Tells the rows of texts that begin with something, in the order of the texts, the same more
   * than once where several of a row do.
   *
   * @param taken hears each row; false: no more are wanted
   */
  void beginningWith(String part, IntPredicate taken) {
    for (int i = firstFrom(part); i < sorted.length && isAt(sorted[i], part); i++) {
      if (!taken.test(rows[sorted[i]])) {
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

  private int firstFrom(String part) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (text(sorted[middle]).compareTo(part) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isAt(int place, String part) {
    return !part.isEmpty() && all.startsWith(part, starts[place]);
  }

  private String text(int place) {
    return all.substring(starts[place], end(place) - 1);
  }

  private int end(int place) {
    return place + 1 < starts.length ? starts[place + 1] : all.length();
  }
}
