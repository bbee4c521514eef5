package io.chuangkou.terminal.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The days of seeds that follow each other, as many at once as there are processors. Gives up after
 * a few that fail. Thread-safe.
 */
final class Sweep {

  private static final int MOST_FAILURES = 5;
  private static final int TELL_EVERY = 1_000;
  private static final int WORKERS = Runtime.getRuntime().availableProcessors();

  private final Runs runs;
  private final long from;
  private final int seeds;
  private final long began = System.nanoTime();
  private final List<String> failures = new ArrayList<>();
  private int begun;
  private int judged;
  private long starts;
  private long messages;
  private long accesses;

  Sweep(Runs runs, long from, int seeds) {
    this.runs = runs;
    this.from = from;
    this.seeds = seeds;
  }

  /** Runs them; each one that fails is told with the least schedule that still does. */
  List<String> failures() {
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      Stream.generate(() -> CompletableFuture.runAsync(this::work, workers))
          .limit(WORKERS)
          .toList()
          .forEach(CompletableFuture::join);
    }
    return List.copyOf(failures);
  }

  private void work() {
    for (long seed = next(); seed >= 0; seed = next()) {
      try {
        judge(Draw.plan(seed));
      } catch (RuntimeException e) {
        throw new IllegalStateException("-Dsimulation.seed=" + seed, e);
      }
    }
  }

  private void judge(Plan plan) {
    World world = runs.world(plan);
    if (!world.wrong().isEmpty()) {
      Plan smallest = Shrinker.smallest(plan, smaller -> !runs.wrong(smaller).isEmpty());
      failed("-Dsimulation.seed=" + smallest + "\n  " + runs.wrong(smallest));
    }
    judged(world);
  }

  /** The next seed; negative: there is none. */
  private synchronized long next() {
    boolean goesOn = begun < seeds && failures.size() < MOST_FAILURES;
    return goesOn ? from + begun++ : -1;
  }

  private synchronized void failed(String how) {
    failures.add(how);
    System.out.println("progress failed: " + how);
  }

  private synchronized void judged(World world) {
    judged++;
    starts += world.lives();
    messages += world.messages().size();
    accesses += world.accesses();
    if (judged % TELL_EVERY == 0) {
      System.out.println("progress " + this);
    }
  }

  /** How far it is. */
  @Override
  public synchronized String toString() {
    double seconds = (System.nanoTime() - began) / (double) Duration.ofSeconds(1).toNanos();
    return String.format(
        Locale.ROOT,
        "simulated days: %,d of %,d from seed %d on, %,d starts, %,d messages, %,d accesses to the"
            + " disk, %d failed, %.1f days a second",
        judged,
        seeds,
        from,
        starts,
        messages,
        accesses,
        failures.size(),
        judged / seconds);
  }
}
