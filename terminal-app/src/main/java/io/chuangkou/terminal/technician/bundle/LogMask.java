package io.chuangkou.terminal.technician.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The end of a log with words, codes, short numbers and message numbers alone: whatever could be a
 * name, a number of a person or card, a key or a password is replaced, in whatever writing. What is
 * made of plain letters cannot be told from a word; nothing of that kind is ever logged.
 */
final class LogMask {

  private static final int LONGEST = 1 << 20;
  private static final String GONE = "***";

  /** A shorter one is in too many words. */
  private static final int SHORTEST = 4;

  private static final Pattern HEAD =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} [A-Z]+ +)\\[([^\\]]*)\\] ([a-zA-Z.$]+ - )");

  /** As ours and those of the libraries are called. */
  private static final Pattern THREAD =
      Pattern.compile("[a-z]{2,12}(-[a-z]{2,12}){0,3}(-[0-9]{1,2}){0,2}|JavaFX Application Thread");

  private static final Pattern FRAME =
      Pattern.compile("\\s+at (?:[\\w.$]+/|[\\w.]+@[\\w.]+/)*[\\w.$<>]+\\([\\w. :]+\\).*");
  private static final Pattern CAUSE =
      Pattern.compile("(?:Caused by: |Suppressed: )?[a-z][\\w.$]+(?:Exception|Error)\\b");

  private static final Pattern FOREIGN = Pattern.compile("[^\\x20-\\x7E]+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+/=_-]+");

  /** As passports write them. */
  private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}(?:[ ,]+[A-Z]{2,})+");

  /** Words of messages, codes, numbers of a few digits, status words, message numbers. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "[A-Za-z_]{1,24}|-|[A-Z]{2,12}(-[A-Z]{2,12})+|[A-Za-z_]{1,16}[0-9]{1,2}|[0-9]{1,5}|[0-9]{4}[A-Z]|[0-9A-F]{4}"
              + "|[A-Z][0-9]{11}20[0-9]{16}");

  private static final Pattern DIGITS_OF_BYTES = Pattern.compile("[0-9a-fA-F]{8,}");

  /** The standards' names of commands. */
  private static final Set<String> COMMANDS =
      Set.of(
          "READ",
          "RECORD",
          "BINARY",
          "SELECT",
          "GET",
          "RESPONSE",
          "VERIFY",
          "CHALLENGE",
          "INTERNAL",
          "EXTERNAL",
          "AUTHENTICATE",
          "AUTHENTICATION",
          "EF",
          "DF");

  private LogMask() {}

  /**
   * The last lines of a file; none, where there is none.
   *
   * @param hidden what must not be told wherever it stands
   */
  static List<String> lines(Path log, Set<String> hidden) {
    if (Files.notExists(log)) {
      return List.of("# no log");
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(0, file.length() - LONGEST);
      byte[] end = new byte[(int) (file.length() - start)];
      file.seek(start);
      file.readFully(end);
      // The first line may be cut anywhere.
      return new String(end, UTF_8)
          .lines()
          .skip(start == 0 ? 0 : 1)
          .map(line -> without(hidden, line))
          .flatMap(LogMask::masked)
          .toList();
    } catch (IOException e) {
      return List.of("# the log cannot be read");
    }
  }

  private static String without(Set<String> hidden, String line) {
    String rest = line;
    for (String value : hidden) {
      if (value.length() >= SHORTEST) {
        rest = rest.replace(value, GONE);
      }
    }
    return rest;
  }

  /** A line; none, where nothing of it can be told. */
  static Stream<String> masked(String line) {
    var head = HEAD.matcher(line);
    if (head.lookingAt()) {
      String thread = THREAD.matcher(head.group(2)).matches() ? head.group(2) : GONE;
      return Stream.of(
          head.group(1)
              + "["
              + thread
              + "] "
              + head.group(3)
              + message(line.substring(head.end())));
    }
    if (FRAME.matcher(line).matches()) {
      return Stream.of(line.replaceAll(" ~?\\[.*", ""));
    }
    var cause = CAUSE.matcher(line);
    return cause.lookingAt() ? Stream.of(cause.group()) : Stream.empty();
  }

  /** What a message may say of itself. */
  static String message(String message) {
    String home = System.getProperty("user.home");
    String plain = home.length() > 1 ? message.replace(home, "~") : message;
    String ours = FOREIGN.matcher(plain).replaceAll(GONE);
    String words = WORD.matcher(ours).replaceAll(LogMask::word);
    return CAPITALS.matcher(words).replaceAll(LogMask::capitals);
  }

  private static String word(MatchResult found) {
    String word = found.group();
    boolean isHarmless =
        HARMLESS.matcher(word).matches() && !DIGITS_OF_BYTES.matcher(word).matches();
    return isHarmless ? word : GONE;
  }

  private static String capitals(MatchResult found) {
    List<String> words = List.of(found.group().split("[ ,]+", -1));
    return COMMANDS.containsAll(words) ? found.group() : GONE;
  }
}
