package io.chuangkou.terminal.cashier.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** Which row of what is listed is marked. */
final class MarkedRow {

  private final IntegerProperty index = new SimpleIntegerProperty(0);

  /** Its index. */
  IntegerProperty index() {
    return index;
  }

  /** The marked one of the rows. */
  <T> Optional<T> of(List<T> rows) {
    return rows.stream().skip(index.get()).findFirst();
  }
}
