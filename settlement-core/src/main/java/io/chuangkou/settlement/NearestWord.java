package io.chuangkou.settlement;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody meant who wrote one that nobody knows. */
public final class NearestWord {

  /** One letter in so many may be wrong. */
  private static final int LETTERS_PER_SLIP = 3;

  private NearestWord() {}

  /** The known word that is nearest to another, whatever the case; none if all are far from it. */
  public static Optional<String> of(String word, Collection<String> known) {
    return known.stream()
        .min(
            Comparator.comparingInt((String each) -> distance(word, each))
                .thenComparing(each -> each))
        .filter(each -> distance(word, each) <= Math.max(1, each.length() / LETTERS_PER_SLIP));
  }

  /** Letters to change, add or leave out, or to put before the one in front of them. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    int[] twoAbove = above;
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
        if (isSwapped(a, i, b, j)) {
          row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
        }
      }
      twoAbove = above;
      above = row;
    }
    return above[b.length()];
  }

  private static boolean isSwapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
