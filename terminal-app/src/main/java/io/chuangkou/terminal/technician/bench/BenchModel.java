package io.chuangkou.terminal.technician.bench;

import io.chuangkou.card.diagnosis.ContactRun;
import io.chuangkou.card.diagnosis.ReadersDiagnosis;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import io.chuangkou.terminal.technician.bench.CardBench.Looked;
import io.chuangkou.terminal.technician.check.CardChecks;
import io.chuangkou.terminal.technician.check.Scan;
import io.chuangkou.terminal.technician.check.ScannerCheck;
import io.chuangkou.terminal.technician.statistics.ReaderDay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bench as it stands: what is shown, what is running, what was found. Used on one thread, the
 * screen's; checks are made one after the other on another.
 */
public final class BenchModel {

  /** How often a card is read to try its contacts. */
  public static final int READINGS = 50;

  private static final Logger LOG = LoggerFactory.getLogger(BenchModel.class);

  private final Bench bench;
  private final Executor worker;
  private final Executor screen;
  private final Map<Check, Outcome> outcomes = new EnumMap<>(Check.class);
  private final Set<Check> running = EnumSet.noneOf(Check.class);
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private Page page = Page.OVERVIEW;
  private @Nullable ReadersDiagnosis readers;
  private @Nullable Looked card;
  private @Nullable ContactRun contact;
  private int done;
  private List<ReaderDay> days = List.of();
  private Bundled bundled = Bundled.NOT_YET;

  /**
   * A bench on which nothing was checked yet.
   *
   * @param worker makes the checks, one after the other
   * @param screen the thread on which this is used
   */
  public BenchModel(Bench bench, Executor worker, Executor screen) {
    this.bench = bench;
    this.worker = worker;
    this.screen = screen;
  }

  /**
   * How far the bundle for support is.
   *
   * @param file where it was written; none: it was not
   * @param fault why it could not be; empty: it could, or was not tried
   * @param running whether it is being written
   */
  public record Bundled(@Nullable Path file, String fault, boolean running) {

    static final Bundled NOT_YET = new Bundled(null, "", false);
  }

  /** Counts what changed: whoever shows the bench shows it anew with each. */
  public ReadOnlyIntegerProperty changes() {
    return changes.getReadOnlyProperty();
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }

  /** The page that is shown. */
  public Page page() {
    return page;
  }

  /** What a check found; empty: it was not made yet. */
  public Optional<Outcome> outcome(Check check) {
    return Optional.ofNullable(outcomes.get(check));
  }

  /** Whether a check is being made, or waits for its turn. */
  public boolean isRunning(Check check) {
    return running.contains(check);
  }

  /** Whether any is. */
  public boolean isBusy() {
    return !running.isEmpty() || bundled.running();
  }

  /** The gravest of all that was found; skipped, where nothing was. */
  public Grade grade() {
    return Grade.gravest(findings());
  }

  /** All that was found, check by check. */
  public List<Finding> findings() {
    return outcomes.values().stream().map(Outcome::findings).flatMap(Collection::stream).toList();
  }

  /** The readers as they were seen last; none: they were not. */
  public @Nullable ReadersDiagnosis readers() {
    return readers;
  }

  /** The card as it was seen last; none: it was not. */
  public @Nullable Looked card() {
    return card;
  }

  /** The last trial of the contacts; none: there was none. */
  public @Nullable ContactRun contact() {
    return contact;
  }

  /** How many readings of a trial that is running are done. */
  public int done() {
    return done;
  }

  /** What was counted of readings, oldest first. */
  public List<ReaderDay> days() {
    return days;
  }

  /** The bundle for support. */
  public Bundled bundled() {
    return bundled;
  }

  /** Shows another page. */
  public void open(Page other) {
    page = other;
    changed();
  }

  /** Goes up or down the list of pages; at its ends it stays. */
  public void move(int by) {
    List<Page> pages = List.of(Page.values());
    open(pages.get(Math.clamp(pages.indexOf(page) + by, 0, pages.size() - 1)));
  }

  /** Makes all checks but those that need somebody: the contacts, the scanner. */
  public void checkAll() {
    lookAtReaders();
    lookAtCard();
    lookAtModule();
    bench.examinations().forEach(this::examine);
  }

