package io.chuangkou.bench;

import java.io.IOException;

/**
 * CPU seconds to the first shown window of the demonstration and of a bare JavaFX window, in
 * processes that take turns.
 */
final class WindowCost {

  private static final int ROUNDS = 5;

  private WindowCost() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Sample bare = new Sample();
    Sample demo = new Sample();
    for (int i = 0; i < ROUNDS; i++) {
      bare.add(Child.figures(BareWindow.class)[0]);
      demo.add(Child.figures(DemoWindow.class)[0]);
    }
    Table table = new Table(System.out);
    table.line("window.bare", bare, "CPU s");
    table.line("window.demo", demo, "CPU s");
    table.line(
        "window.demo-over-bare", demo.percentile(50) / bare.percentile(50), "ratio of medians");
  }
}
