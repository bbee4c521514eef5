package io.chuangkou.bench;

import io.chuangkou.settlement.resettle.ManyEncounters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long the launcher's {@code resettle} takes from a file to a file, from the start of its
 * process to the end, on one core and on all, in processes that take turns. Both must answer the
 * same.
 */
final class ResettleSpeed {

  private static final int ROUNDS = 3;
  private static final int MILLION = 1_000_000;
  private static final int TENTH = MILLION / 10;

  private final Path folder;
  private final List<String> resettle;

  private ResettleSpeed(Path folder, List<String> resettle) {
    this.folder = folder;
    this.resettle = resettle;
  }

  /** Figures of the runs on one file. */
  private record Runs(List<String> command, Path cases, Path answers, Figures figures) {

    void run() throws IOException, InterruptedException {
      Finished run = Finished.run(command, cases, answers);
      figures.seconds.add(run.seconds());
      figures.cpu.add(run.cpuSeconds());
      figures.memory.add(run.peakMebibytes());
    }

    double medianSeconds() {
      return figures.seconds.percentile(50);
    }

    void print(Table table, String name, int encounters) {
      table.line(name, figures.seconds, "s for %,d encounters".formatted(encounters));
      table.line(name, encounters / medianSeconds(), "encounters/s");
      table.line(name, figures.cpu, "CPU s");
      table.line(name, figures.memory, "MiB resident at most");
    }
  }

  private record Figures(Sample seconds, Sample cpu, Sample memory) {

    Figures() {
      this(new Sample(), new Sample(), new Sample());
    }
  }

  /** Arguments: a folder for case files and answers, the launcher. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    new ResettleSpeed(folder, List.of(arguments[1], "resettle")).measure();
  }

  private void measure() throws IOException, InterruptedException {
    Path million = folder.resolve("million.jsonl");
    Path tenth = folder.resolve("tenth.jsonl");
    ManyEncounters.write(million, MILLION);
    ManyEncounters.write(tenth, TENTH);
    Runs small = runs(resettle, tenth, "small");
    Runs one = runs(onOneCore(), million, "one");
    Runs all = runs(resettle, million, "all");
    // The first run after a build makes the AOT cache.
    Finished.run(resettle, tenth, small.answers);
    for (int i = 0; i < ROUNDS; i++) {
      small.run();
      one.run();
      all.run();
    }
    if (Files.mismatch(one.answers, all.answers) >= 0) {
      throw new IllegalStateException("one core and all cores answer differently");
    }
    Table table = new Table(System.out);
    small.print(table, "resettle.all-cores.tenth", TENTH);
    one.print(table, "resettle.one-core", MILLION);
    all.print(table, "resettle.all-cores", MILLION);
    double times = one.medianSeconds() / all.medianSeconds();
    table.line("resettle.all-cores-over-one-core", times, "times as fast");
  }

  private Runs runs(List<String> command, Path cases, String name) {
    return new Runs(command, cases, folder.resolve(name + ".answers.jsonl"), new Figures());
  }

  private List<String> onOneCore() {
    return List.of("taskset", "-c", "0", resettle.getFirst(), resettle.getLast());
  }
}
