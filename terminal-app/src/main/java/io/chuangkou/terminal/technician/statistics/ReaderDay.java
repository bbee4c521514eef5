package io.chuangkou.terminal.technician.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardReading;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How one reader did on one day. Immutable; nothing of it names a person or a card.
 *
 * @param day the day in the region
 * @param reader the reader's name
 * @param insertions cards that were put in
 * @param read readings that succeeded, by generation of the card, as {@code 2.00}
 * @param failed readings that failed, by code, as {@code CARD-MUTE}
 * @param again readings that succeeded right behind one that failed for its contacts
 * @param millis how long the readings that succeeded took together, in milliseconds
 */
public record ReaderDay(
    @JsonProperty(required = true) LocalDate day,
    @JsonProperty(required = true) String reader,
    @JsonProperty(required = true) int insertions,
    @JsonProperty(required = true) Map<String, Integer> read,
    @JsonProperty(required = true) Map<String, Integer> failed,
    @JsonProperty(required = true) int again,
    @JsonProperty(required = true) long millis) {

  /** Failures that dirt, wear or a bent contact make. */
  private static final Set<String> OF_CONTACTS =
      Set.of(
          CardFault.MUTE.code(),
          CardFault.PULLED.code(),
          CardFault.GARBLED.code(),
          CardFault.TIMEOUT.code());

  /** Copies the maps, in the order of their keys. */
  public ReaderDay {
    read = Collections.unmodifiableMap(new TreeMap<>(read));
    failed = Collections.unmodifiableMap(new TreeMap<>(failed));
  }

  /** A day on which nothing has happened yet. */
  static ReaderDay empty(LocalDate day, String reader) {
    return new ReaderDay(day, reader, 0, Map.of(), Map.of(), 0, 0);
  }

  /** One card more was put in. */
  ReaderDay inserted() {
    return new ReaderDay(day, reader, insertions + 1, read, failed, again, millis);
  }

  /** One reading more succeeded. */
  ReaderDay succeeded(CardReading.Success reading, boolean isAgain) {
    return new ReaderDay(
        day,
        reader,
        insertions,
        plusOne(read, reading.card().generation().version()),
        failed,
        again + (isAgain ? 1 : 0),
        millis + reading.nanos() / 1_000_000);
  }

  /** One reading more failed. */
  ReaderDay failed(CardFault fault) {
    return new ReaderDay(
        day, reader, insertions, read, plusOne(failed, fault.code()), again, millis);
  }

  private static Map<String, Integer> plusOne(Map<String, Integer> counts, String key) {
    Map<String, Integer> more = new TreeMap<>(counts);
    more.merge(key, 1, Integer::sum);
    return more;
  }

  /** Whether a failure is one that dirt, wear or a bent contact makes. */
  static boolean isOfContacts(CardFault fault) {
    return OF_CONTACTS.contains(fault.code());
  }

  /** All readings that succeeded. */
  public int successes() {
    return sum(read);
  }

  /** All readings that failed. */
  public int failures() {
    return sum(failed);
  }

  /** Those of them that dirt, wear or a bent contact makes. */
  public int contactFailures() {
    return failed.entrySet().stream()
        .filter(failure -> OF_CONTACTS.contains(failure.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
