package io.chuangkou.terminal.cashier;

import static io.chuangkou.terminal.cashier.Sample.yuan;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.gateway.CentreAmounts;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.terminal.counter.OfflineRules.Mode;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.slip.SlipComposer;
import io.chuangkou.terminal.slip.SlipFacts;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.supervisor.Chart;
import io.chuangkou.terminal.supervisor.Dashboard;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Asked;
import io.chuangkou.terminal.workflow.CashierState.Cancelled;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Option;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Task;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day at the counter with the largest amounts that the interface takes, and as long codes. */
final class LargestAmounts {

  private static final Fen MOST = yuan("99999999.99");
  private static final Fen NINTH = yuan("11111111.11");
  private static final String CODE = "003304060060000330406006";
  private static final String NUMBER = "320100A20260312000000000000118";
  private static final String MSGID = "H32010200145202603120941050019";
  private static final String NAME = "白内障超声乳化摘除术＋人工晶体植入术（进口折叠式多焦点人工晶体）";

  /** The parts of its fee are all alike. */
  static final Trial ALIKE = trial(settlement(NINTH, NINTH), null);

  /** All of its parts but one are a trace. */
  static final Trial ALL_OF_ONE = trial(settlement(yuan("99999999.91"), Fen.of(1)), null);

  private LargestAmounts() {}

  private static Settlement settlement(Fen basic, Fen rest) {
    Fen scope = basic.plus(rest).plus(rest).plus(rest).plus(rest).plus(rest);
    List<Step> steps =
        Stream.of(Bucket.values())
            .map(
                bucket ->
                    new Step(
                        "NJ-OP",
                        "nanjing-2022 §十五 门诊统筹待遇表",
                        bucket,
                        MOST.fen(),
                        BilingualText.of("起付线 200 元/年", "deductible of 200 a year"),
                        BilingualText.NONE,
                        (bucket == Bucket.BASIC ? basic : rest).fen(),
                        MOST.fen(),
                        MOST.negated().fen()))
            .toList();
    return new Settlement(
        "e1",
        MOST,
        rest,
        rest,
        rest,
        scope,
        rest,
        basic,
        rest,
        rest,
        rest,
        List.of(),
        steps,
        YearToDate.NONE);
  }

  private static Trial trial(Settlement settlement, @Nullable Mode offline) {
    return new Trial(
        settlement, CentreAmounts.bearers(settlement, "390"), offline, null, NUMBER, MSGID);
  }

  /** The personal account and the family's pay a part. */
  static Trial fromAccounts() {
    Bearers cash = ALIKE.bearers();
    Fen rest = cash.cash().minus(NINTH).minus(NINTH);
    Bearers bearers = new Bearers(cash.funds(), cash.hospital(), NINTH, NINTH, rest, NINTH);
    return new Trial(ALIKE.settlement(), bearers, null, null, NUMBER, MSGID);
  }

  /** The bill: of so many lines. */
  static Bill bill(int lines) {
    Bill.Line line =
        new Bill.Line(
            CODE, NAME, "B", new BigDecimal("0.1"), MOST, new BigDecimal("99999.99"), MOST, null);
    return new Bill(NUMBER, VisitKind.OUTPATIENT, null, null, Collections.nCopies(lines, line));
  }

  /** The person is there, with a bill of so many lines. */
  static CashierState identified(int lines) {
    return desk(Stage.IDENTIFIED, bill(lines), null, Fen.ZERO);
  }

  /** The trial, with so much tendered. */
  static CashierState tried(Trial trial, String tendered) {
    return desk(Stage.TRIAL, bill(3), trial, yuan(tendered));
  }

  /** How it ended. */
  static CashierState ended(Stage stage) {
    Mode offline =
        switch (stage) {
          case PROVISIONAL -> Mode.PROVISIONAL;
          case PAID_IN_FULL -> Mode.FULL_CASH;
          default -> null;
        };
    return desk(stage, bill(3), trial(ALIKE.settlement(), offline), MOST);
  }

