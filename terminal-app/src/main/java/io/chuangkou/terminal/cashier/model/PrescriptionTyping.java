package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The prescription on which a pharmacy sells, typed part after part into one field. */
public final class PrescriptionTyping {

  private static final List<Part> PARTS = List.of(Part.values());

  private final Cashier cashier;
  private final Runnable opening;
  private final ObjectProperty<Cursor> cursor;
  private final Refusals refusals;
  private final Executor screen;
  private final Map<Part, String> typed = new EnumMap<>(Part.class);
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(Part.NUMBER);

  /** The parts of a prescription, in the order in which they are typed. */
  public enum Part {
    NUMBER,
    DOCTOR_CODE,
    DOCTOR_NAME,
    HOSPITAL
  }

  /**
   * A panel's.
   *
   * @param opening opens the panel
   */
  PrescriptionTyping(
      Cashier cashier,
      Runnable opening,
      ObjectProperty<Cursor> cursor,
      Refusals refusals,
      Executor screen) {
    this.cashier = cashier;
    this.opening = opening;
    this.cursor = cursor;
    this.refusals = refusals;
    this.screen = screen;
  }

  /** What is being typed. */
  public StringProperty text() {
    return text;
  }

  /** Which part that is. */
  public ReadOnlyObjectProperty<Part> part() {
    return part.getReadOnlyProperty();
  }

  /** A part as it was typed; of the one that is being typed, as it was before. */
  public String typed(Part which) {
    return typed.getOrDefault(which, "");
  }

  void open(CashierState state) {
    Prescription known =
        Objects.requireNonNullElse(state.bill().particulars().prescription(), Prescription.BLANK);
    typed.put(Part.NUMBER, known.number());
    typed.put(Part.DOCTOR_CODE, known.doctorCode());
    typed.put(Part.DOCTOR_NAME, known.doctorName());
    typed.put(Part.HOSPITAL, known.hospital());
    opening.run();
    at(Part.NUMBER);
  }

  private void at(Part next) {
    part.set(next);
    text.set(typed(next));
    cursor.set(Cursor.PRESCRIPTION);
  }

  /**
   * Enter: the next part, or all of it is handed over.
   *
   * @param done closes the panel
   */
  void enter(Runnable done) {
    typed.put(part.get(), text.get().strip());
    int next = PARTS.indexOf(part.get()) + 1;
    if (next < PARTS.size()) {
      at(PARTS.get(next));
      return;
    }
    Prescription whole =
        new Prescription(
            typed(Part.NUMBER),
            typed(Part.DOCTOR_CODE),
            typed(Part.DOCTOR_NAME),
            typed(Part.HOSPITAL));
    cashier.prescribe(whole, why -> screen.execute(() -> why.ifPresentOrElse(this::refuse, done)));
  }

  private void refuse(Notice why) {
    at(Part.NUMBER);
    refusals.say(Cursor.PRESCRIPTION, why);
  }

  /** Esc: the part before; false: there is none. */
  boolean back() {
    int before = PARTS.indexOf(part.get()) - 1;
    if (before < 0) {
      return false;
    }
    at(PARTS.get(before));
    return true;
  }
}
