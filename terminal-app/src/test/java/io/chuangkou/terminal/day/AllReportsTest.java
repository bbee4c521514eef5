package io.chuangkou.terminal.day;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.tender.TenderSums;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Task;
import io.chuangkou.terminal.workflow.Elsewhere;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A counter on which everything happens in any order. What the cashier took and gave back by what
 * the screen said is, kind by kind, what the reports say together. {@code -Dreports.seed} goes the
 * same way again.
 */
class AllReportsTest {

  private static final int STEPS = 36;
  private static final List<String> CARDS = List.of("zhang-san", "li-si", "wang-xiaoming");
  private static final Map<String, TenderKind> NAMES =
      Map.of(
          "现金", TenderKind.CASH,
          "银行卡", TenderKind.BANK_CARD,
          "微信支付", TenderKind.WECHAT,
          "支付宝", TenderKind.ALIPAY);

  @TempDir private Path folder;
  private final MovableClock clock = new MovableClock();
  private final Map<String, SlipLayout> reports = new LinkedHashMap<>();
  private final List<String> told = new ArrayList<>();
  private CounterFixture fixture;
  private TenderSums taken = TenderSums.NOTHING;
  private int bills;
  private boolean isElsewhere;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, clock);
    collect();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void together_they_say_what_was_taken_and_given_back_kind_by_kind() {
    long seed = Long.getLong("reports.seed", RandomGenerator.getDefault().nextLong());
    System.err.println("reports.seed=" + seed);
    Random random = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      act(random);
    }
    fixture.town().centre().up();
    fixture.reopen();
    collect();
    int before;
    do {
      before = reports.size();
      report();
    } while (reports.size() > before);
    String how = "-Dreports.seed=" + seed + " " + told;
    assertEquals(
        taken, TenderSums.sum(reports.values().stream().map(AllReportsTest::sums).toList()), how);
    assertFalse(reports.values().toString().contains("不一致"), how);
  }

  private void act(Random random) {
    int chosen = random.nextInt(20);
    switch (chosen) {
      case 0, 1, 2, 3, 4, 5 -> settle(random);
      case 6 -> offline(random);
      case 7, 8, 9 -> cancel(random);
      case 10 -> adopt(random);
      case 11 -> otherwise(random);
      case 12, 13 -> closeDifferences();
      case 14 -> logIn(random.nextBoolean() ? DemoStaff.CASHIER : DemoStaff.RELIEF);
      case 15 -> leave();
      case 16 -> report();
      case 17 -> restart();
      case 18 -> pass(Duration.ofHours(random.nextInt(1, 15)));
      default -> pass(Duration.ofSeconds(-random.nextInt(1, 20)));
    }
  }

  private CashierState after(Runnable command) {
    return fixture.driver().after(command);
  }

  /** A bill on the desk that was tried; none: something forbids it today. */
  private Optional<Fen> tried(Random random) {
    after(fixture.desk()::next);
    String card = CARDS.get(random.nextInt(CARDS.size()));
    if (fixture.insert(card).stage() != Stage.IDENTIFIED) {
      return Optional.empty();
    }
    bills++;
    String yuan = Fen.of(random.nextLong(1_00, 600_00)).toYuan();
    CashierState tried = fixture.tryBill(fixture.bill("B" + bills, yuan));
    if (tried.post().offer() != null) {
      tried = after(fixture.desk()::payInFull);
    }
    told.add(card + " " + yuan + " " + tried.stage());
    return tried.stage() == Stage.TRIAL
        ? Optional.of(requireNonNull(tried.trial()).due())
        : Optional.empty();
  }

  private void settle(Random random) {
    tried(random).ifPresent(due -> pay(tender(due, random)));
  }

  private void offline(Random random) {
    fixture.town().centre().down();
    settle(random);
    if (random.nextBoolean()) {
      settle(random);
    }
    fixture.town().centre().up();
    if (random.nextBoolean()) {
      after(fixture.desk()::drain);
    }
  }

  private void pay(Tender tender) {
    after(() -> fixture.desk().tender(tender));
    CashierState ended = after(fixture.desk()::settle);
    told.add(tender.lines() + " " + ended.stage() + " " + CounterFixture.code(ended));
    takeFor(ended);
  }

  private void takeFor(CashierState ended) {
    switch (ended.stage()) {
      case SETTLED, PROVISIONAL, PAID_IN_FULL -> take(ended.tender(), ended.change());
      case DIFFERENCE -> {
        take(ended.tender(), Fen.ZERO);
        Fen rest = ended.missing();
        if (rest.fen() % 2 == 0) {
          after(fixture.desk()::confirmDifference);
          take(Tender.cash(rest), Fen.ZERO);
        }
      }
      default -> after(fixture.desk()::back);
    }
  }

  private void take(Tender tender, Fen change) {
    taken = taken.plus(TenderSums.of(tender)).minus(TenderSums.of(TenderKind.CASH, change));
  }

  private void give(Tender back) {
    taken = taken.minus(TenderSums.of(back));
  }

  private static Tender tender(Fen due, Random random) {
    Tender tender = Tender.NOTHING;
    for (TenderKind kind : List.of(TenderKind.BANK_CARD, TenderKind.WECHAT, TenderKind.ALIPAY)) {
      Fen missing = tender.missing(due);
      if (random.nextInt(3) == 0 && !missing.isZero()) {
        Fen part = random.nextBoolean() ? missing : Fen.of(random.nextLong(missing.fen()) + 1);
        tender = tender.plus(new TenderLine(kind, part, "" + random.nextInt(1_000_000)));
      }
    }
    Fen rest = tender.missing(due);
    Fen notes = Fen.of((rest.fen() + 99_99) / 100_00 * 100_00);
    Fen cash = random.nextBoolean() ? rest : notes;
    return cash.isZero() ? tender : tender.plus(new TenderLine(TenderKind.CASH, cash, ""));
  }

  private void cancel(Random random) {
    after(fixture.desk()::next);
    List<Settled> standing =
        after(fixture.desk()::lookAtDay).history().stream()
            .filter(settled -> !settled.cancelled())
            .toList();
    if (standing.isEmpty()) {
      return;
    }
    String number = standing.get(random.nextInt(standing.size())).settlementId();
    CashierState cancelled = after(() -> fixture.desk().cancelSettlement(number));
    told.add("cancel " + number + " " + cancelled.stage() + CounterFixture.code(cancelled));
    if (cancelled.stage() == Stage.CANCELLED) {
      give(requireNonNull(cancelled.cancelled()).back());
    }
    after(fixture.desk()::next);
  }

  /** The answer is lost, the money is kept apart, and a supervisor books it in the end. */
  private void adopt(Random random) {
    Optional<Fen> due = tried(random);
    if (due.isEmpty()) {
      return;
    }
    Faults faults = fixture.town().centre().faults();
    faults.arm(Faults.Plan.once(Faults.Kind.LOSE_ANSWER, "2207"));
    faults.arm(new Faults.Plan(Faults.Kind.GARBAGE, "2601", 0, 0, ""));
    Tender tender = tender(due.get(), random);
    after(() -> fixture.desk().tender(tender));
    CashierState unknown = after(fixture.desk()::settle);
    told.add("adopt " + tender.lines() + " " + unknown.stage());
    if (unknown.stage() == Stage.UNKNOWN_OUTCOME) {
      fixture.awaitAttempt();
      after(fixture.desk()::lookAtDay);
      CashierState compared = after(() -> fixture.desk().choose("RECONCILE", "RECONCILE"));
      Task row =
          requireNonNull(compared.post().day()).tasks().stream()
              .filter(task -> task.options().stream().anyMatch(o -> o.id().equals("ADOPT")))
              .findFirst()
              .orElseThrow(() -> new AssertionError(told.toString()));
      after(() -> fixture.desk().choose(row.id(), "ADOPT"));
      fixture.approve();
      CashierState adopted =
          fixture.driver().await(state -> state.stage() != Stage.UNKNOWN_OUTCOME);
      take(tender, adopted.change());
      if (adopted.stage() == Stage.DIFFERENCE) {
        after(fixture.desk()::confirmDifference);
      }
    } else {
      // What the queue sent in the same moment met the fault in its place.
      takeFor(unknown);
    }
    faults.clear();
    after(fixture.desk()::next);
  }

  /** Another counter settles for the person between the trial and the settlement. */
  private void otherwise(Random random) {
    if (isElsewhere) {
      return;
    }
    Optional<Fen> due = tried(random);
    if (due.isPresent()) {
      isElsewhere = true;
      Elsewhere.settle(fixture, "zhang-san", random.nextBoolean() ? "200.00" : "40000.00");
      pay(tender(due.get(), random));
    }
  }

  private void closeDifferences() {
    after(fixture.desk()::next);
    for (OpenItem item : after(fixture.desk()::drain).open()) {
      Fen amount = item.difference();
      if (amount != null && !item.options().isEmpty()) {
        after(() -> fixture.desk().choose(item.id(), ClosingReason.CASH.name()));
        fixture.approve();
        told.add("closed " + amount);
        taken = taken.plus(TenderSums.of(TenderKind.CASH, amount));
      }
    }
  }

  private void logIn(Operator operator) {
    after(fixture.desk()::next);
    fixture.logIn(operator.number(), DemoStaff.password(operator));
    told.add("in " + operator.number());
  }

  private void leave() {
    after(fixture.desk()::next);
    after(() -> fixture.desk().choose("LOG_OUT", "LOG_OUT"));
    told.add("out");
    logIn(DemoStaff.RELIEF);
  }

  private void report() {
    after(fixture.desk()::lookAtDay);
    after(() -> fixture.desk().choose("REPORT", "REPORT"));
    told.add("report");
  }

  private void restart() {
    fixture.reopen();
    collect();
    told.add("restart");
  }

  private void pass(Duration time) {
    clock.move(time);
    told.add("clock " + time);
  }

  private void collect() {
    fixture.desk().watch(state -> take(state.post().report()));
  }

  /** A report shown once more ends with the same record. */
  private void take(@Nullable SlipLayout shown) {
    if (shown != null) {
      reports.put(value(shown, "台账末条"), shown);
    }
  }

  private static String value(SlipLayout report, String label) {
    return pairs(report).stream()
        .filter(pair -> pair.label().equals(label))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static List<SlipLayout.Pair> pairs(SlipLayout report) {
    return report.lines().stream()
        .filter(SlipLayout.Pair.class::isInstance)
        .map(SlipLayout.Pair.class::cast)
        .toList();
  }

  /** What a report says that came by each kind, less what went back. */
  private static TenderSums sums(SlipLayout report) {
    TenderSums sums = TenderSums.NOTHING;
    for (SlipLayout.Pair pair : pairs(report)) {
      String label = pair.label().strip();
      for (Map.Entry<String, TenderKind> kind : NAMES.entrySet()) {
        Fen amount =
            label.equals(kind.getKey() + " 收") || label.equals(kind.getKey() + " 退")
                ? Fen.ofYuan(pair.value())
                : Fen.ZERO;
        sums =
            sums.plus(
                TenderSums.of(kind.getValue(), label.endsWith("退") ? amount.negated() : amount));
      }
    }
    return sums;
  }
}
