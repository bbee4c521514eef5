package io.chuangkou.terminal.cli;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.LossReport;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.cli.option.SupervisorsOption;
import io.chuangkou.terminal.cli.option.SupervisorsOption.Supervisors;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.OperatorSeal;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.staff.Operators;
import io.chuangkou.terminal.staff.Role;
import io.chuangkou.terminal.staff.Shifts;
import io.chuangkou.terminal.staff.StaffChange;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Operators: add, remove, list, restore. Their file lies beside the configuration and is what the
 * store's journal has. The first one who comes is a supervisor and asks nobody, and the second
 * comes with that one's word; from then on each change is a supervisor's, with somebody who agrees.
 * It is done at the window while that is open.
 */
@Command(
    name = "operator",
    description = "收费员登记 / operators",
    synopsisSubcommandLabel = "(add | remove | list | restore)")
final class OperatorCommand {

  private final Console console;
  private final LossReport losses;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DayOption day = new DayOption();

  OperatorCommand(Console console, LossReport losses) {
    this.console = console;
    this.losses = losses;
  }

  @Command(
      description =
          "登记，或改姓名、岗位、密码；第一位须是主管，以后由一位主管办理、另一位复核 / add, or change; the first is a supervisor, then two people do it")
  int add(
      @Parameters(paramLabel = "NUMBER", description = "工号 / number of the operator") String number,
      @Option(names = "--name", paramLabel = "NAME", required = true, description = "姓名 / name")
          String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              required = true,
              description = "岗位 / role: ${COMPLETION-CANDIDATES}")
          Role role,
      @Mixin SupervisorsOption supervisors) {
    char[] password =
        supervisors.askNew(console, number + " 新密码，至少 8 位 / new password, 8 characters or more: ");
    change(StaffChange.add(number, name, role, password), supervisors);
    return ExitCode.DONE;
  }

  @Command(
      description =
          "删除；班没结出的、最后一位主管不能删 / remove; not with an open shift, never the last supervisor")
  int remove(
      @Parameters(paramLabel = "NUMBER", description = "工号 / number of the operator") String number,
      @Mixin SupervisorsOption supervisors) {
    change(new StaffChange.Remove(number), supervisors);
    return ExitCode.DONE;
  }

  @Command(description = "按台账重写名单文件 / write the file as the journal has it")
  int restore() {
    TerminalConfig terminal = config.read();
    try (OfflineStore store = TerminalStore.open(terminal, day.clock(), new SecureRandom())) {
      new OperatorSeal(new StoredFacts(store)).listed().ifPresent(terminal.operators()::restore);
    }
    return ExitCode.DONE;
  }

  @Command(description = "列出 / list")
  int list() throws IOException {
    for (Operator operator : Operators.read(config.operators()).all()) {
      String role = operator.role().name().toLowerCase(Locale.ROOT);
      console.out().println(operator.number() + "  " + role + "  " + operator.name());
    }
    return ExitCode.DONE;
  }

  private void change(StaffChange change, SupervisorsOption supervisors) {
    TerminalConfig terminal = config.read();
    RegionClock clock = new RegionClock(day.clock(), terminal.counter().zone());
    try (OfflineStore store =
        losses.told(TerminalStore.open(terminal, clock.source(), new SecureRandom()), terminal)) {
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
      duty.require(change);
      Supervisors both = approved(duty, change, supervisors);
      duty.change(change, both.acting(), both.second());
    }
  }

  /** The first comes alone; who comes second agrees by setting a password. */
  private Supervisors approved(
      OperatorSession duty, StaffChange change, SupervisorsOption supervisors) {
    if (duty.count() == 0) {
      return new Supervisors(AuditRecord.TERMINAL, "");
    } else if (duty.count() == 1 && change instanceof StaffChange.Add) {
      return new Supervisors(supervisors.acting(duty, console), change.number());
    }
    return supervisors.approve(duty, console);
  }
}
