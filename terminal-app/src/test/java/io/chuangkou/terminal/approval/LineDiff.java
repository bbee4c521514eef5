package io.chuangkou.terminal.approval;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How two texts differ. */
final class LineDiff {

  private LineDiff() {}

  /** The lines from the first that differs to the last, as a patch shows them. */
  static String of(String approved, String received) {
    List<String> before = approved.lines().toList();
    List<String> after = received.lines().toList();
    int start = common(before, after);
    int end =
        common(
            before.subList(start, before.size()).reversed(),
            after.subList(start, after.size()).reversed());
    return Stream.concat(
            before.subList(start, before.size() - end).stream().map(line -> "  - " + line),
            after.subList(start, after.size() - end).stream().map(line -> "  + " + line))
        .collect(Collectors.joining("\n"));
  }

  private static int common(List<String> one, List<String> other) {
    int count = 0;
    while (count < one.size() && count < other.size() && one.get(count).equals(other.get(count))) {
      count++;
    }
    return count;
  }
}
