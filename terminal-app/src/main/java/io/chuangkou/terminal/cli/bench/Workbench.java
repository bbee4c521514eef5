package io.chuangkou.terminal.cli.bench;

import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.SignIn;
import io.chuangkou.store.StoreException;
import io.chuangkou.store.StoreInspection;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalFile;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.centre.Workstation;
import io.chuangkou.terminal.cli.console.Display;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.check.CentreDiagnosis;
import io.chuangkou.terminal.technician.check.ClockCheck;
import io.chuangkou.terminal.technician.check.ConfigCheck;
import io.chuangkou.terminal.technician.check.DisplayCheck;
import io.chuangkou.terminal.technician.check.HttpCentreTime;
import io.chuangkou.terminal.technician.check.PrinterCheck;
import io.chuangkou.terminal.technician.check.ShownScreen;
import io.chuangkou.terminal.technician.check.StoreCheck;
import io.chuangkou.terminal.technician.check.StoreDisk;
import io.chuangkou.terminal.technician.check.SystemdTime;
import io.chuangkou.terminal.technician.check.Untried;
import io.chuangkou.terminal.technician.statistics.StatisticsCheck;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a terminal by its configuration; no journal is opened.
 *
 * @param config of the terminal
 * @param clock the time
 */
public record Workbench(TerminalConfig config, Clock clock) {

  private static final int SERIALS = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * The way to the centre.
   *
   * @param person for whom 1101 asks; none: for nobody
   */
  public Examination centre(@Nullable Credential person) {
    RegionalProfile profile = config.profile();
    Workstation machine = Workstation.facing(config.centre(), profile.workstation()).get();
    return new CentreDiagnosis(
        Composition.client(config, clock),
        profile,
        msgids(),
        clock,
        new SignIn(config.counter().operator(), machine.mac(), machine.ip()),
        person);
  }

  /** No journal is opened, so that no counter is at hand: a random serial is rare enough. */
  private Supplier<String> msgids() {
    RegionalProfile profile = config.profile();
    SecureRandom random = new SecureRandom();
    return () ->
        profile
            .msgIdLayout()
            .msgid(
                config.orgCode(),
                LocalDateTime.ofInstant(clock.instant(), profile.zone()),
                random.nextInt(SERIALS));
  }

  /**
   * Every printer.
   *
   * @param prints whether a test page is printed
   */
  public Examination printers(boolean prints) {
    return new PrinterCheck(config.printer(), prints, clock, config.profile().zone());
  }

  /** The machine's time. */
  public Examination time() {
    return new ClockCheck(
        clock,
        config.counter().zone(),
        ZoneId.systemDefault(),
        new HttpCentreTime(config.centre(), config.trust(), PATIENCE),
        new SystemdTime(),
        this::recorded);
  }

  private Instant recorded() {
    try {
      Path store = config.store();
      return StoreInspection.of(store, TerminalStore.key(store)).newest();
    } catch (StoreException e) {
      return Instant.EPOCH;
    }
  }

  /** The local store. */
  public Examination store() {
    return new StoreCheck(
        config.store(),
        TerminalStore.key(config.store()),
        config.counter().zone(),
        StoreDisk::under);
  }

  /** Screens and letters. */
  public Examination display() {
    return new DisplayCheck(Workbench::screens, config.display());
  }

  /** How readings went. */
  public StatisticsCheck statistics() {
    return new StatisticsCheck(
        config.readings(),
        config.cleanings(),
        config.cleaning(),
        () -> LocalDate.ofInstant(clock.instant(), config.counter().zone()));
  }

  /**
   * All checks that need no card, in the order in which a technician goes through them. Those for
   * which the configuration would be needed are told as not tried where it cannot be read.
   *
   * @param file of the configuration
   */
  public static List<Examination> all(Path file, Clock clock) {
    Examination reading = new ConfigCheck(file, () -> lacks(TerminalFile.read(file)));
    try {
      Workbench bench = new Workbench(TerminalFile.read(file), clock);
      return List.of(
          reading,
          bench.centre(null),
          bench.printers(false),
          bench.time(),
          bench.store(),
          bench.display(),
          bench.statistics());
    } catch (TerminalException e) {
      List<Examination> left = new ArrayList<>(List.of(reading));
      Stream.of(Check.CENTRE, Check.PRINTER, Check.CLOCK, Check.STORE, Check.STATISTICS)
          .map(check -> new Untried(check, e.advice()))
          .forEach(left::add);
      left.add(new DisplayCheck(Workbench::screens, null));
      return left;
    }
  }

  private static List<Advice> lacks(TerminalConfig config) {
    Stream<Advice> staff =
        config.operators().isEmpty()
            ? Stream.of(TerminalFault.OPERATORS_MISSING.advice())
            : Stream.empty();
    return Stream.concat(config.lack().stream(), staff).toList();
  }

  /** The screens of this machine; none: no window can be shown. */
  public static List<ShownScreen> screens() {
    try {
      Display.open();
    } catch (TerminalException e) {
      return List.of();
    }
    return CompletableFuture.supplyAsync(
            () -> Screen.getScreens().stream().map(Workbench::shown).toList(), Platform::runLater)
        .join();
  }

  private static ShownScreen shown(Screen screen) {
    return new ShownScreen(
        screen.getBounds(), screen.getOutputScaleX(), screen.equals(Screen.getPrimary()));
  }
}
