package io.chuangkou.terminal.simulation;

import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.catalogue.DiagnosisCatalogue;
import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.terminal.Catalogues;
import io.chuangkou.terminal.demo.DemoSite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What all runs share because it takes long to make: the real centre on a database in memory, the
 * policies, the cards. Each run begins with an empty ledger.
 */
final class Town implements AutoCloseable {

  /** Half past nine in the morning in Nanjing. */
  static final Instant START = Instant.parse("2026-03-02T01:30:00Z");

  /** What everybody has. */
  static final String DIAGNOSIS = "J06.900";

  private static final String SETTINGS =
      ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=1024";
  private static final AtomicInteger TOWNS = new AtomicInteger();
  private static final Set<String> STANDING_TABLES =
      Set.of("flyway_schema_history", "PERSON", "PROVIDER", "DESIGNATION");

  final RegionalProfile profile = RegionalProfiles.demonstration("320100");
  final Calculator calculator = new Calculator(Policies.load());
  final Catalogues catalogues =
      new Catalogues(Catalogue.demonstration(), DiagnosisCatalogue.demonstration());
  private final Map<String, CardReading> cards;
  private final ReferenceCentre centre;
  private final Connection database;
  private InstantSource clock = InstantSource.fixed(START);

  Town() {
    String url = "jdbc:h2:mem:simulated" + TOWNS.incrementAndGet() + SETTINGS;
    cards = Draw.CARDS.stream().collect(Collectors.toMap(Function.identity(), Town::read));
    centre = ReferenceCentre.open(CentreConfig.local(0, url, profile, () -> this.clock.instant()));
    database = connect(url);
  }

  private static Connection connect(String url) {
    try {
      return DriverManager.getConnection(url);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CardReading read(String card) {
    try (CardReaders readers = inserted(card)) {
      return readers.read(EmulatedReaders.READER);
    }
  }

  private static CardReaders inserted(String card) {
    EmulatedReaders readers =
        new EmulatedReaders(() -> LocalDate.of(2026, 3, 2), Duration.ofSeconds(10));
    readers.insert(new EmulatedCard(CardProfile.demonstration(card)));
    return readers;
  }

  /** What the reading of a card gives. */
  CardReading card(String name) {
    return Objects.requireNonNull(cards.get(name));
  }

  /** The centre's answer to a request. */
  byte[] answer(byte[] request) {
    return centre.answer(request);
  }

  /** Empties the ledger and sets the centre's clock. */
  void begin(InstantSource centreClock) {
    clock = centreClock;
    try (Statement sql = database.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          sql.executeQuery(
              "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                  + " AND table_type = 'BASE TABLE'")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      sql.execute("SET REFERENTIAL_INTEGRITY FALSE");
      for (String table : tables) {
        if (!STANDING_TABLES.contains(table)) {
          sql.execute("TRUNCATE TABLE \"" + table + "\" RESTART IDENTITY");
        }
      }
      sql.execute("SET REFERENTIAL_INTEGRITY TRUE");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of the ledger that the centre itself finds wrong. */
  int ledgerFaults() {
    try (Statement sql = database.createStatement();
        ResultSet rows = sql.executeQuery("SELECT COUNT(*) FROM ledger_fault")) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Forgets which messages were taken back. */
  void forgetTombstones() {
    execute("DELETE FROM tombstone");
  }

  /** Books what takes a settlement back elsewhere than the settlement. */
  void bookElsewhere() {
    execute("UPDATE settlement SET batch = 'elsewhere' WHERE takes_back IS NOT NULL");
  }

  private void execute(String change) {
    try (Statement sql = database.createStatement()) {
      sql.execute(change);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A settlement in force.
   *
   * @param id its row in the ledger
   * @param orgCode whose counter settled
   * @param psnNo whose
   * @param day day of the service
   * @param total medical fee in fen
   * @param person what the person bears, in fen
   */
  record Settled(long id, String orgCode, String psnNo, LocalDate day, long total, long person) {

    /** Whether the counter that is simulated settled it. */
    boolean isOurs() {
      return orgCode.equals(DemoSite.COMMUNITY.orgCode());
    }
  }

  /** The settlements in force, oldest first: neither taken back, nor is what took them back. */
  List<Settled> ledger() {
    Map<Long, Settled> settled = new LinkedHashMap<>();
    Set<Long> takenBack = new HashSet<>();
    try (Statement sql = database.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT id, takes_back, org_code, psn_no, settled_on, total, person FROM settlement"
                    + " ORDER BY id DESC")) {
      while (rows.next()) {
        long id = rows.getLong(1);
        long other = rows.getLong(2);
        if (takenBack.contains(id)) {
          continue;
        }
        if (other != 0) {
          takenBack.add(other);
        } else {
          settled.put(
              id,
              new Settled(
                  id,
                  rows.getString(3),
                  rows.getString(4),
                  rows.getObject(5, LocalDate.class),
                  rows.getLong(6),
                  rows.getLong(7)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return List.copyOf(new ArrayList<>(settled.values()).reversed());
  }

  @Override
  public void close() throws SQLException {
    centre.close();
    database.createStatement().execute("SHUTDOWN");
  }
}
