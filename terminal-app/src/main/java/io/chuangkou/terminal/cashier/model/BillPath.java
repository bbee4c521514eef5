package io.chuangkou.terminal.cashier.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The path of a bill file as it is being typed, or pasted with the quotes of a file manager. */
public final class BillPath {

  private static final Logger LOG = LoggerFactory.getLogger(BillPath.class);

  private final StringProperty text = new SimpleStringProperty("");

  /** What is typed. */
  public StringProperty text() {
    return text;
  }

  /** The path, unless nothing was typed or this system has no such path. */
  Optional<Path> path() {
    String typed = text.get().replace("\"", "").strip();
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(Path.of(typed));
    } catch (InvalidPathException e) {
      LOG.info("BILL-PATH: no path of this system was typed", e);
      return Optional.empty();
    }
  }
}
