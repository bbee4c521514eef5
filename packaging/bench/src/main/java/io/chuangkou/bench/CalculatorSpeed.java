package io.chuangkou.bench;

import io.chuangkou.bench.Encounters.Choice;
import io.chuangkou.bench.rival.Rivals;
import io.chuangkou.settlement.policy.Policies;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How many encounters the calculator settles on one core, with and without the explanation, and how
 * a hand-written floor and other engines do on the same encounters. What they decide is compared
 * first. What is set side by side is measured one after the other: a shared machine is not the same
 * for long.
 */
final class CalculatorSpeed {

  private static final List<Choice> COMPARED = List.of(Choice.NJ_OP, Choice.NJ_IP);
  private static final String PRODUCTS_COLLECTOR = "-XX:+UseSerialGC";
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final double NANOS_PER_SECOND = 1e9;

  private final Table table;

  private CalculatorSpeed(Table table) {
    this.table = table;
  }

  public static void main(String[] arguments) throws RunnerException {
    Table table = new Table(System.out);
    RivalCheck check = new RivalCheck(Policies.load());
    for (Choice choice : COMPARED) {
      table.line("engines.agree-on." + text(choice), check.check(choice), "encounters");
    }
    CalculatorSpeed speed = new CalculatorSpeed(table);
    for (Choice choice : Choice.values()) {
      speed.measure(choice);
    }
  }

  private void measure(Choice choice) throws RunnerException {
    double brief = print("calculator.brief", choice, calculator("brief"));
    if (COMPARED.contains(choice)) {
      double floor = print("floor", choice, floor());
      table.line("calculator.brief-over-floor." + text(choice), brief / floor, "times as long");
    }
    double explained = print("calculator.explained", choice, calculator("explained"));
    if (COMPARED.contains(choice)) {
      for (Rivals rival : Rivals.values()) {
        String name = "engine." + text(rival);
        double nanos = print(name, choice, rival(rival));
        table.line(name + "." + text(choice), nanos / explained, "times calculator.explained");
      }
    }
  }

  private static ChainedOptionsBuilder calculator(String method) {
    return new OptionsBuilder().include(CalculatorBenchmark.class.getName() + "." + method);
  }

  private static ChainedOptionsBuilder floor() {
    return new OptionsBuilder().include(FloorBenchmark.class.getName());
  }

  private static ChainedOptionsBuilder rival(Rivals rival) {
    return new OptionsBuilder()
        .include(RivalBenchmark.class.getName())
        .param("rival", rival.name());
  }

  /** Measures and prints; returns the median in nanoseconds. */
  private double print(String who, Choice choice, ChainedOptionsBuilder benchmark)
      throws RunnerException {
    RunResult result = run(benchmark.param("choice", choice.name()));
    Sample nanos = new Sample();
    for (IterationResult iteration :
        result.getBenchmarkResults().iterator().next().getIterationResults()) {
      nanos.add(iteration.getPrimaryResult().getScore());
    }
    double bytes = Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED)).getScore();
    String name = who + "." + text(choice);
    double median = nanos.percentile(50);
    table.line(name, nanos, "ns/encounter");
    table.line(name, NANOS_PER_SECOND / median, "encounters/s, one core");
    table.line(name, bytes, "bytes/encounter");
    return median;
  }

  private static RunResult run(ChainedOptionsBuilder benchmark) throws RunnerException {
    return new Runner(
            benchmark
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .jvmArgsAppend(PRODUCTS_COLLECTOR)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build())
        .runSingle();
  }

  private static String text(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
