package io.chuangkou.terminal.cashier;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A charge line as it is being typed. */
public final class Entry {

  private static final String ONE = "1";

  private final StringProperty code = new SimpleStringProperty("");
  private final StringProperty quantity = new SimpleStringProperty(ONE);
  private final StringProperty price = new SimpleStringProperty("");

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

  /** Whether nothing was typed yet. */
  boolean blank() {
    return code.get().isEmpty();
  }

  void clear() {
    code.set("");
    quantity.set(ONE);
    price.set("");
  }
}
