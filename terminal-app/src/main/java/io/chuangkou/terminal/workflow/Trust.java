package io.chuangkou.terminal.workflow;

/**
 * What every settlement rests on.
 *
 * @param journal whether the journal holds all that it ever held
 * @param clock whether the time may be right
 */
public record Trust(JournalTrust journal, ClockTrust clock) {

  /**
   * Refuses to settle.
   *
   * @throws CounterException {@code STORE-ROLLED-BACK}, {@code CLOCK-BACK}
   */
  void require() {
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
