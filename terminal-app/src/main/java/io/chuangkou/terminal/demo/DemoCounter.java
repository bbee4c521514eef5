package io.chuangkou.terminal.demo;

import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import io.chuangkou.card.pcsc.PcscSettings;
import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.gateway.MessageObserver;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.terminal.Catalogues;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.counter.BillRules.Demand;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.Counter.Staff;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.equipment.ReaderEquipment;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.notice.KeyCaps;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.OperatorBook;
import io.chuangkou.terminal.task.DeskThreads;
import io.chuangkou.terminal.technician.statistics.CleaningRule;
import io.chuangkou.terminal.workflow.CashierWorkflow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A counter of the demonstration: an emulated reader, a store in a folder, the town's centre. */
public final class DemoCounter implements AutoCloseable {

  static final String STORE = "store";

  private static final String PRICES = "prices.csv";
  private static final Duration READING_LIMIT = Duration.ofSeconds(10);
  private static final Timeouts TIMEOUTS =
      new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(10));

  private final EmulatedReaders readers;
  private final TerminalConfig config;
  private final Composition composition;
  private final CashierWorkflow desk;

  DemoCounter(Around around, DemoSite site, ProviderRules rules, Path folder, Locale locale) {
    this(around, site, rules, folder, locale, DemoStaff.CASHIER);
  }

  /** The same where somebody else is at work. */
  DemoCounter(
      Around around,
      DemoSite site,
      ProviderRules rules,
      Path folder,
      Locale locale,
      Operator atWork) {
    this(around, config(around, site, rules, folder, locale));
    composition.duty().begin(atWork);
    desk.open();
  }

  /** The same as it is configured, where nobody is at work and nothing goes on yet. */
  DemoCounter(Around around, TerminalConfig config) {
    this.config = config;
    this.composition =
        Composition.of(
            config, around.clock(), around.uptimeNanos(), around.random(), MessageObserver.NONE);
    this.readers =
        new EmulatedReaders(
            () -> LocalDate.ofInstant(around.clock().instant(), around.profile().zone()),
            READING_LIMIT);
    this.desk =
        composition.desk(
            readers,
            new Words(config.locale(), config.keys()),
            new DeskThreads(around.queueEvery()));
  }

  /**
   * What is around a counter.
   *
   * @param centre where the centre listens
   * @param profile how it is spoken to
   * @param clock the time
   * @param uptimeNanos how long the machine has run
   * @param random for keys
   * @param queueEvery the pause between two looks at the queue
   */
  record Around(
      URI centre,
      RegionalProfile profile,
      Clock clock,
      LongSupplier uptimeNanos,
      SecureRandom random,
      Duration queueEvery) {}

  /** How the counter of a site is configured, in a folder. */
  static TerminalConfig config(
      Around around, DemoSite site, ProviderRules rules, Path folder, Locale locale) {
    RegionalProfile profile = around.profile();
    Counter counter =
        new Counter(
            profile.region(),
            profile.zone(),
            site.name(),
            site.provider(),
            "3",
            "1001",
            new Staff("A03", "全科医疗科"),
            new Staff("D320100000001", "值班医师"),
            rules.with(
                BillRules.of(profile, site.provider().setting())
                    .demanding(
                        diagnosis(rules.bills().diagnosis()),
                        traceCodes(rules.bills().traceCodes()))));
    return new TerminalConfig(
        counter,
        site.orgCode(),
        counter.window(),
        "演示收费员",
        OperatorBook.of(DemoStaff.OPERATORS),
        catalogues(folder),
        null,
        profile,
        around.centre(),
        null,
        TIMEOUTS,
        folder.resolve(STORE),
        null,
        folder.resolve("slips"),
        null,
        null,
        null,
        null,
        null,
        PcscSettings.standard(),
        ReaderEquipment.NONE,
        CleaningRule.STANDARD,
        locale,
        Duration.ZERO,
        KeyCaps.STANDARD,
        false);
  }

  /** A price list in the counter's folder can be changed while the counter works. */
  private static Catalogues catalogues(Path folder) {
    Path prices = folder.resolve(PRICES);
    return Files.exists(prices)
        ? Catalogues.demonstration().withPrices(prices, true)
        : Catalogues.demonstration();
  }

  /** Lays the demonstration's price list into a counter's folder, unless there is one. */
  static void layPrices(Path folder) {
    Path prices = folder.resolve(PRICES);
    try (InputStream list = DemoCounter.class.getResourceAsStream(PRICES)) {
      Files.createDirectories(folder);
      if (Files.notExists(prices)) {
        Files.copy(Objects.requireNonNull(list), prices);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The interface wants one of every visit and stay. */
  private static Demand diagnosis(Demand demand) {
    return demand == Demand.OPTIONAL ? Demand.REQUIRED : demand;
  }

  /** What is optional is as a counter of its kind has it. */
  private static @Nullable Demand traceCodes(Demand demand) {
    return demand == Demand.OPTIONAL ? null : demand;
  }

  /** The cashier's desk, open. */
  public CashierWorkflow desk() {
    return desk;
  }

  /** What it consists of. */
  public Composition composition() {
    return composition;
  }

  /** What was done here. */
  public AuditTrail audit() {
    return composition.audit();
  }

  /** How the counter is configured. */
  public TerminalConfig config() {
    return config;
  }

  /** Puts a demonstration card into the reader, in place of the one that is there. */
  public void insert(String card) {
    insert(CardProfile.demonstration(card));
  }

  /** Puts any card into the reader. */
  void insert(CardProfile card) {
    readers.remove();
    readers.insert(new EmulatedCard(card));
  }

  /** Takes the card out. */
  public void remove() {
    readers.remove();
  }

  @Override
  public void close() {
    desk.close();
    readers.close();
    composition.close();
  }
}
