package io.chuangkou.bench;

import io.chuangkou.bench.Encounters.Choice;
import io.chuangkou.settlement.policy.Policies;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How many encounters the calculator settles on one core, with and without the explanation, and how
 * other engines do on the same encounters. What the engines decide is compared first.
 */
final class CalculatorSpeed {

  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final double NANOS_PER_SECOND = 1e9;

  private CalculatorSpeed() {}

  public static void main(String[] arguments) throws RunnerException {
    Table table = new Table(System.out);
    RivalCheck check = new RivalCheck(Policies.load());
    table.line("engines.agree-on.nj-op", check.check(Choice.NJ_OP), "encounters");
    table.line("engines.agree-on.nj-ip", check.check(Choice.NJ_IP), "encounters");
    for (RunResult result : new Runner(options()).run()) {
      print(table, result);
    }
  }

  private static Options options() {
    return new OptionsBuilder()
        .include(CalculatorBenchmark.class.getName() + "|" + RivalBenchmark.class.getName())
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.NANOSECONDS)
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.seconds(2))
        .measurementIterations(5)
        .measurementTime(TimeValue.seconds(2))
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .build();
  }

  private static void print(Table table, RunResult result) {
    String name = name(result);
    Sample nanos = new Sample();
    for (IterationResult iteration : iterations(result)) {
      nanos.add(iteration.getPrimaryResult().getScore());
    }
    table.line(name, nanos, "ns/encounter");
    table.line(name, NANOS_PER_SECOND / nanos.percentile(50), "encounters/s, one core");
    double bytes = Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED)).getScore();
    table.line(name, bytes, "bytes/encounter");
  }

  private static Collection<IterationResult> iterations(RunResult result) {
    return result.getBenchmarkResults().iterator().next().getIterationResults();
  }

  private static String name(RunResult result) {
    String rival = result.getParams().getParam("rival");
    String benchmark = result.getParams().getBenchmark();
    String who =
        rival == null
            ? "calculator." + benchmark.substring(benchmark.lastIndexOf('.') + 1)
            : "engine." + rival;
    String name = who + "." + result.getParams().getParam("choice");
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
