package io.chuangkou.terminal.cashier.stay;

import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.visit.Bedside;
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Where a person in hospital lies, who treats them and since when, typed part after part into one
 * field. Used on one thread.
 */
public final class BedsideTyping {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Cashier cashier;
  private final Panel panel;
  private final Executor screen;
  private final Map<Part, String> typed = new EnumMap<>(Part.class);
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Part> part = new ReadOnlyObjectWrapper<>(Part.WARD_CODE);
  private List<Part> parts = List.of(Part.values());

  /** The parts, in the order in which they are typed. */
  public enum Part {
    WARD_CODE,
    WARD_NAME,
    BED,
    DOCTOR_CODE,
    DOCTOR_NAME,
    /** When the person was admitted: until the centre has heard of it. */
    ADMITTED
  }

  /** What the panel does beside it. */
  public interface Panel {

    /** Opens it. */
    void open();

    /** Puts it away. */
    void close();

    /** Puts the cursor into its field. */
    void focus();

    /** Says why it is not taken. */
    void refuse(Notice why);
  }

  /** A panel's. */
  public BedsideTyping(Cashier cashier, Panel panel, Executor screen) {
    this.cashier = cashier;
    this.panel = panel;
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

  /** The parts that can be typed now. */
  public List<Part> parts() {
    return parts;
  }

  /** A part as it was typed; of the one that is being typed, as it was before. */
  public String typed(Part which) {
    return typed.getOrDefault(which, "");
  }

  /** Whether it can be told now. */
  public static boolean fits(CashierState state) {
    return state.stage() == Stage.IDENTIFIED && state.bill().visit().isStay();
  }

  /** Opens the panel with what is known. */
  public void open(CashierState state) {
    Bedside known = state.bill().particulars().lying();
    Stay stay = state.bill().stay();
    typed.put(Part.WARD_CODE, known.wardCode());
    typed.put(Part.WARD_NAME, known.wardName());
    typed.put(Part.BED, known.bed());
    typed.put(Part.DOCTOR_CODE, known.doctorCode());
    typed.put(Part.DOCTOR_NAME, known.doctorName());
    typed.put(Part.ADMITTED, stay == null ? "" : MOMENT.format(stay.admitted()));
    parts =
        List.of(Part.values())
            .subList(0, Part.values().length - (state.bill().isOpenStay() ? 1 : 0));
    panel.open();
    at(Part.WARD_CODE);
  }

  private void at(Part next) {
    text.set(typed(next));
    part.set(next);
    panel.focus();
  }

  /** Enter: the next part, or all of it is handed over. */
  public void enter() {
    typed.put(part.get(), text.get().strip());
    int next = parts.indexOf(part.get()) + 1;
    if (next < parts.size()) {
      at(parts.get(next));
      return;
    }
    Bedside whole =
        new Bedside(
            typed(Part.WARD_CODE),
            typed(Part.WARD_NAME),
            typed(Part.BED),
            typed(Part.DOCTOR_CODE),
            typed(Part.DOCTOR_NAME));
    cashier.tellBedside(
        whole,
        typed(Part.ADMITTED),
        why -> screen.execute(() -> why.ifPresentOrElse(panel::refuse, panel::close)));
  }

  /** Esc: the part before; false: there is none. */
  public boolean back() {
    int before = parts.indexOf(part.get()) - 1;
    if (before < 0) {
      return false;
    }
    at(parts.get(before));
    return true;
  }
}
