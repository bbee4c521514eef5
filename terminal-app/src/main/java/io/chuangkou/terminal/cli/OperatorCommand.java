package io.chuangkou.terminal.cli;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.LossReport;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.cli.option.PasswordOption;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.staff.Operators;
import io.chuangkou.terminal.staff.Role;
import io.chuangkou.terminal.staff.Shifts;
import io.chuangkou.terminal.staff.StaffChange;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Operators: add, remove, list. Their file lies beside the configuration. Where a supervisor is
 * listed one approves each change; it is done at the window while that is open.
 */
@Command(
    name = "operator",
    description = "收费员登记 / operators",
    synopsisSubcommandLabel = "(add | remove | list)")
final class OperatorCommand {

  private final Console console;
  private final LossReport losses;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DayOption day = new DayOption();

  OperatorCommand(Console console, LossReport losses) {
    this.console = console;
    this.losses = losses;
  }

  @Command(description = "登记，或改姓名、岗位、密码；已有主管时由主管复核 / add, or change; a supervisor approves")
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
      @Option(names = "--operator", paramLabel = "SUPERVISOR", description = APPROVES)
          @Nullable String supervisor,
      @Mixin PasswordOption typed) {
    char[] password =
        typed.ask(console, number + " 新密码，至少 8 位 / new password, 8 characters or more: ");
    change(StaffChange.add(number, name, role, password), supervisor);
    return ExitCode.DONE;
  }

  @Command(
      description =
          "删除；班没结出的、最后一位主管不能删 / remove; not with an open shift, never the last supervisor")
  int remove(
      @Parameters(paramLabel = "NUMBER", description = "工号 / number of the operator") String number,
      @Option(names = "--operator", paramLabel = "SUPERVISOR", description = APPROVES)
          @Nullable String supervisor) {
    change(new StaffChange.Remove(number), supervisor);
    return ExitCode.DONE;
  }

  private static final String APPROVES = "复核的主管的工号 / number of the supervisor who approves it";

  @Command(description = "列出 / list")
  int list() throws IOException {
    for (Operator operator : Operators.read(config.operators()).all()) {
      String role = operator.role().name().toLowerCase(Locale.ROOT);
      console.out().println(operator.number() + "  " + role + "  " + operator.name());
    }
    return ExitCode.DONE;
  }

  private void change(StaffChange change, @Nullable String supervisor) {
    TerminalConfig terminal = config.read();
    RegionClock clock = new RegionClock(day.clock(), terminal.counter().zone());
    try (OfflineStore store =
        losses.told(
            Composition.openStore(terminal, clock.source(), new SecureRandom()), terminal)) {
      StoredFacts facts = new StoredFacts(store);
      AuditTrail audit = new AuditTrail(facts, clock);
      OperatorSession duty =
          new OperatorSession(
              terminal.operators(),
              new Operator(AuditRecord.TERMINAL, AuditRecord.TERMINAL, Role.TECHNICIAN, ""),
              facts,
              audit,
              new Shifts(facts, new LocalLedger(store), audit, clock),
              clock);
      duty.require(change);
      duty.change(change, approved(duty, supervisor));
    }
  }

  /** Before the first supervisor nobody can approve anything. */
  private String approved(OperatorSession duty, @Nullable String supervisor) {
    if (!duty.hasSupervisor()) {
      return "";
    } else if (supervisor == null) {
      throw new TerminalException(TerminalFault.OPERATOR_APPROVAL);
    }
    char[] password =
        console
            .secrets()
            .ask(supervisor + " 密码 / password: ")
            .orElseThrow(CommandFault.PASSWORD_MISSING::exception);
    return duty.approve(supervisor, password).number();
  }
}
