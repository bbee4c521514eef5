package io.chuangkou.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CPU seconds to the first shown window of the demonstration and of a bare JavaFX window, in
 * processes that take turns and have the JVM options of this one.
 */
final class WindowCost {

  private static final int ROUNDS = 5;

  private WindowCost() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Sample bare = new Sample();
    Sample demo = new Sample();
    for (int i = 0; i < ROUNDS; i++) {
      bare.add(cpuSeconds(BareWindow.class));
      demo.add(cpuSeconds(DemoWindow.class));
    }
    Table table = new Table(System.out);
    table.line("window.bare", bare, "CPU s");
    table.line("window.demo", demo, "CPU s");
    table.line(
        "window.demo-over-bare", demo.percentile(50) / bare.percentile(50), "ratio of medians");
  }

  private static double cpuSeconds(Class<?> window) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), window.getName()));
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    try (BufferedReader output = process.inputReader()) {
      @Nullable String figure = output.readLine();
      process.waitFor();
      if (figure == null) {
        throw new IOException(window.getSimpleName() + " showed nothing");
      }
      return Double.parseDouble(figure);
    }
  }
}
