package io.chuangkou.terminal.demo;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What cashiers were told, what centres settled, and where the two differ. */
final class Accounting {

  private final Set<String> promised = new HashSet<>();
  private final Map<String, Integer> faults = new TreeMap<>();
  private int terminalKills;
  private int centreKills;
  private int told;
  private int settled;
  private int lost;
  private int doubled;
  private int holes;
  private long differences;

  void killed(int terminals, int centres) {
    terminalKills += terminals;
    centreKills += centres;
  }

  int kills() {
    return terminalKills + centreKills;
  }

  int told() {
    return told;
  }

  /** What a terminal told of a bill, such as {@code SETTLED K1-7}. */
  void tell(String line) {
    String[] words = line.split(" ", -1);
    told++;
    if (words[0].equals("SETTLED") || words[0].equals("PROVISIONAL")) {
      promised.add(words[1]);
    }
  }

  void holes(int records) {
    holes += records;
  }

  /**
   * Closes a town's account.
   *
   * @param effective the centre's settlements less its cancellations, by bill
   * @param standing how many settlements the shift's list says stand
   * @param happened on the line
   */
  void close(
      Map<String, Integer> effective, long standing, Map<FaultProxy.Fault, Integer> happened) {
    lost += (int) promised.stream().filter(bill -> effective.getOrDefault(bill, 0) < 1).count();
    doubled += (int) effective.values().stream().filter(count -> count < 0 || count > 1).count();
    int sum = effective.values().stream().mapToInt(count -> count).sum();
    settled += sum;
    differences += Math.abs(sum - standing);
    promised.clear();
    happened.forEach((fault, count) -> faults.merge(fault.name(), count, Integer::sum));
  }

  /** Whether nothing is lost, doubled or missing, and both sides agree. */
  boolean isFlat() {
    return lost == 0 && doubled == 0 && holes == 0 && differences == 0;
  }

  @Override
  public String toString() {
    return ("%d terminals and %d centres killed, %d bills told, %d settled, lost %d, doubled %d,"
            + " holes %d, differences %d, line %s")
        .formatted(
            terminalKills, centreKills, told, settled, lost, doubled, holes, differences, faults);
  }
}
