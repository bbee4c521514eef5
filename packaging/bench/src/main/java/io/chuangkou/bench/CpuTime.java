package io.chuangkou.bench;

import io.chuangkou.settlement.centre.Postgres;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Seconds of CPU, user and system, of a centre, of the terminals in this process and of a database
 * server.
 */
record CpuTime(double centre, double terminals, double database) {

  private static final double MILLIS = 1_000;

  /** What they have used until now. */
  static CpuTime of(CentreProcess centre, Postgres postgres) throws IOException {
    ProcessHandle server = postgres.process();
    return new CpuTime(
        centre.cpuSeconds(),
        ProcessFigures.cpuSeconds(),
        Stream.concat(Stream.of(server), server.descendants())
            .mapToDouble(ProcessFigures::cpuSeconds)
            .sum());
  }

  CpuTime since(CpuTime before) {
    return new CpuTime(
        centre - before.centre, terminals - before.terminals, database - before.database);
  }

  CpuTime plus(CpuTime other) {
    return new CpuTime(
        centre + other.centre, terminals + other.terminals, database + other.database);
  }

  /** Three lines: what one of so many things took, in milliseconds. */
  void print(Table table, String name, int count, String what) {
    String unit = "ms/" + what;
    table.line(name + ".cpu-of-centre", centre * MILLIS / count, unit);
    table.line(name + ".cpu-of-terminals", terminals * MILLIS / count, unit);
    table.line(name + ".cpu-of-postgresql", database * MILLIS / count, unit);
  }
}
