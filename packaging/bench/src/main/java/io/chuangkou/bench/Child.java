package io.chuangkou.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process of its own with the JVM options and the class path of this one. */
final class Child {

  private Child() {}

  /** Runs a main to its end and returns the figures of the first line that it prints. */
  static double[] figures(Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    try (BufferedReader output = process.inputReader()) {
      @Nullable String line = output.readLine();
      int end = process.waitFor();
      if (line == null || end != 0) {
        throw new IOException(main.getSimpleName() + " ended with " + end + ": " + line);
      }
      return Arrays.stream(line.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }
  }
}
