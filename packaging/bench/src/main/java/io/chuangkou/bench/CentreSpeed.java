package io.chuangkou.bench;

import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.Postgres;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.message.RegionalProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * Settlements a second (2207) at the reference centre over HTTP, in a process of its own, from 16
 * terminals at once for different persons: on PostgreSQL, beside pgbench with the same statements
 * on the same server in turns, and on H2.
 */
final class CentreSpeed {

  private static final int WARM_UP = 40_000;
  private static final int ROUNDS = 5;
  private static final int SETTLEMENTS = 1600;
  private static final int PERSONS = WARM_UP + ROUNDS * SETTLEMENTS;

  private final Path launcher;
  private final Path folder;
  private final Table table = new Table(System.out);

  private CentreSpeed(Path launcher, Path folder) {
    this.launcher = launcher;
    this.folder = folder;
  }

  /** Arguments: {@code packaging/chuangkou}, a folder for the databases' files. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    CentreSpeed speed =
        new CentreSpeed(Path.of(arguments[0]), Files.createDirectories(Path.of(arguments[1])));
    speed.onPostgres();
    speed.onH2();
  }

  private void onPostgres()
      throws IOException, InterruptedException, SQLException, ExecutionException {
    try (Postgres postgres = Postgres.ordinary()) {
      String database = filled(schema(postgres, "centre"));
      filled(schema(postgres, PgBench.SCHEMA));
      PgBench bench = new PgBench(postgres, folder);
      Sample centre = new Sample();
      Sample pgbench = new Sample();
      CpuTime cpu = new CpuTime();
      try (CentreProcess process = CentreProcess.start(launcher, database);
          SettlementLoad load = SettlementLoad.at(process)) {
        load.settle(WARM_UP);
        bench.run(WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
          cpu.begin(process, postgres);
          centre.add(load.settle(SETTLEMENTS));
          cpu.end(process, postgres, SETTLEMENTS);
          pgbench.add(bench.run(SETTLEMENTS));
        }
      }
      table.line("centre.postgresql", centre, "settlements/s");
      table.line("centre.pgbench", pgbench, "transactions/s");
      table.line(
          "centre.postgresql-over-pgbench",
          centre.percentile(50) / pgbench.percentile(50),
          "ratio");
      table.line("centre.cpu-of-centre", cpu.centre, "ms/settlement");
      table.line("centre.cpu-of-terminals", cpu.terminals, "ms/settlement");
      table.line("centre.cpu-of-postgresql", cpu.database, "ms/settlement");
    }
  }

  private void onH2() throws IOException, InterruptedException, SQLException, ExecutionException {
    Sample h2 = new Sample();
    try (CentreProcess process = CentreProcess.start(launcher, filled(CentreConfig.h2(folder)));
        SettlementLoad load = SettlementLoad.at(process)) {
      load.settle(WARM_UP);
      for (int round = 0; round < ROUNDS; round++) {
        h2.add(load.settle(SETTLEMENTS));
      }
    }
    table.line("centre.h2", h2, "settlements/s");
  }

  /** JDBC URL of a new schema. */
  private static String schema(Postgres postgres, String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(postgres.url("public"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + name);
    }
    return postgres.url(name);
  }

  /** The same database, with a centre's tables and bills that wait. */
  private static String filled(String database) throws SQLException {
    ReferenceCentre.open(
            CentreConfig.local(
                0, database, RegionalProfiles.demonstration("320100"), InstantSource.system()))
        .close();
    SettlementLoad.fill(database, PERSONS);
    return database;
  }

  /** CPU of each of the three, in milliseconds a settlement. */
  private static final class CpuTime {
    private final Sample centre = new Sample();
    private final Sample terminals = new Sample();
    private final Sample database = new Sample();
    private double centreBefore;
    private double terminalsBefore;
    private double databaseBefore;

    void begin(CentreProcess process, Postgres postgres) throws IOException {
      centreBefore = process.cpuSeconds();
      terminalsBefore = ProcessFigures.cpuSeconds();
      databaseBefore = seconds(postgres);
    }

    void end(CentreProcess process, Postgres postgres, int count) throws IOException {
      centre.add((process.cpuSeconds() - centreBefore) * 1_000 / count);
      terminals.add((ProcessFigures.cpuSeconds() - terminalsBefore) * 1_000 / count);
      database.add((seconds(postgres) - databaseBefore) * 1_000 / count);
    }

    private static double seconds(Postgres postgres) throws IOException {
      ProcessHandle server = postgres.process();
      return Stream.concat(Stream.of(server), server.descendants())
          .mapToDouble(ProcessFigures::cpuSeconds)
          .sum();
    }
  }
}
