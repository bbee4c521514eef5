package io.chuangkou.terminal.ledger.guard;

import io.chuangkou.terminal.notice.TerminalException;

/**
 * What every settlement rests on.
 *
 * @param journal whether the journal holds all that it ever held
 * @param clock whether the time may be right
 */
public record SettlementGuard(RollbackGuard journal, ClockGuard clock) {

  /**
   * Refuses to settle.
   *
   * @throws TerminalException {@code STORE-ROLLED-BACK}, {@code CLOCK-BACK}
   */
  public void require() {
    journal.require();
    clock.require();
  }

  /**
   * A supervisor accepts that records are lost, and has looked at the clock.
   *
   * @return whether there was anything to accept
   */
  public boolean accept(String supervisor) {
    boolean lost = journal.accept(supervisor);
    return clock.accept(supervisor) || lost;
  }
}