  private static CashierState desk(Stage stage, Bill bill, @Nullable Trial trial, Fen tendered) {
    CashierState at = Sample.identified(Sample.noCard());
    boolean cancelled = stage == Stage.CANCELLED || stage == Stage.CANCELLING;
    return new CashierState(
        stage,
        at.reader(),
        at.centre(),
        at.queue(),
        at.card(),
        at.person(),
        bill,
        cancelled ? null : trial,
        Tender.cash(tendered),
        trial == null ? null : slip(),
        null,
        open(),
        history(),
        at.choices(),
        at.post(),
        cancelled ? new Cancelled(NUMBER, "张*", Tender.cash(MOST)) : null,
        new Asked(true, true, true, true, List.of(), null));
  }

  private static List<OpenItem> open() {
    List<OpenItem> open = new ArrayList<>();
    for (Fen difference : List.of(MOST, MOST.negated())) {
      open.add(
          new OpenItem(
              MSGID,
              "暂结已正式结算",
              "陈**",
              MOST,
              "已结算，有差额",
              12,
              difference,
              List.of(new Option("CASH", "已现金结清"))));
    }
    return open;
  }

  private static List<Settled> history() {
    return List.of(
        new Settled(NUMBER, "李**", MOST, MOST, MOST, false, ""),
        new Settled(NUMBER, "王**", MOST, MOST.negated(), MOST.negated(), true, "2026-03-11"),
        new Settled(NUMBER, "陈**", MOST, MOST, MOST, false, "2026-03-11"));
  }

  /** Charts of more bars than any day has, each as high as can be. */
  static Dashboard figures() {
    return new Dashboard(
        null,
        "2026-03-12",
        "3 号窗口　2026-03-12 00:00 至 2026-03-12 17:05",
        List.of("图", "项目", "笔数", "金额（元）", "说明"),
        Stream.of(Chart.Subject.values()).map(LargestAmounts::chart).toList());
  }

  private static Chart chart(Chart.Subject subject) {
    boolean isHours = subject == Chart.Subject.HOURS;
    List<Chart.Bar> bars = new ArrayList<>();
    for (int i = 0; i < (isHours ? 24 : 7); i++) {
      String name = isHours ? "%02d:00".formatted(i) : "职工大额医疗费用补助资金" + i;
      String note = isHours ? "" : "收 99999999.99　退 99999999.99";
      bars.add(new Chart.Bar(name, 9999, i % 3 == 0 ? MOST.negated() : MOST, note));
    }
    return new Chart(subject, "各时段收款", Chart.Measure.AMOUNT, bars, "");
  }

  /** The day, with rows that differ by as much. */
  static Day day() {
    List<Task> tasks = new ArrayList<>(DaySample.DAY.tasks());
    tasks.add(
        new Task(
            NUMBER,
            "金额不同",
            "结算编号 " + NUMBER + "　报文 " + MSGID + "　中心 99999999.99，本机 -99999999.99",
            "-99999999.99",
            Level.WARNING,
            List.of(new Option("CORRECT", "撤销后重新结算"))));
    return new Day(DaySample.DAY.headline(), Level.WARNING, tasks);
  }

  private static SlipLayout slip() {
    Trial trial = fromAccounts();
    return new SlipComposer()
        .compose(
            new SlipFacts(
                SlipFacts.Kind.SETTLED,
                Sample.HOSPITAL,
                "3",
                "0172",
                "张**",
                "320102********0014",
                "居民医保 · 老年居民",
                "普通门诊",
                NUMBER,
                MSGID,
                null,
                LocalDateTime.of(2026, 3, 12, 9, 41, 5),
                List.of(
                    new SlipFacts.Item(
                        NAME, "B", MOST, new BigDecimal("99999.99"), MOST, List.of(CODE))),
                trial.settlement(),
                trial.bearers(),
                MOST));
  }
}
