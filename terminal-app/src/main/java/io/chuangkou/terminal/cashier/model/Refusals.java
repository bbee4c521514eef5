package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.workflow.Cashier;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * Why what stands in a field is not taken: one reason at a time, with the cursor where something
 * lacks. What was typed stays, and the reason goes as soon as it is changed.
 */
public final class Refusals {

  private final Cashier cashier;
  private final ObjectProperty<Cursor> cursor;
  private final ReadOnlyObjectWrapper<@Nullable Refusal> shown = new ReadOnlyObjectWrapper<>();

  Refusals(Cashier cashier, ObjectProperty<Cursor> cursor) {
    this.cashier = cashier;
    this.cursor = cursor;
  }

  /**
   * A reason.
   *
   * @param field where something lacks
   * @param why what, and what to do
   */
  public record Refusal(Cursor field, Notice why) {}

  /** What is shown; none: nothing was refused. */
  public ReadOnlyObjectProperty<@Nullable Refusal> shown() {
    return shown.getReadOnlyProperty();
  }

  /** From now on a reason goes when this text changes. */
  void forgetWith(StringProperty text) {
    text.addListener((property, before, after) -> shown.set(null));
  }

  void forget() {
    shown.set(null);
  }

  /** Where something lacks; what is given where nothing does. */
  Cursor at(Cursor otherwise) {
    Refusal refusal = shown.get();
    return refusal == null ? otherwise : refusal.field();
  }

  /** Shows a reason, and puts the cursor where something lacks. */
  void refuse(Cursor field, Notice why) {
    cursor.set(field);
    say(field, why);
  }

  /** The same with the cursor left where something else is being typed. */
  void say(Cursor field, Notice why) {
    shown.set(new Refusal(field, why));
  }

  /** Whether something would be taken; if not, the reason is shown at its field. */
  boolean takes(Cursor field, Typed typed) {
    Optional<Notice> why = cashier.check(typed);
    why.ifPresent(notice -> refuse(field, notice));
    return why.isEmpty();
  }
}
