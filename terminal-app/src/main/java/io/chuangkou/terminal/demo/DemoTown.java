package io.chuangkou.terminal.demo;

import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.CentreConfig.Rules;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.demo.DemoCounter.Around;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** A centre with its demonstration persons, and counters that it serves; in one folder. */
public final class DemoTown implements AutoCloseable {

  private static final String REGION = "320100";
  static final Duration QUEUE_EVERY = Duration.ofSeconds(2);

  private final Path folder;
  private final Clock clock;
  private final LongSupplier uptimeNanos;
  private final SecureRandom random;
  private final Duration queueEvery;
  private final RegionalProfile profile = RegionalProfiles.demonstration(REGION);
  private final ReferenceCentre centre;

  /** Opens one in a folder, which is made when missing. */
  public DemoTown(Path folder, Clock clock, SecureRandom random) {
    this(folder, clock, clock, random, QUEUE_EVERY, Rules.STRICT);
  }

  /**
   * The same with a centre that has a clock of its own and rules of its own, and with another pause
   * between two looks at the queue.
   */
  DemoTown(
      Path folder,
      Clock clock,
      Clock centreClock,
      SecureRandom random,
      Duration queueEvery,
      Rules rules) {
    this(folder, clock, centreClock, System::nanoTime, random, queueEvery, rules);
  }

  /** The same on machines that have run for another time than their clock says. */
  DemoTown(
      Path folder,
      Clock clock,
      Clock centreClock,
      LongSupplier uptimeNanos,
      SecureRandom random,
      Duration queueEvery,
      Rules rules) {
    this.folder = folder;
    this.uptimeNanos = uptimeNanos;
    this.clock = clock;
    this.random = random;
    this.queueEvery = queueEvery;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.centre =
        ReferenceCentre.start(CentreConfig.local(0, database(), profile, centreClock).under(rules));
  }

  /** Opens a counter at a provider. */
  public DemoCounter counter(DemoSite site, Locale locale) {
    return counter(site, locale, ProviderRules.defaults());
  }

  /** The same with the demonstration's price list, which may be changed while the counter works. */
  public DemoCounter pricedCounter(DemoSite site, Locale locale) {
    DemoCounter.layPrices(folder.resolve(site.orgCode()));
    return counter(site, locale);
  }

  /** Opens a counter at a provider that works by its own rules. */
  public DemoCounter counter(DemoSite site, Locale locale, ProviderRules rules) {
    return counter(site, locale, rules, centre.url());
  }

  /**
   * Opens a counter that is configured otherwise, with a price list of its own; nobody is at work
   * there.
   *
   * @param as what the configuration of the site's counter becomes
   */
  public DemoCounter counter(DemoSite site, UnaryOperator<TerminalConfig> as) {
    Path own = folder.resolve(site.orgCode());
    DemoCounter.layPrices(own);
    Around around = around(centre.url());
    TerminalConfig usual =
        DemoCounter.config(around, site, ProviderRules.defaults(), own, Locale.CHINESE);
    DemoCounter counter = new DemoCounter(around, as.apply(usual));
    counter.desk().open();
    return counter;
  }

  private Around around(URI line) {
    return new Around(line, profile, clock, uptimeNanos, random, queueEvery);
  }

  /** The same over another line to the centre. */
  DemoCounter counter(DemoSite site, Locale locale, ProviderRules rules, URI line) {
    return new DemoCounter(around(line), site, rules, folder.resolve(site.orgCode()), locale);
  }

  /** The same in a folder that is not the site's own. */
  DemoCounter counterIn(Path own, DemoSite site, Locale locale, ProviderRules rules) {
    return new DemoCounter(around(centre.url()), site, rules, own, locale);
  }

  /** The centre, with its faults on demand. */
  public ReferenceCentre centre() {
    return centre;
  }

  /** Where the counter of a site has its store in a town's folder. */
  public static Path storeOf(Path folder, DemoSite site) {
    return folder.resolve(site.orgCode()).resolve(DemoCounter.STORE);
  }

  /** JDBC URL of the centre's database. */
  String database() {
    return CentreConfig.h2(folder.resolve("centre"));
  }

  @Override
  public void close() {
    centre.close();
  }
}
