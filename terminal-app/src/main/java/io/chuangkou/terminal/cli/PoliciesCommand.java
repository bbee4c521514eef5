package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.resettle.PolicyReport;
import io.chuangkou.settlement.resettle.PolicyReport.Assumed;
import io.chuangkou.settlement.review.PolicyReview;
import io.chuangkou.settlement.review.ReviewJson;
import io.chuangkou.settlement.review.ReviewText;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.StoreException;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalFile;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.LossReport;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayConverter;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.cli.option.PasswordOption;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.policies.PolicyEntry;
import io.chuangkou.terminal.policies.PolicyText;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * The policies: every parameter in force on a date with its clause, what changes between two dates,
 * what is assumed where a text leaves something open, and a clerk's own documents: checked, signed
 * by a supervisor, withdrawn, listed. What opens the terminal's store needs the terminal not to be
 * running.
 */
@Command(
    name = "policies",
    description =
        "政策：某日有效的参数及条款，两日之间的变化；检查、签署新的政策文件 / policies in force, with clauses; a clerk's own")
final class PoliciesCommand implements Callable<Integer> {

  private final Console console;
  private final LossReport losses;

  @Option(names = "--region", paramLabel = "CODE", description = "统筹区 / region")
  private @Nullable String region;

  @ArgGroup private Act act = new Act();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "终端的配置文件；不写：只看产品自带的政策 / configuration of a terminal; none: the product's policies")
  private @Nullable Path config;

  @Option(
      names = "--operator",
      paramLabel = "SUPERVISOR",
      description = "签署或撤回的主管的工号 / number of the supervisor who signs or withdraws")
  private @Nullable String supervisor;

  @Option(names = "--confirm", description = "待确认的都核对过 / what is asked about is meant")
  private boolean confirmed;

  @Option(names = "--json", description = "以 JSON 输出 / answer in JSON")
  private boolean json;

  @Mixin private PasswordOption password = new PasswordOption();
  @Mixin private DayOption day = new DayOption();

  /** One thing at a time. */
  private static final class Act {

    @Option(
        names = "--diff",
        arity = "2",
        paramLabel = "YYYY-MM-DD",
        converter = DayConverter.class,
        description = "两日之间的变化 / what changes between two dates")
    private @Nullable List<LocalDate> dates;

    @Option(
        names = "--check",
        paramLabel = "FILE",
        description = "检查政策文件：每一处错误和疑问，以及改变什么、谁的金额 / every finding, what changes, whose money")
    private @Nullable Path check;

    @Option(
        names = "--approve",
        paramLabel = "FILE",
        description = "主管签署政策文件夹里的文件，下次开窗口起生效 / a supervisor signs a file of the folder")
    private @Nullable Path approve;

    @Option(
        names = "--withdraw",
        paramLabel = "NAME",
        description = "主管撤回已签署的文件 / a supervisor withdraws a signed document, by its name or file")
    private @Nullable String withdraw;

    @Option(
        names = "--assumptions",
        description = "文件未写明、待确认的假定 / what is assumed where a text leaves it open")
    private boolean assumptions;

    @Option(names = "--history", description = "签署和撤回的记录 / what was signed and withdrawn")
    private boolean history;

    @Option(
        names = "--files",
        description = "政策文件夹里每个文件的情况 / what became of each file of the folder")
    private boolean files;
  }

  PoliciesCommand(Console console, LossReport losses) {
    this.console = console;
    this.losses = losses;
  }

  @Override
  public Integer call() throws IOException {
    if (act.check != null) {
      return check(act.check);
    } else if (act.approve != null) {
      return approve(act.approve);
    } else if (act.withdraw != null) {
      return withdraw(act.withdraw);
    } else if (act.history || act.files) {
      return list();
    }
    PolicyReport report = new PolicyReport(inForce());
    List<LocalDate> between = act.dates;
    if (act.assumptions) {
      List<Assumed> assumed = report.assumptions(region, day.day());
      say(
          json
              ? JsonMapper.shared().writeValueAsString(assumed) + System.lineSeparator()
              : PolicyReport.text(assumed),
          "这一天没有假定 / nothing is assumed on that day");
    } else if (between == null) {
      say(report.inForce(region, day.day()), "这一天没有生效的参数 / nothing is in force on that day");
    } else {
      say(
          report.changes(region, between.get(0), between.get(1)),
          "两日之间没有变化 / nothing changes between the two days");
    }
    return ExitCode.DONE;
  }

  /** An answer without a line would look like a command that did nothing. */
  private void say(String lines, String none) {
    console.out().print(lines.isEmpty() ? none + System.lineSeparator() : lines);
    console.out().flush();
  }

  private int check(Path file) throws IOException {
    PolicyText text = PolicyText.read(file);
    PolicyReview review = PolicyReview.of(inForce(), text.file(), text.text(), day.day());
    tell(review);
    return review.findings().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void tell(PolicyReview review) {
    say(json ? ReviewJson.of(review) + System.lineSeparator() : ReviewText.of(review), "");
  }

  private int approve(Path file) throws IOException {
    TerminalConfig terminal = staffed();
    PolicyText text = PolicyText.read(inFolder(terminal, file));
    try (Composition composition =
        losses.told(Composition.of(terminal, day.clock(), new SecureRandom()))) {
      PolicyReview review =
          PolicyReview.of(composition.policies().policies(), text.file(), text.text(), day.day());
      tell(review);
      if (review.document() == null || (review.asks() && !confirmed)) {
        throw CommandFault.POLICIES_REFUSED.exception();
      }
      composition.approval().sign(text, review.document(), approver(composition));
      console.err().println(text.file() + " 已签署，下次开窗口起生效 / signed; counts from the next start");
    }
    return ExitCode.DONE;
  }

  private int withdraw(String name) {
    try (Composition composition =
        losses.told(Composition.of(staffed(), day.clock(), new SecureRandom()))) {
      PolicyEntry withdrawn =
          composition
              .approval()
              .withdraw(name, approver(composition))
              .orElseThrow(() -> new TerminalException(CommandFault.POLICIES_UNSIGNED.of(name)));
      console.err().println(withdrawn.file() + " 已撤回 / withdrawn");
    }
    return ExitCode.DONE;
  }

  private int list() {
    PolicyList list = new PolicyList(console, json);
    return withStore(
        store -> {
          TerminalConfig terminal = configured();
          if (act.history) {
            list.history(store, terminal.counter().zone());
          } else {
            list.files(Composition.policies(terminal, store).files());
          }
          return ExitCode.DONE;
        });
  }

  private Policies inForce() {
    if (config == null) {
      return Policies.load();
    }
    try {
      return withStore(store -> Composition.policies(configured(), store).policies());
    } catch (StoreException e) {
      if (e.kind() != StoreException.Code.LOCKED) {
        throw e;
      }
      console
          .err()
          .println("窗口正开着，只看产品自带的政策 / the terminal is running: the product's policies alone");
      return Policies.load();
    }
  }

  private <T> T withStore(Function<OfflineStore, T> act) {
    TerminalConfig terminal = configured();
    try (OfflineStore store =
        losses.told(TerminalStore.open(terminal, day.clock(), new SecureRandom()), terminal)) {
      return act.apply(store);
    }
  }

  private TerminalConfig configured() {
    return TerminalFile.read(config == null ? ConfigOption.usual() : config);
  }

  private TerminalConfig staffed() {
    TerminalConfig terminal = configured();
    if (terminal.operators().isEmpty()) {
      throw new TerminalException(TerminalFault.OPERATORS_MISSING);
    } else if (terminal.policies() == null) {
      throw CommandFault.POLICIES_FOLDER.exception();
    } else if (supervisor == null) {
      throw new TerminalException(TerminalFault.OPERATOR_APPROVAL);
    }
    return terminal;
  }

  private static Path inFolder(TerminalConfig terminal, Path file) throws IOException {
    Path folder = terminal.policies();
    Path real = file.toRealPath();
    if (folder == null || !folder.toRealPath().equals(real.getParent())) {
      throw new TerminalException(CommandFault.POLICIES_ELSEWHERE.of(String.valueOf(folder)));
    }
    return real;
  }

  private String approver(Composition composition) {
    String number = String.valueOf(supervisor);
    char[] typed = password.ask(console, number + " 密码 / password: ");
    return composition.duty().approve(number, typed).number();
  }
}
