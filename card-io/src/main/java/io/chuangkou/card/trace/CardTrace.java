package io.chuangkou.card.trace;

import java.time.LocalDate;
import java.util.List;

/**
 * A recorded conversation, or several with one card. Immutable; {@link #toString()} tells no bytes.
 *
 * @param reader the reader's name
 * @param day when it was recorded: the day on which expiry was judged
 * @param expected what a diagnosis of it must come to, {@code card CARD-MUTE}; empty: nobody said
 * @param events what happened, in order
 */
public record CardTrace(String reader, LocalDate day, String expected, List<TraceEvent> events) {

  /** Copies the list. */
  public CardTrace {
    events = List.copyOf(events);
  }

  @Override
  public String toString() {
    return "CardTrace[" + reader + ", " + day + ", " + events.size() + " events]";
  }
}
