package io.chuangkou.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.centre.Postgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator with the statements of a settlement. */
final class PgBench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

  /** Where its tables are. */
  static final String SCHEMA = "beside";

  private final Postgres postgres;
  private final Path script;
  private int settled;

  /** In a schema that is filled as the centre's is. */
  PgBench(Postgres postgres, Path folder) throws IOException {
    this.postgres = postgres;
    this.script = folder.resolve("settlement.sql");
    try (InputStream sql =
        PgBench.class.getResourceAsStream("/io/chuangkou/bench/settlement.sql")) {
      Files.write(script, Objects.requireNonNull(sql).readAllBytes());
    }
  }

  /**
   * Runs so many transactions, each for another person, from as many clients as there are
   * terminals; how many a second.
   */
  double run(int transactions) throws IOException, InterruptedException {
    int each = transactions / SettlementLoad.TERMINALS;
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
                Integer.toString(each),
                "-D",
                "before=" + settled,
                "-D",
                "each=" + each,
                "-D",
                "done=0",
                "-f",
                script.toString(),
                "postgres"));
    ProcessBuilder pgbench = new ProcessBuilder(command).redirectErrorStream(true);
    pgbench.environment().put("PGOPTIONS", "-c search_path=" + SCHEMA);
    Process process = pgbench.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    Matcher rate = RATE.matcher(said);
    if (process.waitFor() != 0 || !rate.find()) {
      throw new IllegalStateException(said);
    }
    settled += transactions;
    return Double.parseDouble(rate.group(1));
  }
}
