package io.chuangkou.store.journal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the journal's files: {@code journal-00000001.log} and so on. */
final class Segments {

  private static final Pattern NAME = Pattern.compile("journal-(\\d{8})\\.log");

  private Segments() {}

  static String name(int index) {
    return String.format(Locale.ROOT, "journal-%08d.log", index);
  }

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** Of a segment's name. */
  static int index(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no segment: " + name);
    }
    return Integer.parseInt(matcher.group(1));
  }

  /** The indexes of all segments there are, rising. */
  static List<Integer> list(Disk disk) throws IOException {
    return disk.list().stream().filter(Segments::isName).map(Segments::index).sorted().toList();
  }
}
