package io.chuangkou.terminal.cli;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.StoreBackup;
import io.chuangkou.store.StoreInspection;
import io.chuangkou.store.backup.Passphrase;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.LossReport;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.cli.option.OperatorOption;
import io.chuangkou.terminal.cli.option.PassphraseOption;
import io.chuangkou.terminal.cli.option.SupervisorsOption;
import io.chuangkou.terminal.cli.option.SupervisorsOption.Supervisors;
import io.chuangkou.terminal.cli.store.RestoredDays;
import io.chuangkou.terminal.cli.store.Restoring;
import io.chuangkou.terminal.cli.store.StoreVerdict;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.ledger.guard.DeviceBinding;
import io.chuangkou.terminal.ledger.guard.DeviceBinding.Device;
import io.chuangkou.terminal.slip.WholeFile;
import io.chuangkou.terminal.staff.Operator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The terminal's store. The terminal must not be running. */
@Command(
    name = "store",
    description = "本地台账 / the store",
    synopsisSubcommandLabel = "(verify | backup | restore | rotate-key | accept | move)")
final class StoreCommand {

  private final Console console;
  private final LossReport losses;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DayOption day = new DayOption();

  StoreCommand(Console console, LossReport losses) {
    this.console = console;
    this.losses = losses;
  }

  @Command(
      name = "rotate-key",
      description = "更换密钥：此后写入用新密钥，原有记录仍可读 / a new key for what is written from now on")
  int rotateKey() {
    TerminalConfig terminal = config.read();
    int generation = TerminalStore.rotateKey(terminal.store(), day.clock(), new SecureRandom());
    losses.told(
        StoreInspection.of(terminal.store(), TerminalStore.key(terminal.store())), terminal);
    console.out().println("现用第 " + generation + " 代密钥 / key " + generation + " is in use");
    return ExitCode.DONE;
  }

  @Command(
      description =
          "逐条核对，说明哪些完好、哪些损坏、怎么办；窗口开着也可以"
              + " / check every record and say what is whole; also while the terminal runs")
  int verify(
      @Option(names = "--json", description = "以 JSON 输出 / answer in JSON") boolean json,
      @Option(
              names = "--repair",
              description =
                  "先用镜像恢复，须先关闭窗口 / put back from the mirror first; the terminal must not run")
          boolean repair) {
    TerminalConfig terminal = config.read();
    if (repair) {
      losses.told(TerminalStore.open(terminal, day.clock(), new SecureRandom()), terminal).close();
    }
    return StoreVerdict.of(terminal).tell(console, json);
  }

  @Command(
      description =
          "把台账移到配置里的这台终端：先问医保中心台账是不是最新，再由两位主管确认"
              + " / move the store to the terminal of the configuration: the centre is asked, and two"
              + " supervisors confirm")
  int move(@Mixin SupervisorsOption supervisors) {
    TerminalConfig terminal = config.readStaffed();
    Device to = terminal.boundDevice();
    Device from;
    try (OfflineStore store =
        TerminalStore.openOfAnyDevice(terminal, day.clock(), new SecureRandom())) {
      losses.told(store, terminal);
      from = new DeviceBinding(new StoredFacts(store)).device().orElse(to);
    }
    if (from.equals(to)) {
      console.out().println("台账已属于本机 / it belongs to this terminal already");
      return ExitCode.DONE;
    }
    // The centre knows the journal under the number of before; another provider's has none there.
    try (Composition before =
        Composition.of(terminal.onDevice(from.number()), day.clock(), new SecureRandom())) {
      Supervisors both = supervisors.approve(before.duty(), console);
      before.moveTo(to, both.acting(), both.second());
    }
    console.out().println("已移到本机 / moved to " + to);
    return ExitCode.DONE;
  }

  @Command(
      description =
          "主管确认台账丢失记录（STORE-ROLLED-BACK，待传业务全部停放）或本机时间无误（CLOCK-BACK）"
              + " / a supervisor accepts that records are lost, or that the clock is right")
  int accept(@Mixin OperatorOption operator) {
    try (Composition terminal =
        Composition.of(config.readStaffed(), day.clock(), new SecureRandom())) {
      String supervisor = operator.approve(terminal.duty(), console).number();
      terminal.centre().signInNow();
      boolean accepted = terminal.guard().accept(supervisor);
      terminal.centre().signInNow();
      console
          .out()
          .println(
              accepted
                  ? "已确认；请用 reconcile --date 逐日对账，再放行停放的业务"
                      + " / accepted; compare each day before anything is released"
                  : "台账和时间都无须确认 / there is nothing to accept");
      losses.told(terminal);
    }
    return ExitCode.DONE;
  }

  @Command(
      description =
          "备份到一个用口令加密的文件，窗口开着也可以；口令至少 12 位"
              + " / copy the store into one file under a passphrase, also while the terminal runs")
  int backup(
      @Parameters(paramLabel = "FILE", description = "备份文件 / the file") Path file,
      @Mixin PassphraseOption phrase)
      throws IOException {
    TerminalConfig terminal = config.read();
    Passphrase passphrase = phrase.ask(console, "备份口令 / passphrase of the backup: ");
    if (!passphrase.isLongEnough()) {
      throw CommandFault.PASSPHRASE_SHORT.exception();
    }
    StoreInspection seen =
        StoreInspection.of(terminal.store(), TerminalStore.key(terminal.store()));
    AtomicReference<StoreBackup> made = new AtomicReference<>();
    WholeFile.write(
        file,
        out ->
            made.set(
                StoreBackup.write(
                    terminal.store(),
                    TerminalStore.key(terminal.store()),
                    out,
                    passphrase,
                    day.clock().instant(),
                    new SecureRandom())));
    console
        .out()
        .println(
            "已备份到第 "
                + made.get().head().number()
                + " 条 / up to record "
                + made.get().head().number());
    losses.told(seen, terminal);
    return ExitCode.DONE;
  }

  @Command(
      description =
          "从备份恢复到空文件夹（主管）：待传业务停放，向医保中心核对后才能办理"
              + " / put a backup back into an empty folder, as a supervisor; what is queued is"
              + " parked until the centre was asked")
  int restore(
      @Parameters(paramLabel = "FILE", description = "备份文件 / the file") Path file,
      @Mixin PassphraseOption phrase,
      @Mixin OperatorOption operator)
      throws IOException {
    TerminalConfig terminal = config.read();
    RegionClock clock = new RegionClock(day.clock(), terminal.counter().zone());
    Passphrase passphrase = phrase.ask(console, "备份口令 / passphrase of the backup: ");
    StoreBackup restored;
    AtomicReference<String> supervisor = new AtomicReference<>("");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      restored =
          new Restoring(terminal, clock)
              .from(
                  in,
                  passphrase,
                  duty -> {
                    Operator approving = operator.approve(duty, console);
                    supervisor.set(approving.number());
                    return approving;
                  });
    }
    console
        .out()
        .println(
            "已恢复到第 "
                + restored.head().number()
                + " 条；待传业务已停放 / restored up to record "
                + restored.head().number()
                + "; what was queued is parked");
    try (Composition running =
        losses.told(Composition.of(terminal, day.clock(), new SecureRandom()))) {
      return new RestoredDays(running, console).compare(restored, supervisor.get());
    }
  }
}
