package io.chuangkou.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How soon {@code resettle} answers one story after a cold start, in processes of their own. */
final class FirstAnswer {

  private static final int ROUNDS = 20;

  private FirstAnswer() {}

  /** Arguments: a file with one story, and the java command with options and class path. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    command.addAll(List.of(AnsweringProcess.class.getName(), "resettle"));
    Sample fromProcess = new Sample();
    Sample fromMain = new Sample();
    for (int i = 0; i < ROUNDS; i++) {
      long started = System.currentTimeMillis();
      Process process =
          new ProcessBuilder(command).redirectInput(Path.of(arguments[0]).toFile()).start();
      try (BufferedReader output = process.inputReader();
          BufferedReader error = process.errorReader()) {
        if (output.read() < 0) {
          throw new IOException("no answer: " + error.readLine());
        }
        long answered = System.currentTimeMillis();
        long main = Long.parseLong(String.valueOf(error.readLine()));
        fromProcess.add((double) (answered - started));
        fromMain.add((double) (answered - main));
        output.transferTo(Writer.nullWriter());
      }
      process.waitFor();
    }
    Table table = new Table(System.out);
    table.line("resettle.first-answer.from-process", fromProcess, "ms");
    table.line("resettle.first-answer.from-main", fromMain, "ms");
  }
}
