package io.chuangkou.terminal.foreign;

import static io.chuangkou.terminal.foreign.ForeignCounter.code;
import static io.chuangkou.terminal.foreign.ForeignCounter.fen;

import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.foreign.centre.ForeignCentre;
import io.chuangkou.terminal.foreign.centre.Money;
import io.chuangkou.terminal.foreign.centre.Oddity;
import io.chuangkou.terminal.foreign.centre.Settled;
import io.chuangkou.terminal.foreign.centre.Trouble;
import io.chuangkou.terminal.foreign.centre.Visit;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A day at a centre that was drawn by lot, and what is wrong after it. */
final class SloppyDay {

  private static final List<String> FUNDS =
      List.of(
          "310100", "320100", "330100", "330101", "350100", "370100", "390100", "390200", "610100",
          "620100", "999997", "910100", "999901");

  /**
   * Nothing reaches the desk of these but silence: what is lost at the centre is nobody's fault.
   */
  private static final List<Trouble> SILENT =
      List.of(Trouble.SILENT, Trouble.REQUEST_LOST, Trouble.TIMEOUT_IN_WORDS);

  private static final List<Trouble> REFUSING =
      List.of(Trouble.REFUSED, Trouble.REFUSED_WITHOUT_WORDS, Trouble.SERVER_ERROR_WITH_REFUSAL);

  private static final List<Trouble> LYING =
      List.of(
          Trouble.FUNDS_DO_NOT_ADD_UP,
          Trouble.PERSON_BELOW_ZERO,
          Trouble.FUND_BELOW_ZERO,
          Trouble.OTHER_PERSON,
          Trouble.OTHER_TOTAL);

  private static final List<Trouble> STRANGE =
      List.of(Trouble.WARNING_CODE, Trouble.CODE_200, Trouble.REFUSED_WITH_WHOLE_OUTPUT);

  private SloppyDay() {}

  /**
   * A bill and what becomes of it.
   *
   * @param yuan its lines
   * @param strikes what goes wrong with which transaction
   * @param otherwise how the centre shares between trial and settlement; none: as before
   * @param cancelled whether it is cancelled
   * @param away whether the centre is away when it is tried, and back when the queue is sent
   */
  record Errand(
      List<String> yuan,
      Map<String, Trouble> strikes,
      @Nullable Money otherwise,
      boolean cancelled,
      boolean away) {}

  /**
   * What is drawn.
   *
   * @param shapes of the answers
   * @param money who pays what
   * @param beside whether a relative's account stands beside acct_pay
   * @param errands the bills
   */
  record Plan(Set<Oddity> shapes, Money money, boolean beside, List<Errand> errands) {}

