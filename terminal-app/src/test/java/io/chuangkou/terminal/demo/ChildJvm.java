package io.chuangkou.terminal.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own on the tests' class path. */
final class ChildJvm {

  private ChildJvm() {}

  /** Starts a main; its log and what it says on standard error go into a folder. */
  static Process start(Path log, Class<?> main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dchuangkou.log=" + log,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(log.resolve("errors").toFile()))
        .start();
  }
}
