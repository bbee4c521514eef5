package io.chuangkou.card.trace;

import io.chuangkou.card.trace.SelectedFile.Subject;
import io.chuangkou.card.trace.TraceEvent.Exchange;
import io.chuangkou.card.trace.TraceEvent.NoAnswer;
import io.chuangkou.card.trace.TraceEvent.NoReset;
import io.chuangkou.card.trace.TraceEvent.Reset;
import io.chuangkou.card.transport.Commands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes the person and the card out of a conversation: made-up bytes of the same length and shape
 * stand where a name, a number or a serial stood, wherever they stood, and zeros where a PIN or a
 * cryptogram was sent. The conversation decodes as before, and comes to the same verdict.
 */
public final class Anonymiser {

  private static final int CHANGE_PIN = 0x5E;
  private static final int UNBLOCK_PIN = 0x24;
  private static final int UNBLOCK = 0x2C;
  private static final int EXTERNAL_AUTHENTICATE = 0x82;
  private static final int INTERNAL_AUTHENTICATE = 0x88;
  private static final int UPDATE_BINARY = 0xD6;
  private static final int UPDATE_RECORD = 0xDC;
  private static final int APPEND_RECORD = 0xE2;

  /** What they send is a secret, an answer to a challenge, or what is to be written. */
  private static final Set<Integer> SECRET =
      Set.of(
          Commands.VERIFY,
          CHANGE_PIN,
          UNBLOCK_PIN,
          UNBLOCK,
          EXTERNAL_AUTHENTICATE,
          INTERNAL_AUTHENTICATE,
          UPDATE_BINARY,
          UPDATE_RECORD,
          APPEND_RECORD);

  /** Fewer bytes than these stand in too many places by chance. */
  private static final int SHORTEST_SWEPT_DIGITS = 8;

  private static final int DATA_DIGITS = 10;
  private static final int TAG_AND_LENGTH_DIGITS = 4;

  private final List<TraceEvent> events;
  private final Disguise disguise;
  private final Map<String, String> images = new LinkedHashMap<>();

  private Anonymiser(List<TraceEvent> events) {
    this.events = events;
    this.disguise =
        new Disguise(
            FilesRead.of(events),
            events.stream()
                .filter(Reset.class::isInstance)
                .map(event -> ((Reset) event).answer())
                .findFirst()
                .orElse(""));
    FilesRead.images(events).forEach((file, image) -> images.put(file, records(image)));
  }

  /** The same conversation with made-up bytes. */
  public static CardTrace anonymous(CardTrace trace) {
    return new CardTrace(
        trace.reader(), trace.day(), trace.expected(), new Anonymiser(trace.events()).anonymous());
  }

  private List<TraceEvent> anonymous() {
    SelectedFile selection = new SelectedFile();
    List<TraceEvent> disguised = new ArrayList<>();
    for (TraceEvent event : events) {
      disguised.add(
          switch (event) {
            case Reset reset -> {
              selection.reset();
              yield new Reset(reset.way(), disguise.answerToReset(reset.answer()), reset.micros());
            }
            case NoReset none -> {
              selection.reset();
              yield none;
            }
            case NoAnswer none -> {
              selection.reset();
              yield new NoAnswer(
                  command(none.command()), none.fault(), none.detail(), none.micros());
            }
            case Exchange exchange -> exchange(selection.follow(exchange), exchange);
          });
    }
    return disguised.stream().map(this::swept).toList();
  }

  private Exchange exchange(Subject subject, Exchange exchange) {
    String data = data(subject, exchange.data());
    String status = exchange.answer().substring(exchange.data().length());
    return new Exchange(command(exchange.command()), data + status, exchange.micros());
  }

  private static String command(String command) {
    return SECRET.contains(SelectedFile.ins(command)) && command.length() > DATA_DIGITS
        ? command.substring(0, DATA_DIGITS) + "0".repeat(command.length() - DATA_DIGITS)
        : command;
  }

  private String data(Subject subject, String data) {
    if (data.isEmpty() || subject.ins() == Commands.SELECT) {
      return data;
    } else if (subject.isOfBasicFile() && subject.isRecord()) {
      return records(data);
    } else if (subject.isOfBasicFile() && subject.isBinary()) {
      int from = 2 * subject.offset();
      return images.getOrDefault(subject.file(), "").substring(from, from + data.length());
    }
    return Disguise.shape(data);
  }

  /** Of what is no whole record the tag and the length are kept: they may be what is wrong. */
  private String records(String data) {
    Records records = Records.of(data);
    String rest = records.rest();
    int kept = Math.min(TAG_AND_LENGTH_DIGITS, rest.length());
    return records.mapped(
        disguise::value, rest.substring(0, kept) + Disguise.shape(rest.substring(kept)));
  }

  /** Numbers of the card turn up elsewhere too, as in control information. */
  private TraceEvent swept(TraceEvent event) {
    return switch (event) {
      case Exchange exchange ->
          new Exchange(swept(exchange.command()), swept(exchange.answer()), exchange.micros());
      case Reset reset -> new Reset(reset.way(), swept(reset.answer()), reset.micros());
      case NoAnswer none ->
          new NoAnswer(swept(none.command()), none.fault(), none.detail(), none.micros());
      case NoReset none -> none;
    };
  }

  private String swept(String digits) {
    String clean = digits;
    for (Map.Entry<String, String> each : disguise.replaced().entrySet()) {
      String real = filled(each.getKey());
      if (real.length() >= SHORTEST_SWEPT_DIGITS && !real.matches("(00|20|30|FF)*")) {
        clean = replaced(clean, real, each.getValue().substring(0, real.length()));
      }
    }
    return clean;
  }

  /** Without the filling at its end. */
  private static String filled(String digits) {
    return digits.replaceAll("(?:00|20)+$", "");
  }

  /** Whole bytes alone. */
  private static String replaced(String digits, String real, String other) {
    String clean = digits;
    for (int at = clean.indexOf(real); at >= 0; at = clean.indexOf(real, at + 1)) {
      if (at % 2 == 0) {
        clean = clean.substring(0, at) + other + clean.substring(at + real.length());
      }
    }
    return clean;
  }
}