  /** The day of a seed. */
  static Plan draw(long seed) {
    Random random = new Random(seed);
    Set<Oddity> shapes = EnumSet.noneOf(Oddity.class);
    List<Oddity> all =
        List.of(Oddity.values()).stream()
            .filter(shape -> !shape.name().startsWith("STATUS_"))
            .toList();
    for (int i = random.nextInt(7); i > 0; i--) {
      shapes.add(oneOf(random, all));
    }
    List<Errand> errands = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      errands.add(errand(random));
    }
    return new Plan(shapes, money(random), random.nextBoolean(), errands);
  }

  private static Money money(Random random) {
    Money money = Money.cash();
    int left = 95;
    for (int i = random.nextInt(4); i > 0; i--) {
      int rate = random.nextInt(left / 2 + 1);
      left -= rate;
      money = money.fund(oneOf(random, FUNDS), hundredths(rate));
    }
    if (random.nextInt(3) == 0) {
      money = money.hospital(hundredths(random.nextInt(left / 2 + 1)));
    }
    if (random.nextInt(3) == 0) {
      money = money.ahead(hundredths(random.nextInt(40)));
    }
    if (random.nextBoolean()) {
      money =
          money.accounts(
              Fen.of(random.nextInt(300_00)).toYuan(), Fen.of(random.nextInt(50_00)).toYuan());
    }
    return money;
  }

  private static Errand errand(Random random) {
    List<String> yuan = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      yuan.add(Fen.of(1 + random.nextInt(400_00)).toYuan());
    }
    Money otherwise = random.nextInt(6) == 0 ? money(random) : null;
    return new Errand(
        yuan, strikes(random), otherwise, random.nextInt(3) == 0, random.nextInt(6) == 0);
  }

  private static Map<String, Trouble> strikes(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Map.of("2207", oneOf(random, SILENT));
      case 1 -> Map.of("2207", oneOf(random, STRANGE));
      case 2 -> Map.of("2207", oneOf(random, LYING));
      case 3 -> Map.of("2206", oneOf(random, LYING));
      case 4 ->
          Map.of(oneOf(random, List.of("2203", "2204", "2206", "2207")), oneOf(random, REFUSING));
      case 5 -> Map.of("2208", oneOf(random, SILENT), "2204", Trouble.LINE_MISSING);
      case 6 -> Map.of("2208", oneOf(random, List.of(Trouble.TRIPLED, Trouble.ALL_ZERO)));
      default -> Map.of();
    };
  }

  private static String hundredths(int rate) {
    return BigDecimal.valueOf(rate, 2).toPlainString();
  }

  private static <T> T oneOf(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Runs a day, and says what is wrong after it; empty if nothing is. */
  static List<String> wrong(Plan plan, Path folder) {
    Hands clock = new Hands(ForeignCounter.MORNING);
    ForeignCounter.Setup setup =
        ForeignCounter.Setup.USUAL.profile(plan.beside() ? "mutualAid: beside" : "");
    try (ForeignCentre centre =
        ForeignCentre.start(clock).pays(plan.money()).writes(List.copyOf(plan.shapes()))) {
      if (plan.beside()) {
        centre.familyBeside();
      }
      try (ForeignCounter counter = new ForeignCounter(folder, centre, clock, setup)) {
        return new Clerk(centre, counter, clock).serve(plan);
      }
    }
  }

  /** The null control: a day whose books are not what the drawer says. */
  static List<String> wrongAfterLosingARow(Path folder) {
    Hands clock = new Hands(ForeignCounter.MORNING);
    try (ForeignCentre centre = ForeignCentre.start(clock).pays(AtForeignCentre.USUAL);
        ForeignCounter counter = new ForeignCounter(folder, centre, clock)) {
      counter.settled("B1", "108.00");
      centre.loses(centre.books().standing().getFirst());
      return new Clerk(centre, counter, clock).objections();
    }
  }

  /** Serves one errand after the other, does what the screen says, and notes what is wrong. */
  private static final class Clerk {

    private final ForeignCentre centre;
    private final ForeignCounter counter;
    private final Hands clock;
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    Clerk(ForeignCentre centre, ForeignCounter counter, Hands clock) {
      this.centre = centre;
      this.counter = counter;
      this.clock = clock;
      counter.desk().watch(this::look);
    }

    private void look(CashierState state) {
      if (code(state).equals("INTERNAL")) {
        wrong.add("INTERNAL: " + AtForeignCentre.told(state));
      }
      Trial trial = state.trial();
      if (trial != null && !fits(trial.bearers(), trial.settlement().total())) {
        wrong.add("does not add up: " + trial.bearers());
      }
    }

    private static boolean fits(Bearers bearers, Fen total) {
      return bearers.fee().equals(total) && !bearers.hasNegative();
    }

    List<String> serve(Plan plan) {
      int number = 0;
      for (Errand errand : plan.errands()) {
        number++;
        clock.on(Duration.ofMinutes(1));
        serve("B" + number, errand);
        centre.recovers().pays(plan.money());
        for (int i = 0; i < 3; i++) {
          clock.on(Duration.ofMinutes(20));
          counter.drain();
        }
        wrong.addAll(objections());
      }
      return List.copyOf(wrong);
    }

    private void serve(String number, Errand errand) {
      counter.after(counter.desk()::next);
      if (counter.insert().stage() != Stage.IDENTIFIED) {
        wrong.add("nobody is identified: " + AtForeignCentre.told(counter.now()));
        return;
      }
      errand.strikes().forEach(centre::meets);
      if (errand.away()) {
        payInFull(number, errand);
        return;
      }
      CashierState tried = counter.tryBill(number, errand.yuan().toArray(String[]::new));
      if (tried.stage() != Stage.TRIAL) {
        refused(tried);
        return;
      }
      if (errand.otherwise() != null) {
        Money other = errand.otherwise();
        centre.beforeMoving(() -> centre.pays(other));
      }
      CashierState ended = counter.settle();
      if (ended.stage() == Stage.SETTLED || ended.stage() == Stage.DIFFERENCE) {
        settled(ended, number);
        if (errand.cancelled()) {
          counter.cancelLast();
        } else if (ended.stage() == Stage.DIFFERENCE) {
          counter.after(counter.desk()::confirmDifference);
        }
      }
      counter.after(counter.desk()::next);
    }

    /** While the centre is away, in full; what it decides later is an open item. */
    private void payInFull(String number, Errand errand) {
      centre.away(true);
      CashierState away = counter.tryBill(number, errand.yuan().toArray(String[]::new));
      if (away.post().offer() != null) {
        counter.after(counter.desk()::payInFull);
        counter.settle();
      } else if (!code(away).equals("PERSON-LOCKED")) {
        wrong.add("no way to pay: " + AtForeignCentre.told(away));
      }
      counter.after(counter.desk()::next);
      centre.away(false);
      counter.drain();
    }

    private void settled(CashierState state, String number) {
      Settled row = centre.books().standing().getLast();
      Trial trial = Objects.requireNonNull(state.trial());
      if (!trial.due().equals(fen(row.shares().cash()))) {
        wrong.add(number + ": the desk asks for " + trial.due() + " of " + row);
      }
    }

    /** Refused is refused: no offer to do without the centre, and no visit left behind. */
    private void refused(CashierState state) {
      counter.quiet();
      if (state.post().offer() != null) {
        wrong.add("an answer is taken for absence: " + AtForeignCentre.told(state));
      }
      if (ForeignCounter.words(state).isBlank()) {
        wrong.add("refused without a word");
      }
      List<String> left = centre.books().openVisits().stream().map(Visit::number).toList();
      if (!left.isEmpty() && !code(state).equals("PERSON-LOCKED")) {
        wrong.add("visits left open: " + left + " after " + AtForeignCentre.told(state));
      }
    }

    /** What must hold at any quiet moment. */
    List<String> objections() {
      List<String> found = new ArrayList<>();
      Fen collected = counter.drawer().plus(counter.owed());
      Fen held = fen(centre.books().cash()).plus(waiting());
      if (!collected.equals(held)) {
        found.add("collected and open " + collected + ", the centre holds " + held);
      }
      Map<String, Long> times =
          centre.books().standing().stream()
              .collect(
                  Collectors.groupingBy(row -> hospitalNo(row.visit()), Collectors.counting()));
      times.forEach(
          (number, count) -> {
            if (count > 1) {
              found.add(number + " is settled " + count + " times");
            }
          });
      return found;
    }

    /** What was collected for bills that the centre has refused or not heard of yet. */
    private Fen waiting() {
      LocalLedger journal = counter.terminal().journal();
      return journal.open().stream()
          .map(journal::entry)
          .filter(LedgerEntry.Provisional.class::isInstance)
          .map(entry -> ((LedgerEntry.Provisional) entry).settled().due())
          .reduce(Fen.ZERO, Fen::plus);
    }

    private String hospitalNo(String visit) {
      return centre.books().visits().stream()
          .filter(known -> known.number().equals(visit))
          .map(Visit::hospitalNo)
          .findFirst()
          .orElse(visit);
    }
  }
}
