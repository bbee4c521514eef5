package io.chuangkou.bench;

import java.io.IOException;

/**
 * CPU seconds to a bare JavaFX window, to the first window of the demonstration and to its desk, in
 * processes that take turns.
 */
final class WindowCost {

  private static final int ROUNDS = 5;

  private WindowCost() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Sample bare = new Sample();
    Sample first = new Sample();
    Sample demo = new Sample();
    for (int i = 0; i < ROUNDS; i++) {
      bare.add(Child.figures(BareWindow.class)[0]);
      first.add(Child.figures(DemoWindow.class)[0]);
      demo.add(Child.figures(DemoDesk.class)[0]);
    }
    Table table = new Table(System.out);
    table.line("window.bare", bare, "CPU s");
    table.line("window.first", first, "CPU s");
    table.line("window.demo", demo, "CPU s");
    table.line("window.first-over-bare", ratio(first, bare), "ratio of medians");
    table.line("window.demo-over-bare", ratio(demo, bare), "ratio of medians");
  }

  private static double ratio(Sample one, Sample other) {
    return one.percentile(50) / other.percentile(50);
  }
}
