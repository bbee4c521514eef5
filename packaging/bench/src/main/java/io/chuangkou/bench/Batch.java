package io.chuangkou.bench;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.resettle.Resettle;
import io.chuangkou.settlement.resettle.Resettle.Output;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Answers one case file; prints seconds, CPU seconds and MiB resident at most. */
final class Batch {

  private static final double NANOS_PER_SECOND = 1e9;

  private Batch() {}

  /** Arguments: case file, answer file, threads. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (InputStream in = Files.newInputStream(Path.of(arguments[0]));
        OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      new Resettle(Policies.load(), Integer.parseInt(arguments[2]))
          .run(in, out, Output.ANSWERS, lines -> {});
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    System.out.println(
        seconds + " " + ProcessFigures.cpuSeconds() + " " + ProcessFigures.peakResidentMebibytes());
  }
}
