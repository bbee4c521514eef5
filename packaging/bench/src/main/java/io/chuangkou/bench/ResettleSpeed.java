package io.chuangkou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long a million encounters take from a file to a file, by one worker and by one for each core,
 * in processes that take turns. Both must answer the same.
 */
final class ResettleSpeed {

  private static final int ROUNDS = 3;

  private final Path folder;
  private final Path cases;

  private ResettleSpeed(Path folder) {
    this.folder = folder;
    this.cases = folder.resolve("cases.jsonl");
  }

  /** Figures of the runs with a number of threads. */
  private record Runs(Path answers, int threads, Sample seconds, Sample cpu, Sample memory) {

    Runs(Path answers, int threads) {
      this(answers, threads, new Sample(), new Sample(), new Sample());
    }

    void run(Path cases) throws IOException, InterruptedException {
      double[] figures =
          Child.figures(Batch.class, cases.toString(), answers.toString(), "" + threads);
      seconds.add(figures[0]);
      cpu.add(figures[1]);
      memory.add(figures[2]);
    }

    void print(Table table, String name) {
      table.line(name, seconds, "s for a million encounters");
      table.line(name, MillionEncounters.COUNT / seconds.percentile(50), "encounters/s");
      table.line(name, cpu, "CPU s");
      table.line(name, memory, "MiB resident at most");
    }
  }

  /** Argument: a folder for the case file and the answers. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new ResettleSpeed(Files.createDirectories(Path.of(arguments[0]))).measure();
  }

  private void measure() throws IOException, InterruptedException {
    MillionEncounters.write(cases);
    Runs one = new Runs(folder.resolve("one.jsonl"), 1);
    Runs all = new Runs(folder.resolve("all.jsonl"), Runtime.getRuntime().availableProcessors());
    for (int i = 0; i < ROUNDS; i++) {
      one.run(cases);
      all.run(cases);
    }
    if (Files.mismatch(one.answers, all.answers) >= 0) {
      throw new IllegalStateException("one worker and all cores answer differently");
    }
    Table table = new Table(System.out);
    one.print(table, "resettle.one-worker");
    all.print(table, "resettle.all-cores");
    table.line(
        "resettle.all-cores-over-one-worker",
        one.seconds.percentile(50) / all.seconds.percentile(50),
        "times as fast");
  }
}
