package io.chuangkou.terminal.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.centre.CentreConfig.Rules;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.staff.Operator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A day at the keyboard: a centre, a line to it that fails for a while, and a window in a process
 * that is killed and started again. Keeps the drawer by what the cashier took and gave.
 */
final class KeyboardDay implements AutoCloseable {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:9/");
  private static final int LONGEST_LIFE_MILLIS = 400;

  private final long seed;
  private final DayPlan plan;
  private final List<DayErrand> errands;
  private final Random chance;
  private final Set<Kill> kills = new HashSet<>();
  private final Path counter;
  private final DayClock clock;
  private final DemoTown town;
  private final FaultProxy line;

  private final Map<Integer, Long> paid = new HashMap<>();

  /** Money that was counted out and is not known to be settled. */
  private final Map<Integer, Long> table = new HashMap<>();

  private long drawer;
  private long reported;
  private final Map<String, Integer> endings = new TreeMap<>();
  private int killed;

  KeyboardDay(Path folder, long seed, int patients) throws IOException {
    this.seed = seed;
    this.plan = new DayPlan(patients);
    this.errands = DayErrand.draw(seed, patients);
    this.chance = new Random(seed);
    this.counter = Files.createDirectories(folder.resolve("counter"));
    this.clock = new DayClock(plan.time(0));
    this.town =
        new DemoTown(folder, clock, clock, new SecureRandom(), DemoTown.QUEUE_EVERY, Rules.STRICT);
    this.line = new FaultProxy(new Random(seed));
    line.calmDown();
    line.leadTo(town.centre().url());
    for (int i = 0; i < Math.max(1, patients / 40); i++) {
      kills.add(new Kill(1 + chance.nextInt(patients - 1), chance.nextBoolean()));
    }
  }

  /**
   * A kill of the window.
   *
   * @param patient over whom
   * @param paying whether while money lies on the table, else at any moment
   */
  private record Kill(int patient, boolean paying) {}

  /**
   * What a day came to.
   *
   * @param drawer what is in it
   * @param reports what the shift reports say is in it
   * @param centre what persons owe in cash by the centre's books
   * @param endings how often which ending was seen
   * @param killed how often the window was
   */
  record Books(Fen drawer, Fen reports, Fen centre, Map<String, Integer> endings, int killed) {

    int settled() {
      return endings.getOrDefault("SETTLED", 0) + endings.getOrDefault("CANCELLED", 0);
    }

    boolean agree() {
      return drawer.equals(reports) && drawer.equals(centre);
    }
  }

  /** Lives through it. */
  Books run() throws IOException, InterruptedException {
    int next = 0;
    while (next >= 0) {
      next = live(next);
    }
    return new Books(Fen.of(drawer), Fen.of(reported), Fen.of(atCentre()), endings, killed);
  }

  /** One life of the window's process; answers with whom the next begins, −1: the day is over. */
  private int live(int first) throws IOException, InterruptedException {
    Operator atWork = plan.operator(Math.max(0, first - 1));
    Process process =
        ChildJvm.start(
            counter,
            KeyboardCounter.class,
            counter.toString(),
            line.url(town.centre().url()).toString(),
            clock.instant().toString(),
            Long.toString(seed),
            Integer.toString(plan.patients()),
            Integer.toString(first),
            (first == 0 ? plan.operator(0) : atWork).number());
    try (BufferedReader out =
            new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        PrintWriter in = new PrintWriter(process.getOutputStream(), true, UTF_8)) {
      for (String told = out.readLine(); told != null; told = out.readLine()) {
        String[] words = told.split(" ", -1);
        int patient = hear(words);
        boolean isPaying = words[0].equals("TABLE");
        if (patient >= 0 && !isPaying) {
          await(patient, in);
        }
        if (patient >= 0 && kills.remove(new Kill(patient, isPaying))) {
          kill(process, out);
          return patient + 1;
        } else if (words[0].equals("END")) {
          process.waitFor();
          return -1;
        }
      }
      process.waitFor();
      throw new IllegalStateException(
          "the window ended by itself over "
              + endings
              + Files.readString(counter.resolve("errors")));
    } finally {
      process.destroyForcibly();
    }
  }

  /** Takes note; answers with the patient who comes now, −1: nobody does. */
  private int hear(String[] words) {
    switch (words[0]) {
      case "PATIENT" -> {
        return Integer.parseInt(words[1]);
      }
      case "TABLE" -> {
        int patient = Integer.parseInt(words[1]);
        table.put(patient, Long.parseLong(words[2]));
        return patient;
      }
      case "DRAIN" -> {
        return plan.patients();
      }
      case "DRAWER" -> move(Integer.parseInt(words[1]), Long.parseLong(words[2]));
      case "LISTED" -> believe(words);
      case "ENDED" -> endings.merge(words[1], 1, Integer::sum);
      case "REPORT" -> reported += Long.parseLong(words[2]);
      default -> {}
    }
    return -1;
  }

  private void move(int patient, long fen) {
    table.remove(patient);
    if (patient == KeyboardCashier.NOBODY && table.values().remove(-fen)) {
      // It was held apart since the window died over it, and goes back: never in the drawer.
      return;
    }
    drawer += fen;
    if (patient >= 0) {
      paid.merge(patient, fen, Long::sum);
    }
  }

  /** Whoever was in the middle of something when the window died goes by its list afterwards. */
  private void believe(String[] words) {
    long total = Long.parseLong(words[1]);
    int patient =
        errands.stream()
            .filter(errand -> errand.total().fen() == total)
            .map(DayErrand::index)
            .findFirst()
            .orElseThrow();
    boolean isCancelled = Boolean.parseBoolean(words[3]);
    Long known = paid.get(patient);
    if (known == null && !isCancelled) {
      move(patient, Long.parseLong(words[2]));
    } else if (known != null && known > 0 && isCancelled) {
      move(patient, -known);
    }
  }

  private void await(int patient, PrintWriter in) throws IOException {
    if (plan.isAway(patient)) {
      line.leadTo(NOWHERE);
      line.hangUp();
    } else {
      line.leadTo(town.centre().url());
    }
    clock.reach(plan.time(patient));
    in.println(clock.instant());
  }

  /** Killed by its handle: {@code Process.destroyForcibly} would close what it has told. */
  private void kill(Process process, BufferedReader out) throws IOException, InterruptedException {
    if (process.waitFor(chance.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("the window ended by itself");
    }
    process.toHandle().destroyForcibly();
    process.waitFor();
    killed++;
    for (@Nullable String told = out.readLine(); told != null; told = out.readLine()) {
      hear(told.split(" ", -1));
    }
  }

  private long atCentre() {
    try (Connection books = DriverManager.getConnection(town.database());
        Statement statement = books.createStatement();
        ResultSet sum =
            statement.executeQuery(
                "SELECT SUM(ABS(person - account - family_account)"
                    + " * CASE WHEN takes_back IS NULL THEN 1 ELSE -1 END) FROM settlement")) {
      sum.next();
      return sum.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    line.close();
    town.close();
  }
}
