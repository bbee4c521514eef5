package io.chuangkou.terminal.visit;

import io.chuangkou.settlement.message.visit.FeeSplits;
import io.chuangkou.settlement.message.visit.Split;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a stay has come at the centre. Kept with its bill as JSON until it is settled.
 *
 * @param visit the centre's number; empty: not admitted yet
 * @param admitted admission
 * @param discharged discharge, where it is known beforehand; none: when the bill is tried
 * @param held the lines that the centre holds: the first ones of the bill, in its order
 * @param doubtful numbers of lines that were sent and may not have arrived
 * @param insurance by which insurance the person was admitted, see {@link Insurance#code}; none:
 *     not kept before
 */
public record Stay(
    String visit,
    LocalDateTime admitted,
    @Nullable LocalDateTime discharged,
    List<FeeSplits.Line> held,
    List<String> doubtful,
    @Nullable String insurance) {

  /** Copies the lists. */
  public Stay {
    held = List.copyOf(held);
    doubtful = List.copyOf(doubtful);
  }

  /** A stay of which no insurance is kept. */
  public Stay(
      String visit,
      LocalDateTime admitted,
      @Nullable LocalDateTime discharged,
      List<FeeSplits.Line> held,
      List<String> doubtful) {
    this(visit, admitted, discharged, held, doubtful, null);
  }

  /** A stay that the centre does not know yet. */
  public static Stay planned(LocalDateTime admitted, @Nullable LocalDateTime discharged) {
    return new Stay("", admitted, discharged, List.of(), List.of());
  }

  /** Whether the centre has admitted the person. */
  public boolean isOpen() {
    return !visit.isEmpty();
  }

  /** The same stay under the centre's number. */
  public Stay opened(String number) {
    return new Stay(number, admitted, discharged, held, doubtful, insurance);
  }

  /** The same stay by an insurance. */
  public Stay insured(String code) {
    return new Stay(visit, admitted, discharged, held, doubtful, code);
  }

  /** The same stay with a discharge that is known beforehand. */
  public Stay discharging(LocalDateTime at) {
    return new Stay(visit, admitted, at, held, doubtful, insurance);
  }

  /** The same stay while lines are on their way. */
  public Stay sending(List<String> numbers) {
    return new Stay(visit, admitted, discharged, held, numbers, insurance);
  }

  /** The same stay with these lines at the centre, and no doubt left. */
  public Stay holding(List<FeeSplits.Line> lines) {
    return new Stay(visit, admitted, discharged, lines, List.of(), insurance);
  }

  /** The same stay with other lines at the centre. */
  public Stay with(List<FeeSplits.Line> lines) {
    return new Stay(visit, admitted, discharged, lines, doubtful, insurance);
  }

  /** The four parts of what the centre holds. */
  public Split split() {
    return new FeeSplits(held).sum();
  }
}
