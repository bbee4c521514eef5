package io.chuangkou.bench;

import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;

/**
 * Settlements a second (2207) at the reference centre over HTTP, in a process of its own, from 16
 * terminals at once for different persons: on PostgreSQL, beside pgbench with the same statements
 * on the same server in turns, and on H2.
 */
final class CentreSpeed {

  private static final int WARM_UP = 40_000;
  private static final int WARM_UP_ON_H2 = 8_000;
  private static final int ROUNDS = 5;
  private static final int SETTLEMENTS = 1600;

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
      String database = filled(Town.schema(postgres, "centre"), WARM_UP);
      filled(Town.schema(postgres, PgBench.SCHEMA), WARM_UP);
      PgBench bench = new PgBench(postgres, folder);
      Sample centre = new Sample();
      Sample pgbench = new Sample();
      CpuTime cpu = new CpuTime(0, 0, 0);
      try (CentreProcess process = CentreProcess.start(launcher, folder, database);
          SettlementLoad load = new SettlementLoad(process)) {
        load.settle(WARM_UP);
        bench.run(WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
          CpuTime before = CpuTime.of(process, postgres);
          centre.add(load.settle(SETTLEMENTS));
          cpu = cpu.plus(CpuTime.of(process, postgres).since(before));
          pgbench.add(bench.run(SETTLEMENTS));
        }
      }
      table.line("centre.postgresql", centre, "settlements/s");
      table.line("centre.pgbench", pgbench, "transactions/s");
      table.line(
          "centre.postgresql-over-pgbench",
          centre.percentile(50) / pgbench.percentile(50),
          "ratio");
      cpu.print(table, "centre", ROUNDS * SETTLEMENTS, "settlement");
    }
  }

  private void onH2() throws IOException, InterruptedException, SQLException, ExecutionException {
    Sample h2 = new Sample();
    try (CentreProcess process =
            CentreProcess.start(launcher, folder, filled(CentreConfig.h2(folder), WARM_UP_ON_H2));
        SettlementLoad load = new SettlementLoad(process)) {
      load.settle(WARM_UP_ON_H2);
      for (int round = 0; round < ROUNDS; round++) {
        h2.add(load.settle(SETTLEMENTS));
      }
    }
    table.line("centre.h2", h2, "settlements/s");
  }

  /** The same database, with a centre's tables and bills that wait: to warm up, and to measure. */
  private static String filled(String database, int warmUp) throws SQLException {
    int persons = warmUp + ROUNDS * SETTLEMENTS;
    Town.settle(database, persons);
    SettlementLoad.fill(database, persons);
    return database;
  }
}
