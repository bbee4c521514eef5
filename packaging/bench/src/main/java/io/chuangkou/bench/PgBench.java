package io.chuangkou.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.centre.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator with the statements of a settlement. */
final class PgBench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

  private final Postgres postgres;
  private final Path script;

  private PgBench(Postgres postgres, Path script) {
    this.postgres = postgres;
    this.script = script;
  }

  /** In a new schema that is filled as the centre's is. */
  static PgBench on(Postgres postgres, String database, Path folder)
      throws IOException, SQLException {
    SettlementLoad.prepare(database);
    Path script = folder.resolve("settlement.sql");
    String sql =
        new String(
            Objects.requireNonNull(
                    PgBench.class.getResourceAsStream("/io/chuangkou/bench/settlement.sql"))
                .readAllBytes(),
            UTF_8);
    Files.writeString(script, sql);
    return new PgBench(postgres, script);
  }

  /** Runs so many transactions from as many clients as there are terminals; how many a second. */
  double run(int transactions) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            postgres.client(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(SettlementLoad.TERMINALS),
                "-j",
                "2",
                "-t",
                Integer.toString(transactions / SettlementLoad.TERMINALS),
                "-D",
                "persons=" + SettlementLoad.PERSONS,
                "-f",
                script.toString(),
                "postgres"));
    ProcessBuilder pgbench = new ProcessBuilder(command).redirectErrorStream(true);
    pgbench.environment().put("PGOPTIONS", "-c search_path=beside");
    Process process = pgbench.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    Matcher rate = RATE.matcher(said);
    if (process.waitFor() != 0 || !rate.find()) {
      throw new IllegalStateException(said);
    }
    return Double.parseDouble(rate.group(1));
  }
}
