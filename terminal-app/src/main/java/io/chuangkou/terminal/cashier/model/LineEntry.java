package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A charge line as it is being typed. */
public final class LineEntry {

  private static final String ONE = "1";

  private final StringProperty code = new SimpleStringProperty("");
  private final StringProperty quantity = new SimpleStringProperty(ONE);
  private final StringProperty price = new SimpleStringProperty("");
  private final StringProperty purpose = new SimpleStringProperty("");

  /** Catalogue code. */
  public StringProperty code() {
    return code;
  }

  /** How many; 1 unless typed. */
  public StringProperty quantity() {
    return quantity;
  }

  /** Yuan for one. */
  public StringProperty price() {
    return price;
  }

  /** What the line serves, as policies name it; it stays for the next line. */
  public StringProperty purpose() {
    return purpose;
  }

  /** Takes the main purpose unless one of these was chosen already. */
  void offer(List<Choice> purposes) {
    if (purposes.stream().noneMatch(choice -> choice.code().equals(purpose.get()))) {
      purpose.set(purposes.isEmpty() ? "" : purposes.getFirst().code());
    }
  }

  /** Whether nothing was typed yet. */
  boolean blank() {
    String many = quantity.get().strip();
    return code.get().isBlank() && price.get().isBlank() && (many.isEmpty() || many.equals(ONE));
  }

  Typed.Line line() {
    return new Typed.Line(code.get(), quantity.get(), price.get(), purpose.get());
  }

  /** Puts a line back that was not taken. */
  void set(Typed.Line line) {
    code.set(line.code());
    quantity.set(line.quantity());
    price.set(line.unitPrice());
    purpose.set(line.purpose());
  }

  void clear() {
    code.set("");
    quantity.set(ONE);
    price.set("");
  }
}
