package io.chuangkou.terminal.technician.bench;

import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import java.time.Instant;
import java.util.List;

/**
 * What a check found, and when.
 *
 * @param findings what was found
 * @param at when it ended
 */
public record Outcome(List<Finding> findings, Instant at) {

  /** Copies the list. */
  public Outcome {
    findings = List.copyOf(findings);
  }

  /** How grave it is. */
  public Grade grade() {
    return Grade.gravest(findings);
  }
}
