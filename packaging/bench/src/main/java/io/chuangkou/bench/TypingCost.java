package io.chuangkou.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CPU of a digit typed into the money handed over, with bills of several lengths on the desk, in
 * processes that take turns.
 */
final class TypingCost {

  private static final int ROUNDS = 3;
  private static final List<Integer> LINES = List.of(1, 100, 300);

  private TypingCost() {}

  /** Argument: a folder for the centres, the stores and the bills. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Sample> samples = new ArrayList<>();
    LINES.forEach(lines -> samples.add(new Sample()));
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < LINES.size(); i++) {
        String lines = LINES.get(i).toString();
        Path folder = Path.of(arguments[0], lines + "-" + round);
        for (double micros : Child.figures(TypedDigits.class, folder.toString(), lines)) {
          samples.get(i).add(micros);
        }
      }
    }
    Table table = new Table(System.out);
    for (int i = 0; i < LINES.size(); i++) {
      table.line("typing.lines-" + LINES.get(i), samples.get(i), "CPU µs/digit");
    }
    table.line(
        "typing.longest-over-shortest",
        samples.getLast().percentile(50) / samples.getFirst().percentile(50),
        "ratio of medians");
  }
}
