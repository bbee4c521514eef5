package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.Refusals.Refusal;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Why what stands in the fields above is not taken; without a reason its place stays empty. */
public final class Reason extends Label {

  private final Set<Cursor> fields;

  /** Of these fields. */
  public Reason(CashierViewModel model, Cursor first, Cursor... others) {
    fields = EnumSet.of(first, others);
    getStyleClass().add("field-reason");
    setMaxWidth(Double.MAX_VALUE);
    model.refusals().shown().subscribe(this::show);
  }

  private void show(@Nullable Refusal refusal) {
    setText(refusal == null || !fields.contains(refusal.field()) ? "" : refusal.why().sentence());
  }
}
