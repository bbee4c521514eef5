package io.chuangkou.terminal.cli.desk;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.option.PasswordOption;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.ledger.guard.StoreLosses;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.staff.Role;
import io.chuangkou.terminal.staff.Shifts;
import java.security.SecureRandom;
import picocli.CommandLine.Option;

/**
 * {@code --open}: the holder's data in full, for a technician who says why. It stands in the audit
 * trail before anything is shown, and the terminal must not be running.
 */
public final class OpenOptions {

  @SuppressWarnings("unused") // that it was asked for is what makes this object
  @Option(names = "--open", required = true, description = "不遮盖个人数据 / show the holder's data")
  private boolean isOpen;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "原因，记入操作记录 / why; it stands in the audit trail")
  private String reason = "";

  @Option(
      names = "--operator",
      paramLabel = "NUMBER",
      required = true,
      description = "技术人员或主管的工号 / number of a technician or a supervisor")
  private String number = "";

  /** Notes who looks, and why. */
  public void note(DeskOptions desk, PasswordOption password, Console console) {
    TerminalConfig terminal = desk.config();
    RegionClock clock = new RegionClock(desk.day().clock(), terminal.counter().zone());
    try (OfflineStore store = TerminalStore.open(terminal, clock.source(), new SecureRandom())) {
      StoreLosses.of(store, clock.zone()).forEach(console::say);
      StoredFacts facts = new StoredFacts(store);
      AuditTrail audit = new AuditTrail(facts, clock);
      OperatorSession duty =
          new OperatorSession(
              terminal.operators(),
              new Operator(AuditRecord.TERMINAL, AuditRecord.TERMINAL, Role.TECHNICIAN, ""),
              facts,
              audit,
              new Shifts(facts, new LocalLedger(store), audit, clock),
              clock,
              System::nanoTime);
      Operator technician = duty.attend(number, password.ask(console, number + " 密码 / password: "));
      audit.add(technician.number(), AuditRecord.Act.DISCLOSE, "diagnose card", reason);
    }
  }
}
