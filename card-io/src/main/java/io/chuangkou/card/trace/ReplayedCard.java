package io.chuangkou.card.trace;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.trace.TraceEvent.Exchange;
import io.chuangkou.card.trace.TraceEvent.NoAnswer;
import io.chuangkou.card.trace.TraceEvent.NoReset;
import io.chuangkou.card.trace.TraceEvent.Reset;
import io.chuangkou.card.trace.TraceEvent.Way;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.ResetKind;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Plays the card's part in a recorded conversation, faults included. Who says what was said then
 * hears what was answered then, in the same order; who says it at another time hears the answer
 * that was given with the same file selected, and who says something else is told 6D00. After its
 * end the conversation begins anew. Thread-safe: one command at a time.
 */
public final class ReplayedCard implements CardSlot {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String UNKNOWN_COMMAND = "6D00";

  private final CardTrace trace;
  private final List<TraceEvent> events;
  private final List<String> files;
  private final SelectedFile selection = new SelectedFile();
  private int next;

  /** Of this conversation. */
  public ReplayedCard(CardTrace trace) {
    this.trace = trace;
    this.events = trace.events();
    SelectedFile recorded = new SelectedFile();
    this.files =
        events.stream()
            .map(
                event -> {
                  if (event instanceof Exchange exchange) {
                    return recorded.follow(exchange).file();
                  }
                  recorded.reset();
                  return "";
                })
            .toList();
  }

  @Override
  public String name() {
    return trace.reader();
  }

  @Override
  public CardConnection connect() throws CardFaultException {
    byte[] answer = power(Way.CONNECT);
    return new CardConnection() {
      @Override
      public byte[] answerToReset() {
        return answer.clone();
      }

      @Override
      public byte[] transmit(byte[] command) throws CardFaultException {
        return ReplayedCard.this.transmit(command);
      }
    };
  }

  @Override
  public byte[] reset(ResetKind kind) throws CardFaultException {
    return power(kind == ResetKind.COLD ? Way.COLD : Way.WARM);
  }

  /** As it was answered next in that way; where it never was, in any way. */
  private synchronized byte[] power(Way way) throws CardFaultException {
    selection.reset();
    int found =
        next(event -> way.equals(way(event)))
            .or(() -> next(event -> way(event) != null))
            .orElseThrow(
                () -> new CardFaultException(CardFault.MUTE, "no answer to reset is recorded"));
    next = found + 1;
    return switch (events.get(found)) {
      case Reset reset -> HEX.parseHex(reset.answer());
      case NoReset none -> throw new CardFaultException(none.fault(), none.detail());
      case Exchange other -> throw new IllegalStateException("no reset: " + other);
      case NoAnswer other -> throw new IllegalStateException("no reset: " + other);
    };
  }

  /** Answers a command as it was answered then. */
  private synchronized byte[] transmit(byte[] command) throws CardFaultException {
    String digits = HEX.formatHex(command);
    Optional<Integer> now = inThisSession(digits);
    Optional<Integer> found = now.or(() -> elsewhere(digits));
    if (found.isEmpty()) {
      return HEX.parseHex(UNKNOWN_COMMAND);
    }
    if (now.isPresent()) {
      next = now.get() + 1;
    }
    return switch (events.get(found.get())) {
      case Exchange exchange -> {
        selection.follow(new Exchange(digits, exchange.answer(), 0));
        yield HEX.parseHex(exchange.answer());
      }
      case NoAnswer none -> throw new CardFaultException(none.fault(), none.detail());
      case Reset other -> throw new IllegalStateException("no command: " + other);
      case NoReset other -> throw new IllegalStateException("no command: " + other);
    };
  }

  private Optional<Integer> inThisSession(String command) {
    for (int i = next; i < events.size() && way(events.get(i)) == null; i++) {
      if (command.equals(command(events.get(i)))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> elsewhere(String command) {
    String file = selection.file();
    OptionalInt exact =
        IntStream.range(0, events.size())
            .filter(i -> command.equals(command(events.get(i))))
            .filter(i -> events.get(i) instanceof Exchange)
            .filter(i -> isSelection(command) || files.get(i).equals(file))
            .findFirst();
    return exact.isPresent() ? Optional.of(exact.getAsInt()) : Optional.empty();
  }

  private static boolean isSelection(String command) {
    return command.startsWith("00A4");
  }

  /** The next event of a kind, from here on or else from the beginning. */
  private Optional<Integer> next(Predicate<TraceEvent> kind) {
    return IntStream.concat(IntStream.range(next, events.size()), IntStream.range(0, next))
        .filter(i -> kind.test(events.get(i)))
        .boxed()
        .findFirst();
  }

  private static @Nullable Way way(TraceEvent event) {
    return switch (event) {
      case Reset reset -> reset.way();
      case NoReset none -> none.way();
      case Exchange exchange -> null;
      case NoAnswer none -> null;
    };
  }

  private static String command(TraceEvent event) {
    return switch (event) {
      case Exchange exchange -> exchange.command();
      case NoAnswer none -> none.command();
      case Reset reset -> "";
      case NoReset none -> "";
    };
  }
}
