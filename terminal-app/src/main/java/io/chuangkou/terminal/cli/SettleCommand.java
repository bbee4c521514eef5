package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.Failure;
import io.chuangkou.terminal.cli.console.LossReport;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.cli.option.OperatorOption;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.slip.PdfSlipRenderer;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.slip.WholeFile;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import io.chuangkou.terminal.workflow.CashierWorkflow;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Settles a bill with the card in the reader, or with what is shown in its place, without a window.
 */
@Command(
    name = "settle",
    description = "读卡、结算一张账单并出单，不开窗口 / settle a bill with the card in the reader")
final class SettleCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Console console;
  private final LossReport losses;
  private final ReaderSource readers;

  @Option(
      names = "--bill",
      required = true,
      paramLabel = "FILE",
      description = "账单文件（JSON） / bill file")
  private Path bill = Path.of("");

  @Option(names = "--slip", paramLabel = "FILE", description = "结算单另存为 PDF / slip as PDF")
  private @Nullable Path slip;

  @Option(names = "--json", description = "以 JSON 输出 / answer in JSON")
  private boolean json;

  @Option(
      names = "--insurance",
      paramLabel = "CODE",
      description = "险种代码，如 310；不写则按规则 / insurance, as 310; none: by rule")
  private @Nullable String insurance;

  @Option(
      names = "--allow-zero",
      description = "合计 0.00 的账单也结算 / settle a bill that comes to 0.00, too")
  private boolean allowZero;

  @ArgGroup private @Nullable Medium medium;

  @Option(
      names = "--account",
      paramLabel = "yes|no",
      description = "是否使用个人账户；不写：按统筹区 / whether the personal account pays")
  private @Nullable Answer account;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private OperatorOption operator = new OperatorOption();
  @Mixin private DayOption day = new DayOption();

  /** What is shown in place of a card. */
  private static final class Medium {

    @Option(
        names = "--evoucher",
        required = true,
        paramLabel = "CODE",
        description = "不用卡：医保电子凭证的码 / e-voucher in place of the card")
    private @Nullable String eVoucher;

    @Option(
        names = "--id",
        required = true,
        paramLabel = "NUMBER",
        description = "不用卡：身份证号 / ID number in place of the card")
    private @Nullable String idNumber;

    String text() {
      return Objects.requireNonNull(eVoucher == null ? idNumber : eVoucher);
    }
  }

  private enum Answer {
    YES,
    NO
  }

  SettleCommand(Console console, ReaderSource readers, LossReport losses) {
    this.console = console;
    this.losses = losses;
    this.readers = readers;
  }

  @Override
  public Integer call() {
    TerminalConfig terminal = config.readStaffed();
    terminal.lack().ifPresent(console::say);
    try (RunningTerminal station =
        RunningTerminal.open(terminal, readers, day.clock(), Locale.CHINESE)) {
      losses.told(station.composition());
      station.composition().policies().lack().ifPresent(console::say);
      operator.logIn(station.composition().duty(), console);
      return settle(station.desk());
    } catch (TerminalException refused) {
      if (json) {
        console.out().println(SettleAnswer.json(refused.advice()));
      }
      throw refused;
    }
  }

  private int settle(CashierWorkflow desk) {
    HeadlessCashier driver = new HeadlessCashier(desk, PATIENCE);
    identify(desk, driver);
    CashierState imported = accepted(driver.after(() -> desk.importBill(bill)));
    if (imported.bill().total().isZero() && !allowZero) {
      throw new TerminalException(Advice.of(TerminalFault.BILL_ZERO, "（--allow-zero）"));
    }
    if (insurance != null) {
      String chosen = insurance;
      accepted(driver.after(() -> desk.chooseInsurance(chosen)));
    }
    if (account != null) {
      accepted(driver.after(() -> desk.useAccount(account == Answer.YES)));
    }
    CashierState tried = driver.after(desk::trial);
    if (isUnknown(tried)) {
      console.err().println(Objects.requireNonNull(tried.notice()).sentence());
      return ExitCode.UNKNOWN;
    }
    CashierState ended = pay(desk, accepted(tried));
    if (ended.slip() == null) {
      // The centre went away in between: what is due now is our own estimate.
      ended = pay(desk, ended);
    }
    return answer(ended);
  }

  private void identify(CashierWorkflow desk, HeadlessCashier driver) {
    Medium instead = medium;
    if (instead == null) {
      desk.open();
      console.err().println("请插卡… / insert the card…");
      accepted(driver.await(state -> state.stage() == Stage.IDENTIFIED || isRefusal(state)));
    } else {
      desk.openWithoutReader();
      accepted(driver.after(() -> desk.identify(instead.text())));
    }
  }

  /** Takes what is due and settles; ends as soon as that is decided, whatever comes after it. */
  private static CashierState pay(CashierWorkflow desk, CashierState tried) {
    Trial trial = Objects.requireNonNull(tried.trial());
    CompletableFuture<CashierState> decided = new CompletableFuture<>();
    Runnable end =
        desk.watch(
            state -> {
              if (isDecided(state, trial)) {
                decided.complete(state);
              }
            });
    desk.tender(tried.beyondDeposits().toYuan());
    if (tried.bill().total().isZero()) {
      desk.settleForNothing();
    } else {
      desk.settle();
    }
    try {
      return accepted(decided.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join());
    } finally {
      end.run();
    }
  }

  /**
   * Settled, or unknown; or refused; or nothing was sent, and there is an estimate in its place.
   */
  private static boolean isDecided(CashierState state, Trial before) {
    Trial trial = state.trial();
    boolean isEstimated = trial != null && trial.offline() != null && before.offline() == null;
    return !state.stage().isBusy() && (state.slip() != null || isRefusal(state) || isEstimated);
  }

  /** The state, unless the desk refused to go on. */
  private static CashierState accepted(CashierState state) {
    Notice notice = state.notice();
    if (notice != null && isRefusal(state)) {
      throw new TerminalException(
          new Advice(notice.code(), notice.sentence(), notice.advice(), "", "", notice.detail()));
    }
    return state;
  }

  /** Whether the admission of a stay was sent and not answered. */
  private static boolean isUnknown(CashierState state) {
    Notice notice = state.notice();
    return notice != null && notice.code().equals(TerminalFault.ADMIT_UNKNOWN.code());
  }

  private static boolean isRefusal(CashierState state) {
    Notice notice = state.notice();
    return notice != null
        && !notice.code().isEmpty()
        && !notice.code().equals(TerminalFault.SUM_DIFFERS.code())
        && state.stage() != Stage.UNKNOWN_OUTCOME
        && !isSettled(state);
  }

  /** Settled, possibly with something to say about the cash. */
  private static boolean isSettled(CashierState state) {
    return state.stage() == Stage.SETTLED || state.stage() == Stage.DIFFERENCE;
  }

  private int answer(CashierState state) {
    SlipLayout layout = Objects.requireNonNull(state.slip());
    Notice notice = state.notice();
    if (notice != null && isSettled(state)) {
      console.err().println(notice.sentence() + " " + notice.advice());
    }
    console.out().println(json ? SettleAnswer.json(state) : SettleAnswer.text(layout));
    console.out().flush();
    save(layout);
    return switch (state.stage()) {
      case PROVISIONAL, PAID_IN_FULL -> ExitCode.QUEUED;
      case UNKNOWN_OUTCOME -> ExitCode.UNKNOWN;
      default -> ExitCode.DONE;
    };
  }

  /**
   * The settlement stands whatever becomes of the file: it does not change how the command ends.
   */
  private void save(SlipLayout layout) {
    if (slip == null) {
      return;
    }
    try {
      WholeFile.write(slip, out -> new PdfSlipRenderer().render(layout, out));
    } catch (IOException e) {
      console.say(CommandFault.SLIP_FILE.of(Failure.words(e)));
    }
  }
}
