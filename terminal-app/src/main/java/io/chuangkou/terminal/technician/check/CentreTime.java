package io.chuangkou.terminal.technician.check;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The time at the centre, asked for without signing in. */
@FunctionalInterface
public interface CentreTime {

  /**
   * Asks once.
   *
   * @return the centre's time; empty: it answered and told none
   * @throws IOException if it did not answer
   */
  Optional<Instant> ask() throws IOException;
}
