package io.chuangkou.terminal.visit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The boxes that are handed out for a line. Kept with the bill as JSON.
 *
 * @param unit smallest pricing unit, as {@code 盒}; empty: not known
 * @param boxes their trace codes, in the order in which they were scanned
 * @param untraced why there is no code to be scanned; none: there is
 * @param batch batch of the boxes whose code does not tell it; none: not known
 */
public record Dispensed(
    String unit,
    List<TraceCode> boxes,
    @Nullable Untraced untraced,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Batch batch) {

  /** Nothing was scanned, and nothing is known of the pack. */
  public static final Dispensed NOTHING = new Dispensed("", List.of(), null, null);

  /** Copies the list. */
  public Dispensed {
    boxes = List.copyOf(Objects.requireNonNullElse(boxes, List.of()));
  }

  /** Nothing was scanned of a pack of this unit. */
  public static Dispensed nothing(String unit) {
    return new Dispensed(unit, List.of(), null, null);
  }

  /** Why a box has no code that could be scanned: the closed list. */
  public enum Untraced {
    /** Older stock: the pack bears none. */
    OLD_STOCK,
    /** The code is damaged. */
    UNREADABLE,
    /** Decoction pieces and granules, which bear none. */
    HERBAL,
    /** Made here, in the provider's own pharmacy. */
    PREPARED_HERE
  }

  /** The same with one more box. */
  public Dispensed with(TraceCode box) {
    List<TraceCode> more = new ArrayList<>(boxes);
    more.add(box);
    return new Dispensed(unit, more, null, batch);
  }

  /** The same without the box that was scanned last. */
  public Dispensed withoutLast() {
    return boxes.isEmpty()
        ? this
        : new Dispensed(unit, boxes.subList(0, boxes.size() - 1), untraced, batch);
  }

  /** Nothing can be scanned, for a reason. */
  public Dispensed without(Untraced reason) {
    return new Dispensed(unit, boxes, reason, batch);
  }

  /** The same of a batch; none: not known. */
  public Dispensed of(@Nullable Batch other) {
    return new Dispensed(unit, boxes, untraced, other);
  }

  /** The batch of one of its boxes; none: not known. */
  public @Nullable Batch batchOf(TraceCode box) {
    return box.batch() == null ? batch : box.batch();
  }

  /** Whether batch and dates of every box are known. */
  @JsonIgnore
  public boolean isBatched() {
    return boxes.stream().map(this::batchOf).allMatch(known -> known != null && known.isComplete());
  }

  /** How many boxes a quantity is: a part of a box is a box that is opened. */
  public static int boxes(BigDecimal quantity) {
    return quantity.setScale(0, RoundingMode.CEILING).intValueExact();
  }

  /**
   * Whether every box of a quantity is accounted for: scanned whole; or at least one that was
   * opened; or there is a reason.
   */
  public boolean isComplete(BigDecimal quantity) {
    return untraced != null
        || boxes.size() == boxes(quantity)
        || (boxes.stream().anyMatch(TraceCode::split) && boxes.size() <= boxes(quantity));
  }
}