  /** Makes the check of the page that is shown; on the first page all of them. */
  public void checkPage() {
    switch (page) {
      case OVERVIEW -> checkAll();
      case READERS -> lookAtReaders();
      case CARD -> lookAtCard();
      case CONTACT -> tryContacts();
      case PSAM -> lookAtModule();
      case BUNDLE -> bundle();
      case SCANNER -> forgetScan();
      case CENTRE, PRINTER, CLOCK, STORE, DISPLAY, CONFIG, STATISTICS ->
          bench.examinations().stream()
              .filter(examination -> page.check().equals(Optional.of(examination.check())))
              .forEach(this::examine);
    }
  }

  private void examine(Examination examination) {
    work(
        examination.check(),
        () -> new Examined(examination.run(), days(examination)),
        examined -> {
          if (examined.days() != null) {
            days = examined.days();
          }
          return examined.findings();
        });
  }

  private record Examined(List<Finding> findings, @Nullable List<ReaderDay> days) {}

  private @Nullable List<ReaderDay> days(Examination examination) {
    return examination.check() == Check.STATISTICS ? bench.counts().days() : null;
  }

  /** What there is to do on a page beside looking: test pages, a cleaning to be noted. */
  public void act() {
    switch (page) {
      case PRINTER -> work(Check.PRINTER, bench.testPages()::run, findings -> findings);
      case STATISTICS -> noteCleaning();
      case OVERVIEW,
          READERS,
          CARD,
          CONTACT,
          PSAM,
          CENTRE,
          CLOCK,
          STORE,
          DISPLAY,
          SCANNER,
          CONFIG,
          BUNDLE -> {}
    }
  }

  private void noteCleaning() {
    try {
      bench.counts().cleaned();
      checkPage();
    } catch (IOException e) {
      LOG.warn("a cleaning was not noted", e);
      end(Check.STATISTICS, List.of(Finding.broken(Check.STATISTICS)));
    }
  }

  private void lookAtReaders() {
    work(
        Check.READERS,
        bench.cards()::readers,
        seen -> {
          readers = seen;
          return CardChecks.readers(seen);
        });
  }

  private void lookAtCard() {
    work(
        Check.CARD,
        bench.cards()::card,
        seen -> {
          card = seen;
          return CardChecks.card(seen.diagnosis());
        });
  }

  private void lookAtModule() {
    work(Check.PSAM, bench.cards()::module, CardChecks::module);
  }

  private void tryContacts() {
    done = 0;
    work(
        Check.CONTACT,
        () -> bench.cards().contact(READINGS, this::progress),
        seen -> {
          contact = seen;
          return CardChecks.contact(seen);
        });
  }

  private void progress(int readings) {
    screen.execute(
        () -> {
          done = readings;
          changed();
        });
  }

  /** A check that waits for its turn, or is being made, is not asked for twice. */
  private <T> void work(Check check, Supplier<T> look, TakingIn<T> takingIn) {
    if (running.add(check)) {
      changed();
      worker.execute(
          () -> {
            try {
              T seen = look.get();
              screen.execute(() -> end(check, takingIn.findings(seen)));
            } catch (RuntimeException e) {
              LOG.error("the check {} failed", check, e);
              screen.execute(() -> end(check, List.of(Finding.broken(check))));
            }
          });
    }
  }

  /** Keeps what was seen, and says what it comes to. */
  private interface TakingIn<T> {
    List<Finding> findings(T seen);
  }

  private void end(Check check, List<Finding> findings) {
    running.remove(check);
    outcomes.put(check, new Outcome(findings, bench.clock().instant()));
    changed();
  }

  /** A scan came. */
  public void scanned(Scan scan) {
    end(Check.SCANNER, ScannerCheck.judge(scan));
  }

  private void forgetScan() {
    outcomes.remove(Check.SCANNER);
    changed();
  }

  /** Writes what is handed to support. */
  public void bundle() {
    if (bundled.running()) {
      return;
    }
    bundled = new Bundled(null, "", true);
    page = Page.BUNDLE;
    changed();
    List<Finding> found = findings();
    List<String> traces = card == null ? List.of() : card.trace();
    worker.execute(() -> write(found, traces));
  }

  private void write(List<Finding> found, List<String> traces) {
    Bundled ended;
    try {
      ended = new Bundled(bench.bundling().write(found, traces), "", false);
    } catch (IOException | RuntimeException e) {
      LOG.warn("the bundle for support cannot be written", e);
      ended = new Bundled(null, String.valueOf(e.getMessage()), false);
    }
    Bundled outcome = ended;
    screen.execute(
        () -> {
          bundled = outcome;
          changed();
        });
  }
}
