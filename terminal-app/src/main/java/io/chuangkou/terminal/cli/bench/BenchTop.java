package io.chuangkou.terminal.cli.bench;

import io.chuangkou.card.examination.ModuleExamination;
import io.chuangkou.card.pcsc.PcscSettings;
import io.chuangkou.card.security.HolderAccess;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalFile;
import io.chuangkou.terminal.cli.card.AccessSource;
import io.chuangkou.terminal.equipment.ModuleSettings;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.bench.Bench;
import io.chuangkou.terminal.technician.bench.CardBench;
import io.chuangkou.terminal.technician.bundle.SupportBundle;
import io.chuangkou.terminal.technician.check.Untried;
import io.chuangkou.terminal.technician.statistics.ReaderDay;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies on the bench of one terminal, whether its configuration can be read or not. */
public final class BenchTop {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);

  private final Path file;
  private final Clock clock;
  private final @Nullable TerminalConfig config;
  private final Advice lacking;
  private final DeskBench cards;
  private final SupportBundle bundle;

  private BenchTop(
      Path file,
      Clock clock,
      @Nullable TerminalConfig config,
      Advice lacking,
      AccessSource access,
      List<String> versions,
      Optional<Path> log) {
    this.file = file;
    this.clock = clock;
    this.config = config;
    this.lacking = lacking;
    PcscSettings readers = config == null ? PcscSettings.standard() : config.reader();
    this.cards =
        new DeskBench(
            () -> access.open(readers),
            config == null
                ? HolderAccess.NONE
                : config.equipment().access(config.reader().service()),
            config == null ? null : module(config),
            () -> LocalDate.now(clock));
    this.bundle = new SupportBundle(versions, file, log.orElse(Path.of("no-log")), this::days);
  }

  private static @Nullable ModuleExamination module(TerminalConfig config) {
    ModuleSettings module = config.equipment().module();
    return module == null
        ? null
        : new ModuleExamination(
            module.modules(config.reader().service()), module.keys(), new SecureRandom());
  }

  /**
   * Of a terminal.
   *
   * @param file of its configuration
   * @param access the readers of the machine
   * @param versions of the program, a line each
   * @param log where it is written; empty: nowhere
   */
  public static BenchTop of(
      Path file, Clock clock, AccessSource access, List<String> versions, Optional<Path> log) {
    try {
      TerminalConfig config = TerminalFile.read(file);
      Advice nothing = new Advice("OK", "", "", "", "");
      return new BenchTop(file, clock, config, nothing, access, versions, log);
    } catch (TerminalException e) {
      return new BenchTop(file, clock, null, e.advice(), access, versions, log);
    }
  }

  private List<ReaderDay> days() {
    return config == null ? List.of() : config.readings().read();
  }

  /** The readers. */
  public CardBench cards() {
    return cards;
  }

  /** All checks that need nobody, the configuration first: the readers are found by it. */
  public List<Examination> all() {
    List<Examination> all = new ArrayList<>(Workbench.all(file, clock));
    all.addAll(1, cards.examinations());
    return all;
  }

  /** All of it, for the window. */
  public Bench bench() {
    return new Bench(
        Workbench.all(file, clock), cards, testPages(), new Counted(), this::atHome, clock);
  }

  /** The statistics of the terminal, which may be running. */
  private final class Counted implements Bench.Counts {

    @Override
    public List<ReaderDay> days() {
      return BenchTop.this.days();
    }

    @Override
    public void cleaned() throws IOException {
      if (config != null) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), config.counter().zone());
        for (String reader : days().stream().map(ReaderDay::reader).distinct().toList()) {
          config.cleanings().note(reader, today);
        }
      }
    }
  }

  private Examination testPages() {
    return config == null
        ? new Untried(Check.PRINTER, lacking)
        : new Workbench(config, clock).printers(true);
  }

  private Path atHome(List<Finding> findings, List<String> traces) throws IOException {
    String time = MINUTE.format(LocalDateTime.ofInstant(clock.instant(), ZONE));
    Path zip = Path.of(System.getProperty("user.home"), "chuangkou-support-" + time + ".zip");
    write(zip, findings, traces);
    return zip;
  }

  /**
   * Writes what is handed to support.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path zip, List<Finding> findings, List<String> traces) throws IOException {
    bundle.write(zip, findings, traces, clock.instant());
  }

  /** What the window has to know. */
  public WindowSettings settings() {
    return config == null
        ? new WindowSettings("", "", Locale.CHINESE, clock, ZONE, Path.of("."), null)
        : new WindowSettings(
            config.counter().hospital(),
            config.counter().window(),
            config.locale(),
            clock,
            config.counter().zone(),
            config.slips(),
            null);
  }
}
