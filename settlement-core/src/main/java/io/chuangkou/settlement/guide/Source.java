package io.chuangkou.settlement.guide;

import io.chuangkou.settlement.policy.scheme.BilingualText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that entries come from.
 *
 * @param document id, as {@code jiangsu-2022}
 * @param title as the document calls itself
 * @param region division code; its trailing pairs of zeros stand for all below
 * @param regionName what the region is called
 * @param from first day on which it holds; null: unbounded
 * @param to last day on which it holds; null: unbounded
 */
public record Source(
    String document,
    String title,
    String region,
    BilingualText regionName,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  private static final int PAIR = 2;

  boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether it is of a region, or of the city or province that the region lies in. */
  boolean serves(String code) {
    return code.startsWith(own());
  }

  /** How much of a division code is its own: the more, the nearer. */
  int nearness() {
    return own().length();
  }

  private String own() {
    int end = region.length();
    while (end > PAIR && region.startsWith("00", end - PAIR)) {
      end -= PAIR;
    }
    return region.substring(0, end);
  }
}
