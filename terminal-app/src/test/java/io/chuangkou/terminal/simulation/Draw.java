package io.chuangkou.terminal.simulation;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.SimDisk;
import io.chuangkou.terminal.simulation.Errand.Habit;
import io.chuangkou.terminal.simulation.Plan.DiskFault;
import io.chuangkou.terminal.simulation.Plan.Jump;
import io.chuangkou.terminal.simulation.Plan.Span;
import io.chuangkou.terminal.visit.VisitKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Draws a plan from a seed: first which kinds of trouble there are at all and how much of it, then
 * what happens. A day with one kind of trouble goes deeper than a day with a little of each.
 */
final class Draw {

  static final List<String> CARDS = List.of("zhang-san", "li-si", "wang-xiaoming", "zhao-min");
  private static final List<String> CODES =
      List.of(
          "XJ01CAA040E001020100001",
          "XJ01DCT073B001010100002",
          "XA10BHX235A001010100004",
          "XN02BEB003A001010100010");

  /** What a centre, a network or another counter does that is not this one's. */
  private static final Set<NetFault.Kind> FOREIGN =
      EnumSet.range(NetFault.Kind.OTHER_SHAPE, NetFault.Kind.EARLIER_ANSWER);

  private static final Set<NetFault.Kind> USUAL = EnumSet.complementOf(EnumSet.copyOf(FOREIGN));

  /** More messages and accesses than a day has. */
  private static final int MESSAGES = 300;

  private static final int ACCESSES = 1_500;
  private static final long DAY_MILLIS = 86_400_000;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /**
   * What others do is drawn apart, so that the rest of a day stays as it is where they do nothing.
   */
  private static final long OTHERS = 18_509;

  private final Random random;
  private final long seed;
  private final List<String> cards;

  private Draw(long seed, Random random) {
    this.seed = seed;
    this.random = random;
    cards = CARDS.subList(0, 1 + random.nextInt(CARDS.size()));
  }

  static Plan plan(long seed) {
    Plan day = new Draw(seed, new Random(seed * FACTOR)).plan();
    return new Draw(seed, new Random(seed * OTHERS * FACTOR)).among(day);
  }

  private Plan plan() {
    List<Errand> errands = errands();
    long end = errands.size() * 30_000L;
    Map<Integer, NetFault> net = messages(USUAL);
    return new Plan(
        seed,
        errands,
        net,
        accesses(),
        oneIn(2) ? List.of(span(end)) : List.of(),
        oneIn(6) ? List.of(span(end)) : List.of(),
        oneIn(5) ? List.of(jump(end), jump(end)) : List.of(),
        List.of(),
        List.of());
  }

  /** The same day with what others do to it. */
  private Plan among(Plan day) {
    long end = day.errands().size() * 30_000L;
    Map<Integer, NetFault> net = new HashMap<>(oneIn(3) ? messages(FOREIGN) : Map.of());
    net.putAll(day.net());
    List<Long> copies = oneIn(6) ? List.of(random.nextLong(end)) : List.of();
    List<Span> unprinted = oneIn(5) ? List.of(span(end)) : List.of();
    return day.with(net, day.disk()).withCopies(copies).withUnprinted(unprinted);
  }

  private List<Errand> errands() {
    Set<Habit> known = some(Habit.values(), 2);
    List<Errand> errands = new ArrayList<>();
    for (int i = 3 + random.nextInt(6); i > 0; i--) {
      errands.add(errand(errands.size(), known));
    }
    return errands;
  }

  private Errand errand(int index, Set<Habit> known) {
    List<Errand.Line> lines = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      lines.add(line(100L * (1 + random.nextInt(120))));
    }
    // The last fen tell the errands of a day apart.
    lines.add(line(100L * (5 + random.nextInt(400)) + index));
    Set<Habit> habits = new HashSet<>();
    for (Habit habit : Habit.values()) {
      if (known.contains(habit) && oneIn(4)) {
        habits.add(habit);
      }
    }
    VisitKind visit = oneIn(4) ? VisitKind.EMERGENCY : VisitKind.OUTPATIENT;
    return new Errand(cards.get(random.nextInt(cards.size())), visit, lines, habits);
  }

  private Errand.Line line(long fen) {
    return new Errand.Line(CODES.get(random.nextInt(CODES.size())), Fen.of(fen));
  }

  private Map<Integer, NetFault> messages(Set<NetFault.Kind> possible) {
    List<NetFault.Kind> kinds = List.copyOf(some(possible.toArray(NetFault.Kind[]::new), 3));
    int every = 6 + random.nextInt(40);
    Map<Integer, NetFault> faults = new HashMap<>();
    for (int message = 1; message <= MESSAGES && !kinds.isEmpty(); message++) {
      if (oneIn(every)) {
        NetFault.Kind kind = kinds.get(random.nextInt(kinds.size()));
        faults.put(message, new NetFault(kind, 1_000L * (1 + random.nextInt(120))));
      }
    }
    return faults;
  }

  private Map<Integer, DiskFault> accesses() {
    List<SimDisk.Fault> kinds = List.copyOf(some(SimDisk.Fault.values(), 3));
    int every = oneIn(3) ? 15 + random.nextInt(30) : 40 + random.nextInt(160);
    boolean powerLost = !oneIn(3);
    Map<Integer, DiskFault> faults = new HashMap<>();
    for (int access = 1; access <= ACCESSES && !kinds.isEmpty(); access++) {
      if (oneIn(every)) {
        SimDisk.Fault fault = kinds.get(random.nextInt(kinds.size()));
        faults.put(access, new DiskFault(fault, powerLost));
      }
    }
    return faults;
  }

  private Span span(long end) {
    long from = random.nextLong(end);
    return new Span(from, from + 10_000 + random.nextLong(end / 2));
  }

  private Jump jump(long end) {
    long far = oneIn(2) ? DAY_MILLIS : 1_000L * (1 + random.nextInt(7_200));
    long at = random.nextLong(end);
    long by = oneIn(2) ? far : -far;
    return new Jump(at, by, oneIn(2) ? Long.MAX_VALUE : at + 1_000 + random.nextLong(end));
  }

  private <T> Set<T> some(T[] all, int oneIn) {
    Set<T> some = new LinkedHashSet<>();
    for (T one : all) {
      if (oneIn(oneIn)) {
        some.add(one);
      }
    }
    return some;
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }
}
