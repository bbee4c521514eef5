package io.chuangkou.terminal.visit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The letters with which the pinyin of names begins, as people type them: {@code AMXL} for 阿莫西林. A
 * character with several readings counts with each of them, since a name does not tell which is
 * meant: 白术 is {@code BS} and {@code BZ}. Immutable and thread-safe.
 *
 * <p>Source: the readings of the Unicode Character Database, which has those of the national table
 * of standard characters of 2013.
 */
public final class PinyinInitials {

  /** More readings of one name are not told: the usual one of each character comes first. */
  static final int MOST_READINGS = 16;

  private static final String TABLE = "pinyin-initials.txt";

  /** Of each character of the first plane the letter of its usual reading; 0: it is not read. */
  private final char[] usual = new char[Character.MAX_VALUE + 1];

  /** One bit for each letter of its other readings, A the lowest. */
  private final int[] others = new int[Character.MAX_VALUE + 1];

  /** Read once in a process, when it is first asked for. */
  private static final class Shipped {
    private static final PinyinInitials INITIALS = new PinyinInitials();
  }

  /** With the readings that come with the program; the first call reads them. */
  public static PinyinInitials shipped() {
    return Shipped.INITIALS;
  }

  private PinyinInitials() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PinyinInitials.class.getResourceAsStream(TABLE)),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (char self = '0'; self <= 'Z'; self++) {
      usual[self] = Character.isLetterOrDigit(self) ? self : 0;
    }
  }

  /**
   * A line of the table: a capital and whose usual letter it is, or a small one and whose other.
   */
  private void take(String line) {
    char letter = line.charAt(0);
    for (int i = 1; i < line.length(); i++) {
      if (Character.isUpperCase(letter)) {
        usual[line.charAt(i)] = letter;
      } else {
        others[line.charAt(i)] |= 1 << (letter - 'a');
      }
    }
  }

  /**
   * The initials of a name in upper case, one text for each way to read it, the usual one first.
   * Latin letters and digits stand for themselves; what has no reading is left out.
   */
  public List<String> of(String name) {
    List<StringBuilder> read = new ArrayList<>(List.of(new StringBuilder()));
    name.toUpperCase(Locale.ROOT)
        .chars()
        .filter(character -> usual[character] != 0)
        .forEach(character -> append(read, (char) character));
    Set<String> different = new LinkedHashSet<>();
    read.forEach(text -> different.add(text.toString()));
    different.remove("");
    return List.copyOf(different);
  }

  private void append(List<StringBuilder> read, char character) {
    int before = read.size();
    for (int bits = others[character]; bits != 0; bits &= bits - 1) {
      char other = (char) ('A' + Integer.numberOfTrailingZeros(bits));
      for (int i = 0; i < before && read.size() < MOST_READINGS; i++) {
        read.add(new StringBuilder(read.get(i)).append(other));
      }
    }
    read.subList(0, before).forEach(text -> text.append(usual[character]));
  }
}
