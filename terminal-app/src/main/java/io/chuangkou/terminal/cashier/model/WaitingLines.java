package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Lines that were typed to their end and are not on the bill yet: while the centre is told of those
 * before, they wait in view, in order. One that is refused comes back into its fields.
 */
public final class WaitingLines {

  private final Cashier cashier;
  private final LineEntry entry;
  private final Refusals refusals;
  private final Supplier<CashierState> shown;
  private final Executor screen;
  private final ReadOnlyObjectWrapper<List<Typed.Line>> lines =
      new ReadOnlyObjectWrapper<>(List.of());

  /** How many were handed over and not answered yet. */
  private int handed;

  /** One by one after a refusal: what is wrong with one of them holds up no other. */
  private boolean single;

  /** Why those that wait were refused; none: they were not. */
  private @Nullable Notice refused;

  /**
   * Handed over to a desk.
   *
   * @param shown what the screen shows of it now
   */
  WaitingLines(
      Cashier cashier,
      LineEntry entry,
      Refusals refusals,
      Supplier<CashierState> shown,
      Executor screen) {
    this.cashier = cashier;
    this.entry = entry;
    this.refusals = refusals;
    this.shown = shown;
    this.screen = screen;
  }

  /** The lines, first typed first. */
  public ReadOnlyObjectProperty<List<Typed.Line>> lines() {
    return lines.getReadOnlyProperty();
  }

  void add(Typed.Line line) {
    List<Typed.Line> more = new ArrayList<>(lines.get());
    more.add(line);
    lines.set(List.copyOf(more));
    handOver();
  }

  /** Hands them over as soon as the desk takes any. */
  void handOver() {
    Notice before = refused;
    if (handed > 0 || lines.get().isEmpty()) {
      return;
    } else if (before != null) {
      refuse(before);
    } else if (shown.get().stage() == Stage.IDENTIFIED) {
      List<Typed.Line> next = single ? List.of(lines.get().getFirst()) : lines.get();
      handed = next.size();
      cashier.addLines(next, why -> screen.execute(() -> hear(why.orElse(null))));
    }
  }

  private void hear(@Nullable Notice why) {
    int answered = Math.min(handed, lines.get().size());
    handed = 0;
    if (why == null) {
      lines.set(lines.get().subList(answered, lines.get().size()));
      single = single && !lines.get().isEmpty();
    } else if (answered > 1) {
      single = true;
    } else if (answered == 1) {
      refuse(why);
    }
    handOver();
  }

  private void refuse(Notice why) {
    if (entry.blank()) {
      takeBack(0);
      refusals.refuse(Cursor.PRICE, why);
    } else {
      refused = why;
      refusals.say(Cursor.CODE, why);
    }
  }

  /** Whether none waits; why those that do are not on the bill, is said. */
  boolean isLeft() {
    Notice why = refused;
    if (lines.get().isEmpty()) {
      return true;
    } else if (why != null) {
      refusals.refuse(Cursor.CODE, why);
    }
    return false;
  }

  /** Takes the last one back into its fields; false: there is none, or the desk has it already. */
  boolean takeBack() {
    int last = lines.get().size() - 1;
    if (last < handed) {
      return false;
    }
    takeBack(last);
    return true;
  }

  private void takeBack(int index) {
    List<Typed.Line> fewer = new ArrayList<>(lines.get());
    entry.set(fewer.remove(index));
    lines.set(List.copyOf(fewer));
    refused = null;
  }

  /** The person has gone, and the lines were that person's. */
  void clear() {
    lines.set(List.of());
    handed = 0;
    single = false;
    refused = null;
  }
}
