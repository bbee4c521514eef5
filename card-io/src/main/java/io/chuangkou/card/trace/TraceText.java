package io.chuangkou.card.trace;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.trace.TraceEvent.Exchange;
import io.chuangkou.card.trace.TraceEvent.NoAnswer;
import io.chuangkou.card.trace.TraceEvent.NoReset;
import io.chuangkou.card.trace.TraceEvent.Reset;
import io.chuangkou.card.trace.TraceEvent.Way;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as text, one thing a line: {@code reader}, {@code day} and {@code expect} first,
 * then {@code cold}, {@code warm} or {@code connect} with the answer to reset, {@code >} a command,
 * {@code <} its answer, {@code !} the fault in place of an answer; numbers are microseconds. Lines
 * that begin with {@code #} are for people.
 */
public final class TraceText {

  private static final String HEADER =
      "# 卡片对话记录 / a conversation with a card. 个人数据已替换 / personal data are replaced.";
  private static final String NO_ANSWER = "!";
  private static final String BYTES = "([0-9A-F]{2})+";

  private TraceText() {}

  /** Writes a conversation down as it is; free it of persons first. */
  public static String write(CardTrace trace) {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    lines.add("reader " + trace.reader());
    lines.add("day " + trace.day());
    if (!trace.expected().isEmpty()) {
      lines.add("expect " + trace.expected());
    }
    trace.events().forEach(event -> write(event, lines));
    return String.join("\n", lines) + "\n";
  }

  private static void write(TraceEvent event, List<String> lines) {
    switch (event) {
      case Reset reset ->
          lines.add(word(reset.way()) + " " + reset.answer() + " " + reset.micros());
      case NoReset none ->
          lines.add(word(none.way()) + " " + fault(none.fault(), none.micros(), none.detail()));
      case Exchange exchange -> {
        lines.add("> " + exchange.command());
        lines.add("< " + exchange.answer() + " " + exchange.micros());
      }
      case NoAnswer none -> {
        lines.add("> " + none.command());
        lines.add(fault(none.fault(), none.micros(), none.detail()));
      }
    }
  }

  private static String word(Way way) {
    return way.name().toLowerCase(Locale.ROOT);
  }

  private static String fault(CardFault fault, long micros, String detail) {
    return (NO_ANSWER + " " + fault.code() + " " + micros + " " + detail.replace('\n', ' '))
        .strip();
  }

  /**
   * Reads a conversation.
   *
   * @throws CardFaultException {@link CardFault#PROFILE_INVALID}, naming the line
   */
  public static CardTrace read(String text) throws CardFaultException {
    return new Reading().read(text);
  }

  private static final class Reading {

    private String reader = "";
    private LocalDate day = LocalDate.EPOCH;
    private String expected = "";
    private final List<TraceEvent> events = new ArrayList<>();
    private @Nullable String command;
    private int number;

    CardTrace read(String text) throws CardFaultException {
      for (String line : text.lines().toList()) {
        number++;
        String stripped = line.strip();
        if (!stripped.isEmpty() && !stripped.startsWith("#")) {
          take(stripped);
        }
      }
      if (events.isEmpty()) {
        throw wrong("no conversation is in it");
      }
      return new CardTrace(reader, day, expected, events);
    }

    private void take(String line) throws CardFaultException {
      String[] words = line.split(" +", 2);
      String rest = words.length < 2 ? "" : words[1];
      switch (words[0]) {
        case "reader" -> reader = rest;
        case "day" -> day = day(rest);
        case "expect" -> expected = rest;
        case "cold", "warm", "connect" ->
            reset(Way.valueOf(words[0].toUpperCase(Locale.ROOT)), rest);
        case ">" -> command = bytes(rest);
        case "<" -> answer(rest);
        case NO_ANSWER -> {
          Missed missed = missed(rest);
          events.add(new NoAnswer(command(), missed.fault, missed.detail, missed.micros));
          command = null;
        }
        default -> throw wrong("begins with nothing that is known");
      }
    }

    private void reset(Way way, String rest) throws CardFaultException {
      if (rest.startsWith(NO_ANSWER)) {
        Missed missed = missed(rest.substring(1).strip());
        events.add(new NoReset(way, missed.fault, missed.detail, missed.micros));
      } else {
        String[] words = rest.split(" +", 2);
        events.add(new Reset(way, bytes(words[0]), micros(words)));
      }
    }

    private void answer(String rest) throws CardFaultException {
      String[] words = rest.split(" +", 2);
      events.add(new Exchange(command(), bytes(words[0]), micros(words)));
      command = null;
    }

    private String command() throws CardFaultException {
      if (command == null) {
        throw wrong("answers no command");
      }
      return command;
    }

    private Missed missed(String rest) throws CardFaultException {
      String[] words = rest.split(" +", 3);
      CardFault fault =
          Arrays.stream(CardFault.values())
              .filter(each -> each.code().equals(words[0]))
              .findFirst()
              .orElseThrow(() -> wrong("names no fault"));
      return new Missed(fault, words.length < 3 ? "" : words[2], micros(words));
    }

    private long micros(String[] words) throws CardFaultException {
      if (words.length < 2) {
        return 0;
      } else if (!words[1].matches("[0-9]{1,12}")) {
        throw wrong("must end in microseconds");
      }
      return Long.parseLong(words[1]);
    }

    private String bytes(String digits) throws CardFaultException {
      String upper = digits.toUpperCase(Locale.ROOT);
      if (!upper.matches(BYTES)) {
        throw wrong("must have hexadecimal digits, two a byte");
      }
      return upper;
    }

    private LocalDate day(String text) throws CardFaultException {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw wrong("must be a day, 2026-06-01");
      }
    }

    private CardFaultException wrong(String problem) {
      return new CardFaultException(CardFault.PROFILE_INVALID, "line " + number + " " + problem);
    }
  }

  private record Missed(CardFault fault, String detail, long micros) {}
}
