package io.chuangkou.bench;

import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;

/**
 * Settlements a second (2207) at the reference centre over HTTP, from 16 terminals at once for
 * different persons: on PostgreSQL, beside pgbench with the same statements on the same server in
 * turns, and on H2.
 */
final class CentreSpeed {

  private static final int WARM_UP = 3000;
  private static final int ROUNDS = 5;
  private static final int SETTLEMENTS = 500;

  private CentreSpeed() {}

  /** Argument: a folder for the databases' files. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Table table = new Table(System.out);
    try (Postgres postgres = Postgres.ordinary()) {
      Sample centre = new Sample();
      Sample pgbench = new Sample();
      String database = SettlementLoad.schema(postgres, "centre");
      String beside = SettlementLoad.schema(postgres, "beside");
      PgBench bench = PgBench.on(postgres, beside, folder);
      try (SettlementLoad load = SettlementLoad.on(database)) {
        load.settle(WARM_UP);
        bench.run(WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
          centre.add(load.settle(SETTLEMENTS));
          pgbench.add(bench.run(SETTLEMENTS));
        }
      }
      table.line("centre.postgresql", centre, "settlements/s");
      table.line("centre.pgbench", pgbench, "transactions/s");
      table.line(
          "centre.postgresql-over-pgbench",
          centre.percentile(50) / pgbench.percentile(50),
          "ratio");
    }
    Sample h2 = new Sample();
    try (SettlementLoad load = SettlementLoad.on(CentreConfig.h2(folder))) {
      load.settle(WARM_UP);
      for (int round = 0; round < ROUNDS; round++) {
        h2.add(load.settle(SETTLEMENTS));
      }
    }
    table.line("centre.h2", h2, "settlements/s");
  }
}
