package io.chuangkou.settlement.centre;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.Remedy;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.metrics.MetricsHandlers;
import io.chuangkou.settlement.policy.Policies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A centre that serves the national interface on one URL, settles with the calculator and keeps an
 * append-only ledger. An empty database is filled with {@link Demonstration} persons and providers.
 * Thread-safe.
 */
public final class ReferenceCentre implements AutoCloseable {

  private static final String PATH = "/fsi/api";
  private static final String HEALTH_PATH = "/health";
  private static final String LEDGER_PATH = "/admin/ledger";
  private static final String FAULTS_PATH = "/admin/faults";
  private static final String METRICS_PATH = "/admin/metrics";
  private static final String RECORDING_PATH = "/admin/recording";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A request has come by then, or it is cut. */
  private static final Duration BODY_PATIENCE = Duration.ofSeconds(20);

  /** Requests beyond these wait their turn; few of them reach the database at once anyway. */
  private static final int REQUESTS_AT_ONCE = 64;

  private final CentreConfig config;
  private final Database database;
  private final Audit audit;
  private final Faults faults = new Faults();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final CentreHandler handler;
  private final Gate gate;
  private final @Nullable CentreMetrics metrics;

  private @Nullable HttpServer server;
  private int port;

  private ReferenceCentre(CentreConfig config, Database database) {
    Codec codec = new Codec();
    Catalogue catalogue = Catalogue.demonstration();
    Tables books =
        Tables.of(
            config.profile().region(),
            config.profile().mutualAid(),
            new Calculator(Policies.load()),
            catalogue,
            codec);
    this.config = config;
    this.database = database;
    this.audit = new Audit(database);
    this.port = config.port();
    RequestProcessor kernel =
        new RequestProcessor(database, books, services(books, catalogue, config), config, codec);
    this.metrics = config.admin() == null ? null : new CentreMetrics(kernel, database);
    this.handler =
        new CentreHandler(
            kernel,
            metrics == null ? kernel::answer : metrics::answer,
            codec,
            config,
            faults,
            closing);
    this.gate = new Gate(handler, REQUESTS_AT_ONCE);
    if (metrics != null) {
      metrics.watch(gate);
    }
    database.transact(sql -> fill(sql, books.directory()));
  }

  /** Adds persons and providers that the database lacks; centres that start at once do it once. */
  private int fill(Session sql, Directory directory) {
    sql.list("SELECT beats FROM heartbeat FOR UPDATE", row -> row.getLong(1));
    Demonstration.fill(sql, directory);
    return register(sql, directory, config.providers());
  }

  /** Adds the providers of the configuration that the database does not know yet. */
  private static int register(Session sql, Directory directory, List<GatewayProvider> providers) {
    List<GatewayProvider> unknown =
        providers.stream().filter(provider -> !directory.knows(sql, provider.code())).toList();
    unknown.forEach(provider -> directory.add(sql, provider.code(), provider.provider()));
    return unknown.size();
  }

  /**
   * A centre that does not listen: it answers what is handed to {@link #answer}.
   *
   * @throws LedgerException if the database cannot be opened
   */
  public static ReferenceCentre open(CentreConfig config) {
    return new ReferenceCentre(config, new Database(config.database()));
  }

  /**
   * Starts a centre; it answers when this returns.
   *
   * @throws LedgerException if the database cannot be opened
   * @throws UncheckedIOException if the port is taken
   */
  public static ReferenceCentre start(CentreConfig config) {
    ReferenceCentre centre = open(config);
    centre.up();
    return centre;
  }

  private static List<Endpoint<?, ?>> services(
      Tables books, Catalogue catalogue, CentreConfig config) {
    SettlementHandler till = new SettlementHandler(books, config.rules());
    List<Endpoint<?, ?>> services =
        Stream.of(
                new SigningService(books).services(),
                new PersonService(books).services(),
                new VisitService(books).services(),
                new SettlementService(books, till).services(),
                new PharmacyService(books, till).services(),
                new StayService(books).services(),
                new StaySettlementHandler(books, till).services(),
                new FilingService(books).services(),
                new QueryService(books).services(),
                new StatementService(books).services(),
                new FileService(books).services(),
                new StockService(config.profile()).services(),
                new CatalogueService(books, catalogue).services())
            .<Endpoint<?, ?>>flatMap(List::stream)
            .toList();
    Set<String> reversible =
        services.stream()
            .map(Endpoint::transaction)
            .filter(transaction -> transaction.whenUnknown().equals(Remedy.REVERSE))
            .map(Transaction::infno)
            .collect(Collectors.toSet());
    return Stream.concat(
            services.stream(), new ReversalService(books, reversible).services().stream())
        .toList();
  }

  /**
   * Answers a request in this process, as it would over HTTP.
   *
   * @param request JSON in UTF-8
   * @return JSON in UTF-8
   * @throws LedgerException if the database failed; whether the request was done is then not known
   */
  public byte[] answer(byte[] request) {
    return handler.answer(request);
  }

  /** Where it listens; the port stays the same while it is down. */
  public URI url() {
    String scheme = config.tls() == null ? "http" : "https";
    return URI.create(scheme + "://" + config.host() + ":" + port + PATH);
  }

  /** The port. */
  public int port() {
    return port;
  }

  /** What goes wrong on demand. */
  public Faults faults() {
    return faults;
  }

  /** Whether it listens. */
  public synchronized boolean isUp() {
    return server != null;
  }

  /** Stops listening at once: connections are refused, requests on the way are cut. */
  public synchronized void down() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  /** Listens again, on the same port. */
  public synchronized void up() {
    if (server != null) {
      return;
    }
    try {
      HttpServer fresh = listener(new InetSocketAddress(config.host(), port));
      fresh.createContext(PATH, new WholeBody(gate, BODY_PATIENCE, timer));
      fresh.createContext(HEALTH_PATH, new JsonHandler(audit::health));
      AdminToken admin = config.admin();
      if (admin != null && metrics != null) {
        fresh.createContext(LEDGER_PATH, admin.guard(new JsonHandler(audit::recount)));
        fresh.createContext(FAULTS_PATH, admin.guard(new FaultsHandler(faults)));
        fresh.createContext(METRICS_PATH, admin.guard(metrics.handler()));
        fresh.createContext(RECORDING_PATH, admin.guard(MetricsHandlers.recording()));
      }
      fresh.setExecutor(threads);
      fresh.start();
      port = fresh.getAddress().getPort();
      server = fresh;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpServer listener(InetSocketAddress address) throws IOException {
    SSLContext tls = config.tls();
    if (tls == null) {
      return HttpServer.create(address, 0);
    }
    HttpsServer https = HttpsServer.create(address, 0);
    https.setHttpsConfigurator(new HttpsConfigurator(tls));
    return https;
  }

  /** Ends it once the requests on the way are answered; what was answered stays in the database. */
  @Override
  public void close() {
    closing.countDown();
    gate.shut(PATIENCE);
    down();
    threads.shutdownNow();
    timer.shutdownNow();
    threads.close();
    database.close();
  }
}
