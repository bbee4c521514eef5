package io.chuangkou.bench;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.resettle.Resettle;
import io.chuangkou.settlement.resettle.Resettle.Output;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How long a million encounters take from a file to a file, in a process of its own. */
final class ResettleSpeed {

  private static final double NANOS_PER_SECOND = 1e9;

  private ResettleSpeed() {}

  /** Arguments: case file, answer file, threads (0: one for each core). */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int asked = Integer.parseInt(arguments[2]);
    int threads = asked == 0 ? Runtime.getRuntime().availableProcessors() : asked;
    long start = System.nanoTime();
    try (InputStream in = Files.newInputStream(Path.of(arguments[0]));
        OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      new Resettle(Policies.load(), threads).run(in, out, Output.ANSWERS, lines -> {});
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    Table table = new Table(System.out);
    String name = "resettle." + (asked == 0 ? "all-cores" : "one-thread");
    table.line(name, seconds, "s for a million encounters");
    table.line(name, ResettleInput.ENCOUNTERS / seconds, "encounters/s");
    table.line(name, ProcessFigures.cpuSeconds(), "CPU s");
    table.line(name, ProcessFigures.peakResidentMebibytes(), "MiB resident at most");
  }
}
