package io.chuangkou.terminal.demo;

import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.settlement.centre.CentreConfig.Rules;
import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A centre over real HTTP, an emulated reader and a real store, worked without a screen. */
public final class CounterFixture implements AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** When a day of the fixture begins, and all of it at a counter that stands still. */
  public static final Instant MORNING = Instant.parse("2026-03-02T01:30:00Z");

  /** What a bill is diagnosed with that names nothing else. */
  private static final String DIAGNOSIS = "J06.900";

  /** Longer than anything here takes; a test that reaches it has failed. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final DemoTown town;
  private final DemoSite site;
  private final ProviderRules rules;
  private final Locale locale;
  private @Nullable LineToCentre line;
  private DemoCounter counter;
  private HeadlessCashier driver;

  /** In the spring of 2026, whatever the day. */
  public CounterFixture(Path folder) {
    this(folder, DemoSite.COMMUNITY);
  }

  /** The same at another provider. */
  public CounterFixture(Path folder, DemoSite site) {
    this(folder, site, ProviderRules.defaults());
  }

  /** The same by other rules. */
  public CounterFixture(Path folder, DemoSite site, ProviderRules rules) {
    this(
        folder,
        Clock.offset(Clock.system(ZONE), Duration.between(Instant.now(), MORNING)),
        site,
        rules);
  }

  /**
   * The same in every run: the time stands still, the key is always the same, and the queue is sent
   * when it is told to be.
   */
  public static CounterFixture still(Path folder, DemoSite site) {
    return still(folder, site, Locale.CHINESE);
  }

  /** The same in a language. */
  public static CounterFixture still(Path folder, DemoSite site, Locale locale) {
    Clock clock = Clock.fixed(MORNING, ZONE);
    DemoTown town =
        new DemoTown(folder, clock, clock, new AlwaysTheSame(), Duration.ofDays(1), Rules.STRICT);
    return new CounterFixture(folder, town, site, ProviderRules.defaults(), locale);
  }

  /** At a centre that is content with bills of a time when no diagnosis was told. */
  public static CounterFixture atLenientCentre(Path folder, Clock clock) {
    DemoTown town =
        new DemoTown(folder, clock, clock, new SecureRandom(), DemoTown.QUEUE_EVERY, Rules.LENIENT);
    return new CounterFixture(folder, town, DemoSite.COMMUNITY, ProviderRules.defaults());
  }

  /** Where the queue is sent when it is told to be. */
  public static CounterFixture onDemand(Path folder, Clock clock) {
    DemoTown town =
        new DemoTown(folder, clock, clock, new SecureRandom(), Duration.ofDays(1), Rules.STRICT);
    return new CounterFixture(folder, town, DemoSite.COMMUNITY, ProviderRules.defaults());
  }

  public CounterFixture(Path folder, Clock clock) {
    this(folder, clock, ProviderRules.defaults());
  }

  public CounterFixture(Path folder, Clock clock, ProviderRules rules) {
    this(folder, clock, DemoSite.COMMUNITY, rules);
  }

  /** The centre's clock goes otherwise than the counter's. */
  public CounterFixture(Path folder, Clock clock, Clock centreClock) {
    this(folder, clock, centreClock, DemoSite.COMMUNITY, ProviderRules.defaults());
  }

  private CounterFixture(Path folder, Clock clock, DemoSite site, ProviderRules rules) {
    this(folder, clock, clock, site, rules);
  }

  private CounterFixture(
      Path folder, Clock clock, Clock centreClock, DemoSite site, ProviderRules rules) {
    this(
        folder,
        new DemoTown(
            folder,
            clock,
            centreClock,
            clock instanceof MovableClock movable ? movable::uptimeNanos : System::nanoTime,
            new SecureRandom(),
            DemoTown.QUEUE_EVERY,
            Rules.STRICT),
        site,
        rules);
  }

  private CounterFixture(Path folder, DemoTown town, DemoSite site, ProviderRules rules) {
    this(folder, town, site, rules, Locale.CHINESE);
  }

  private CounterFixture(
      Path folder, DemoTown town, DemoSite site, ProviderRules rules, Locale locale) {
    this.locale = locale;
    this.site = site;
    this.folder = folder;
    this.rules = rules;
    this.town = town;
    open();
  }

  private void open() {
    URI url = line == null ? town.centre().url() : line.url();
    counter = town.counter(site, locale, rules, url);
    driver = new HeadlessCashier(counter.desk(), PATIENCE);
  }

  /** Opens the counter again over a line on which the test may change what is told. */
  public LineToCentre line() {
    LineToCentre opened = new LineToCentre(town.centre().url());
    reopenAfter(() -> line = opened);
    return opened;
  }

  /** Closes the counter and opens it again on the same store. */
  public void reopen() {
    reopenAfter(() -> {});
  }

  /** Closes the counter, does something meanwhile, and opens it again. */
  public void reopenAfter(Runnable meanwhile) {
    counter.close();
    meanwhile.run();
    open();
  }

  /**
   * Copies the counter's folder as it is at this moment, as a machine is copied, and opens the copy
   * beside it.
   */
  public DemoCounter copyIn(Path elsewhere) {
    Path own = counter.config().store().resolveSibling("");
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = elsewhere.resolve(own.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return town.counterIn(elsewhere, site, locale, rules);
  }

  /** A supervisor approves what is asked. */
  public CashierState approve() {
    return logIn(DemoStaff.SUPERVISOR.number(), DemoStaff.password(DemoStaff.SUPERVISOR));
  }

  /** Types a number and a password. */
  public CashierState logIn(String number, char[] password) {
    return driver.after(() -> desk().logIn(number, password));
  }

  public DemoTown town() {
    return town;
  }

  public DemoCounter counter() {
    return counter;
  }

  public HeadlessCashier driver() {
    return driver;
  }

  public Cashier desk() {
    return counter.desk();
  }

  /** A fault at the centre, once, at a transaction. */
  public void strike(Faults.Kind kind, String infno) {
    town.centre().faults().arm(new Faults.Plan(kind, infno, 1, 0, "测试拒绝"));
  }

  /** Inserts a card and waits until the person is known or the desk says why not. */
  public CashierState insert(String card) {
    return insert(CardProfile.demonstration(card));
  }

  /** The same with any card. */
  @SuppressWarnings("ReferenceEquality") // what is said anew may be said in the same words
  public CashierState insert(CardProfile card) {
    Notice before = driver.after(() -> {}).notice();
    counter.insert(card);
    return driver.await(
        state ->
            state.stage() == Stage.IDENTIFIED
                || (state.stage() == Stage.NO_CARD
                    && state.notice() != before
                    && code(state).length() > 0));
  }

  /** A diagnosed bill file with one line of class A. */
  public Path bill(String number, String yuan) {
    return file(
        number + ".json",
        """
        {"number": "%s", "diagnoses": [{"code": "%s"}], "lines": [
          {"code": "XJ01CAA040E001020100001", "quantity": "1", "unitPrice": "%s"}]}
        """
            .formatted(number, DIAGNOSIS, yuan));
  }

  /** A file with this text. */
  public Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The trial of a bill, for the person at the desk. */
  public CashierState tryBill(Path bill) {
    driver.after(() -> desk().importBill(bill));
    return trial();
  }

  /** The trial of the bill on the desk, with a diagnosis. */
  public CashierState trial() {
    diagnose();
    return driver.after(desk()::trial);
  }

  /** Admits the person at the desk, with a diagnosis. */
  public CashierState admit() {
    diagnose();
    return driver.after(desk()::admit);
  }

  private void diagnose() {
    Bill bill = driver.await(state -> true).bill();
    if (bill.particulars().main() == null && !bill.isOpenStay()) {
      driver.after(() -> desk().addDiagnosis(DIAGNOSIS));
    }
  }

  /** Takes what is due and settles. */
  public CashierState settle() {
    CashierState tried = driver.await(state -> state.stage() == Stage.TRIAL);
    String due = Objects.requireNonNull(tried.trial()).due().toYuan();
    driver.after(() -> desk().tender(due));
    return driver.after(desk()::settle);
  }

  /** Sends the queue and waits until nothing but differences is open. */
  public CashierState drain() {
    desk().drain();
    return driver.await(CounterFixture::isSent);
  }

  /** Whether nothing is left to send: what is open is money between a person and the desk. */
  public static boolean isSent(CashierState state) {
    return state.open().stream().allMatch(item -> item.difference() != null);
  }

  /** Waits until something of the queue was tried: it is not being sent, and not soon again. */
  public void awaitAttempt() {
    driver.await(state -> state.open().stream().anyMatch(item -> item.attempts() > 0));
  }

  /** The code of what the desk says; empty if it says nothing. */
  public static String code(CashierState state) {
    Notice notice = state.notice();
    return notice == null ? "" : notice.code();
  }

  /** Effective settlements at the centre by the hospital's bill number. */
  public Map<String, Integer> effective() {
    return effective(town.database());
  }

  /** JDBC URL of the centre's books. */
  public String database() {
    return town.database();
  }

  /** The same in the database of any centre. */
  static Map<String, Integer> effective(String database) {
    return count(
        database,
        "SELECT v.hospital_no, SUM(CASE WHEN s.takes_back IS NULL THEN 1 ELSE -1 END)"
            + " FROM settlement s JOIN visit v ON v.id = s.visit GROUP BY v.hospital_no");
  }

  /** Changes the centre's own books, as no message can. */
  public void plant(String... statements) {
    try (Connection connection = DriverManager.getConnection(town.database());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Integer> count(String url, String query) {
    Map<String, Integer> counts = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getInt(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return counts;
  }

  @Override
  public void close() {
    counter.close();
    if (line != null) {
      line.close();
    }
    town.close();
  }
}
