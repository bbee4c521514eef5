package io.chuangkou.terminal.ledger;

import java.util.List;

/**
 * The audit trail of a day: its records in order, and where records are missing.
 *
 * @param entries what there is to tell, in the order of the numbers
 */
public record AuditDay(List<Entry> entries) {

  /** Something to tell. */
  public sealed interface Entry {}

  /** An act, as its record tells it. */
  public record Kept(AuditRecord record) implements Entry {}

  /**
   * Records that the store has lost. At the end of a run of records there may have been fewer: what
   * was lost after the last one is counted as if all of it had been acts.
   *
   * @param first the first one's number among the day's, from 1
   * @param last the last one's number
   */
  public record Missing(int first, int last) implements Entry {}

  /** Copies them. */
  public AuditDay {
    entries = List.copyOf(entries);
  }
}
