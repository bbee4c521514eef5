package io.chuangkou.card.pcsc;

import java.time.Duration;
import java.util.Locale;

/**
 * Which readers belong to the desk, and how patient it is.
 *
 * @param nameContains part of the name of the desk's reader, in any case; empty: any reader
 * @param readingLimit the longest that a reading may take, more than a slow 3.0 card needs
 */
public record PcscSettings(String nameContains, Duration readingLimit) {

  private static final Duration READING_LIMIT = Duration.ofSeconds(10);

  /** Any reader, ten seconds. */
  public static PcscSettings standard() {
    return new PcscSettings("", READING_LIMIT);
  }

  /** Whether a reader belongs to the desk; the slot of a security module (PSAM) never does. */
  boolean admits(String reader) {
    String name = reader.toUpperCase(Locale.ROOT);
    return name.contains(nameContains.toUpperCase(Locale.ROOT)) && !name.matches(".*\\bP?SAM\\b.*");
  }
}
