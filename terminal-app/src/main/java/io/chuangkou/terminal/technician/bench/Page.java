package io.chuangkou.terminal.technician.bench;

import io.chuangkou.terminal.technician.Check;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the bench can show, in the order of its list. */
public enum Page {
  /** All checks at a glance. */
  OVERVIEW(null),
  READERS(Check.READERS),
  CARD(Check.CARD),
  CONTACT(Check.CONTACT),
  PSAM(Check.PSAM),
  CENTRE(Check.CENTRE),
  PRINTER(Check.PRINTER),
  CLOCK(Check.CLOCK),
  STORE(Check.STORE),
  DISPLAY(Check.DISPLAY),
  SCANNER(Check.SCANNER),
  CONFIG(Check.CONFIG),
  STATISTICS(Check.STATISTICS),
  /** What is handed to support. */
  BUNDLE(null);

  private final @Nullable Check check;

  Page(@Nullable Check check) {
    this.check = check;
  }

  /** The check whose page it is; empty: of none. */
  public Optional<Check> check() {
    return Optional.ofNullable(check);
  }
}
