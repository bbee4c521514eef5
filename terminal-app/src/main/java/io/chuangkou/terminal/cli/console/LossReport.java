package io.chuangkou.terminal.cli.console;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.StoreInspection;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.ledger.guard.StoreLosses;
import io.chuangkou.terminal.notice.Advice;
import java.util.List;

/**
 * Tells on standard error what the store has lost that a command opened, and remembers it for the
 * exit code. One for each run of the program.
 */
public final class LossReport {

  private final Console console;
  private boolean isLost;

  /** Nothing was opened yet. */
  public LossReport(Console console) {
    this.console = console;
  }

  /** Tells it of a store that was opened just now, and returns that. */
  public OfflineStore told(OfflineStore store, TerminalConfig config) {
    StoreLosses.repairs(store).forEach(console::say);
    tell(StoreLosses.of(store, config.counter().zone()));
    return store;
  }

  /** The same of a terminal's. */
  public Composition told(Composition terminal) {
    StoreLosses.repairs(terminal.store()).forEach(console::say);
    tell(StoreLosses.of(terminal.store(), terminal.clock().zone()));
    return terminal;
  }

  /** The same of one that was only looked at. */
  public void told(StoreInspection seen, TerminalConfig config) {
    if (!seen.losses().isEmpty()) {
      tell(List.of(StoreLosses.of(seen.losses(), config.counter().zone())));
    }
  }

  private void tell(List<Advice> losses) {
    losses.forEach(console::say);
    isLost |= !losses.isEmpty();
  }

  /** How a command ends that would end so if nothing were lost. */
  public int ending(int code) {
    return code == ExitCode.DONE && isLost ? ExitCode.LOST : code;
  }
}
