package io.chuangkou.terminal.cashier;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.gateway.CentreAmounts;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.terminal.counter.OfflineRules.Mode;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Light;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.reader.Presence;
import io.chuangkou.terminal.settling.DepositList;
import io.chuangkou.terminal.slip.SlipComposer;
import io.chuangkou.terminal.slip.SlipFacts;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.waiting.WaitingBill;
import io.chuangkou.terminal.waiting.WaitingList;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Asked;
import io.chuangkou.terminal.workflow.CashierState.CardView;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.Choices;
import io.chuangkou.terminal.workflow.CashierState.Filed;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Option;
import io.chuangkou.terminal.workflow.CashierState.PersonView;
import io.chuangkou.terminal.workflow.CashierState.Post;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Sought;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A day at the counter with invented persons; the amounts add up. */
public final class Sample {

  static final String HOSPITAL = "南京市示范社区卫生服务中心";

  static final CardView CARD =
      new CardView(
          "ACS ACR38U 00 00", "3.00", "A1234****6", "320100 南京", LocalDate.of(2033, 5, 31));

  static final PersonView PERSON =
      new PersonView(
          "张*",
          "320102********0014",
          "男",
          72,
          "居民医保 · 老年居民",
          "江苏省南京市",
          new Light(Level.OK, "参保有效"),
          "社会保障卡");

  public static final List<Bill.Line> LINES =
      List.of(
          line("XJ01CAA040", "阿莫西林胶囊 0.25g×24", "A", "0", "18.60", "2", "37.20"),
          line("250101015", "血常规（五分类）", "A", "0", "20.00", "1", "20.00"),
          line("210300001", "CT 平扫", "B", "0.1", "180.00", "1", "180.00"),
          line("XR05CBA060", "氨溴索口服溶液 100ml", "B", "0.1", "26.50", "2", "53.00"),
          line("110200001", "普通门诊诊查费", "A", "0", "10.00", "1", "10.00"),
          line("ZC0093", "一次性雾化器", "C", "0", "28.00", "1", "28.00"));

  static final Bill BILL = new Bill("MZ20260312-0118", VisitKind.OUTPATIENT, null, null, LINES);

  static final Settlement SETTLEMENT =
      new Settlement(
          "e1",
          yuan("328.20"),
          yuan("28.00"),
          yuan("10.00"),
          yuan("22.30"),
          yuan("267.90"),
          yuan("80.00"),
          yuan("93.95"),
          Fen.ZERO,
          yuan("32.88"),
          Fen.ZERO,
          List.of(),
          steps(),
          YearToDate.NONE);

  static final Bearers BEARERS = CentreAmounts.bearers(SETTLEMENT, "390");

  public static final List<OpenItem> OPEN =
      List.of(
          new OpenItem(
              "H32010200145202603120902110007",
              "冲正",
              "王*",
              yuan("86.40"),
              "等待核对结果",
              3,
              null,
              List.of()),
          new OpenItem(
              "H32010200145202603120911450011",
              "暂结上传",
              "李*",
              yuan("412.75"),
              "等待网络",
              1,
              null,
              List.of()),
          new OpenItem(
              "H32010200145202603120831090003",
              "暂结已正式结算",
              "陈*",
              yuan("203.00"),
              "已结算，有差额",
              2,
              Fen.of(-320),
              List.of(new Option("CASH", "已现金结清"), new Option("TRANSFER", "已转账结清"))));

  static final List<Settled> HISTORY =
      List.of(
          new Settled(
              "3201002603120117", "李*", yuan("412.75"), yuan("188.20"), yuan("188.20"), false, ""),
          new Settled(
              "3201002603120116", "王**", yuan("96.00"), yuan("48.00"), yuan("48.00"), true, ""),
          new Settled(
              "3201002603120115",
              "陈*",
              yuan("1250.00"),
              yuan("640.35"),
              yuan("640.35"),
              false,
              ""));

  /** What a hospital offers to a person with two registered diseases. */
  static final Choices CHOICES =
      new Choices(
          VisitKind.at(Setting.COMMUNITY),
          List.of(new Choice("malignancy", "恶性肿瘤"), new Choice("dialysis", "透析（慢性肾衰竭）")),
          List.of(
              new Choice("malignancy", "恶性肿瘤"),
              new Choice("dialysis", "透析（慢性肾衰竭）"),
              new Choice("maternity", "生育")),
          List.of(),
          List.of(new Filed("7", "恶性肿瘤　2026-01-05 至 长期")),
          List.of(),
          TenderRules.defaults(),
          List.of("收费错误", "刷错卡"),
          Map.of(),
          List.of());

  static final Post POST = new Post("0172 收费员", null, null, null, null);

  private static final Light READER = new Light(Level.OK, "读卡器就绪");
  private static final Light CENTRE = new Light(Level.OK, "医保中心在线");
  private static final Light CENTRE_DOWN = new Light(Level.DOWN, "医保中心断线");
  private static final Light CENTRE_MUTE = new Light(Level.WARNING, "医保中心无应答");
  private static final Light QUEUE = new Light(Level.OK, "待办 0");
  private static final Light QUEUE_THREE = new Light(Level.WARNING, "待办 3");

  private static final String MSGID = "H32010200145202603120941050019";

  private Sample() {}

  /** Nobody is at the counter. */
  static CashierState noCard() {
    return new CashierState(
        Stage.NO_CARD,
        READER,
        CENTRE,
        QUEUE,
        null,
        null,
        new Bill("", VisitKind.OUTPATIENT, null, null, List.of()),
        null,
        Tender.NOTHING,
        null,
        null,
        List.of(),
        HISTORY,
        CHOICES,
        POST,
        null);
  }

  /** The person is known; the bill stays. */
  public static CashierState identified(CashierState desk) {
    return new CashierState(
        Stage.IDENTIFIED,
        desk.reader(),
        desk.centre(),
        desk.queue(),
        CARD,
        PERSON,
        desk.bill(),
        null,
        Tender.NOTHING,
        null,
        null,
        desk.open(),
        desk.history(),
        desk.choices(),
        desk.post(),
        desk.cancelled());
  }

  /** Settlements are looked for among all of the journal. */
  public static CashierState seeking(CashierState desk, @Nullable Sought sought) {
    return beside(desk, sought, desk.waiting());
  }

  /** Deposits of the person lie at the counter. */
  public static CashierState deposited(CashierState desk, DepositList list) {
    return new CashierState(
        desk.stage(),
        desk.reader(),
        desk.centre(),
        desk.queue(),
        desk.card(),
        desk.person(),
        desk.bill(),
        desk.trial(),
        desk.tender(),
        desk.slip(),
        desk.notice(),
        desk.open(),
        desk.history(),
        desk.choices(),
        desk.post(),
        desk.cancelled(),
        desk.asked(),
        desk.presence(),
        desk.sought(),
        desk.waiting(),
        new CashierState.Deposited(list, false));
  }

  /** Bills wait beside the desk. */
  public static CashierState waiting(CashierState desk, WaitingBill... bills) {
    return beside(desk, desk.sought(), new WaitingList(List.of(bills), "", false));
  }

  private static CashierState beside(
      CashierState desk, @Nullable Sought sought, WaitingList waiting) {
    return new CashierState(
        desk.stage(),
        desk.reader(),
        desk.centre(),
        desk.queue(),
        desk.card(),
        desk.person(),
        desk.bill(),
        desk.trial(),
        desk.tender(),
        desk.slip(),
        desk.notice(),
        desk.open(),
        desk.history(),
        desk.choices(),
        desk.post(),
        desk.cancelled(),
        desk.asked(),
        desk.presence(),
        sought,
        waiting);
  }

  public static CashierState at(CashierState desk, Stage stage) {
    return copy(desk, stage, desk.bill(), desk.trial(), desk.tender(), desk.notice());
  }

  public static CashierState withLines(CashierState desk, List<Bill.Line> lines) {
    return withBill(desk, desk.bill().numbered(BILL.number()).with(lines));
  }

  public static CashierState withVisit(CashierState desk, VisitKind kind) {
    return withBill(desk, new Bill(desk.bill().number(), kind, null, null, desk.bill().lines()));
  }

  /** The bill of a chronic visit; its lines serve something. */
  static CashierState withDisease(CashierState desk, String disease) {
    Bill bill = new Bill(BILL.number(), VisitKind.CHRONIC, disease, null, desk.bill().lines());
    Choices choices =
        new Choices(
            desk.choices().kinds(),
            desk.choices().registered(),
            desk.choices().diseases(),
            List.of(
                new Choice("radiochemo", "放化疗"),
                new Choice("targeted", "靶向治疗"),
                new Choice("auxiliary", "辅助治疗")),
            desk.choices().filings());
    return withChoices(withBill(desk, bill), choices);
  }

  static CashierState withChoices(CashierState desk, Choices choices) {
    return new CashierState(
        desk.stage(),
        desk.reader(),
        desk.centre(),
        desk.queue(),
        desk.card(),
        desk.person(),
        desk.bill(),
        desk.trial(),
        desk.tender(),
        desk.slip(),
        desk.notice(),
        desk.open(),
        desk.history(),
        choices,
        desk.post(),
        desk.cancelled());
  }

  static CashierState referredBy(CashierState desk, String provider) {
    return withBill(desk, desk.bill().referred(provider.isEmpty() ? null : provider));
  }

  /** The person has been admitted. */
  public static CashierState admitted(CashierState desk) {
    Stay stay =
        new Stay(
            "32010000000042", LocalDateTime.of(2026, 3, 9, 10, 15), null, List.of(), List.of());
    return withBill(desk, desk.bill().staying(stay));
  }

  private static CashierState withBill(CashierState desk, Bill bill) {
    return copy(desk, desk.stage(), bill, desk.trial(), desk.tender(), desk.notice());
  }

  static CashierState withTender(CashierState desk, Tender tender) {
    return copy(desk, desk.stage(), desk.bill(), desk.trial(), tender, desk.notice());
  }

  public static CashierState withNotice(CashierState desk, Notice notice) {
    return copy(desk, desk.stage(), desk.bill(), desk.trial(), desk.tender(), notice);
  }

  public static CashierState withOpen(CashierState desk, List<OpenItem> open) {
    return new CashierState(
        desk.stage(),
        desk.reader(),
        desk.centre(),
        open.isEmpty() ? QUEUE : QUEUE_THREE,
        desk.card(),
        desk.person(),
        desk.bill(),
        desk.trial(),
        desk.tender(),
        desk.slip(),
        desk.notice(),
        open,
        desk.history(),
        desk.choices(),
        desk.post(),
        desk.cancelled());
  }

  /** The trial settlement of the sample bill. */
  public static CashierState tried(CashierState desk, boolean provisional) {
    Trial trial =
        new Trial(SETTLEMENT, BEARERS, provisional ? Mode.PROVISIONAL : null, null, null, null);
    return copy(desk, Stage.TRIAL, BILL, trial, Tender.NOTHING, null);
  }

  /** The trial settlement of a bill for which nothing is paid. */
  public static CashierState refused(CashierState desk, String reason) {
    Settlement paid = SETTLEMENT;
    Settlement refused =
        new Settlement(
            paid.encounterId(),
            paid.total(),
            paid.ownPay(),
            paid.overLimit(),
            paid.preSelfPay(),
            paid.inScope(),
            Fen.ZERO,
            Fen.ZERO,
            Fen.ZERO,
            Fen.ZERO,
            Fen.ZERO,
            List.of(reason),
            List.of(),
            paid.after());
    Trial trial = new Trial(refused, Bearers.NOBODY, null, null, null, null);
    return copy(desk, Stage.TRIAL, BILL, trial, Tender.NOTHING, null);
  }

  /** The trial of a bill that comes to nothing. */
  public static CashierState nothing(CashierState desk) {
    Bill bill = BILL.with(List.of());
    Settlement none = Settlement.allByPerson(bill.number(), Fen.ZERO);
    return copy(
        desk,
        Stage.TRIAL,
        bill,
        new Trial(none, Bearers.NOBODY, null, null, null, null),
        Tender.NOTHING,
        null);
  }

  /** The same, where the centre computed otherwise. */
  static CashierState differing(CashierState desk) {
    Trial trial =
        new Trial(SETTLEMENT, BEARERS, null, "统筹基金 中心 94.95 元，本机 93.95 元，相差 1.00 元", null, null);
    return copy(desk, Stage.TRIAL, BILL, trial, Tender.NOTHING, null);
  }

  /** How it ended. */
  public static CashierState ended(CashierState desk, Stage stage) {
    boolean cancelled = stage == Stage.CANCELLED;
    boolean confirmed = stage == Stage.SETTLED || cancelled;
    String settlementId =
        switch (stage) {
          case PROVISIONAL -> "ZJH32010200145202603120941050019";
          case PAID_IN_FULL -> "QEH32010200145202603120941050019";
          case UNKNOWN_OUTCOME -> null;
          default -> "3201002603120118";
        };
    Light centre =
        stage == Stage.PROVISIONAL
            ? CENTRE_DOWN
            : stage == Stage.UNKNOWN_OUTCOME ? CENTRE_MUTE : CENTRE;
    return new CashierState(
        stage,
        desk.reader(),
        centre,
        confirmed ? desk.queue() : new Light(Level.WARNING, "待办 1"),
        cancelled ? null : CARD,
        PERSON,
        BILL,
        cancelled ? null : trial(stage, settlementId),
        cancelled ? Tender.NOTHING : desk.tender(),
        slip(stage, settlementId, cancelled ? SETTLEMENT.person() : desk.tendered()),
        null,
        desk.open(),
        history(settlementId, cancelled),
        desk.choices(),
        desk.post(),
        cancelled ? cancelled() : null);
  }

  private static CashierState.Cancelled cancelled() {
    return new CashierState.Cancelled(
        "3201002603120118", PERSON.maskedName(), Tender.cash(SETTLEMENT.person()));
  }

  private static Trial trial(Stage stage, @Nullable String settlementId) {
    boolean sent = stage == Stage.SETTLED || stage == Stage.UNKNOWN_OUTCOME;
    return new Trial(SETTLEMENT, BEARERS, offline(stage), null, settlementId, sent ? MSGID : null);
  }

  private static @Nullable Mode offline(Stage stage) {
    return switch (stage) {
      case PROVISIONAL -> Mode.PROVISIONAL;
      case PAID_IN_FULL -> Mode.FULL_CASH;
      default -> null;
    };
  }

  /** The same desk while what is in the reader stands otherwise to the person. */
  public static CashierState withPresence(CashierState desk, Presence presence) {
    return new CashierState(
        desk.stage(),
        desk.reader(),
        desk.centre(),
        desk.queue(),
        desk.card(),
        desk.person(),
        desk.bill(),
        desk.trial(),
        desk.tender(),
        desk.slip(),
        desk.notice(),
        desk.open(),
        desk.history(),
        desk.choices(),
        desk.post(),
        desk.cancelled(),
        desk.asked(),
        presence);
  }

  /** Somebody else stands at the counter, or something is asked of them. */
  public static CashierState withPost(CashierState desk, Post post) {
    return new CashierState(
        desk.stage(),
        desk.reader(),
        desk.centre(),
        desk.queue(),
        desk.card(),
        desk.person(),
        desk.bill(),
        desk.trial(),
        desk.tender(),
        desk.slip(),
        desk.notice(),
        desk.open(),
        desk.history(),
        desk.choices(),
        post,
        desk.cancelled());
  }

  public static CashierState asked(CashierState desk, Asked asked) {
    return new CashierState(
        desk.stage(),
        desk.reader(),
        desk.centre(),
        desk.queue(),
        desk.card(),
        desk.person(),
        desk.bill(),
        desk.trial(),
        desk.tender(),
        desk.slip(),
        desk.notice(),
        desk.open(),
        desk.history(),
        desk.choices(),
        desk.post(),
        desk.cancelled(),
        asked);
  }

  private static List<Settled> history(@Nullable String settlementId, boolean cancelled) {
    List<Settled> history = new ArrayList<>(HISTORY);
    if (settlementId != null) {
      history.addFirst(
          new Settled(
              settlementId,
              PERSON.maskedName(),
              SETTLEMENT.total(),
              SETTLEMENT.person(),
              SETTLEMENT.person(),
              cancelled,
              ""));
    }
    return history;
  }

  private static SlipLayout slip(Stage stage, @Nullable String settlementId, Fen tendered) {
    return new SlipComposer().compose(slipFacts(kind(stage), settlementId, tendered));
  }

  private static SlipFacts.Kind kind(Stage stage) {
    return switch (stage) {
      case PROVISIONAL -> SlipFacts.Kind.PROVISIONAL;
      case PAID_IN_FULL -> SlipFacts.Kind.FULL_CASH;
      case UNKNOWN_OUTCOME -> SlipFacts.Kind.UNKNOWN;
      case CANCELLED -> SlipFacts.Kind.CANCELLED;
      default -> SlipFacts.Kind.SETTLED;
    };
  }

  static SlipFacts slipFacts(SlipFacts.Kind kind, @Nullable String settlementId, Fen tendered) {
    return new SlipFacts(
        kind,
        HOSPITAL,
        "3",
        "0172",
        PERSON.maskedName(),
        PERSON.maskedId(),
        PERSON.insurance(),
        "普通门诊",
        settlementId,
        MSGID,
        kind == SlipFacts.Kind.PROVISIONAL ? "A0 连不上医保中心，未取得就诊号" : null,
        LocalDateTime.of(2026, 3, 12, 9, 41, 5),
        LINES.stream()
            .map(
                line ->
                    new SlipFacts.Item(
                        line.name(),
                        line.itemClass(),
                        line.unitPrice(),
                        line.quantity(),
                        line.amount()))
            .toList(),
        SETTLEMENT,
        BEARERS,
        tendered);
  }

  private static CashierState copy(
      CashierState desk,
      Stage stage,
      Bill bill,
      @Nullable Trial trial,
      Tender tender,
      @Nullable Notice notice) {
    return new CashierState(
        stage,
        desk.reader(),
        desk.centre(),
        desk.queue(),
        desk.card(),
        desk.person(),
        bill,
        trial,
        tender,
        desk.slip(),
        notice,
        desk.open(),
        desk.history(),
        desk.choices(),
        desk.post(),
        desk.cancelled());
  }

  static Fen yuan(String text) {
    return Fen.ofYuan(text);
  }

  private static Bill.Line line(
      String code,
      String name,
      String itemClass,
      String selfPay,
      String price,
      String quantity,
      String amount) {
    return new Bill.Line(
        code,
        name,
        itemClass,
        new BigDecimal(selfPay),
        yuan(price),
        new BigDecimal(quantity),
        yuan(amount),
        null);
  }

  private static List<Step> steps() {
    return List.of(
        step(
            Bucket.OWN_PAY,
            "C-LINE",
            "§六",
            "28.00",
            "丙类项目不在支付范围，全部由个人支付",
            "Class C is not covered: all of it is the person's",
            "28.00",
            "0",
            "0"),
        step(
            Bucket.OVER_LIMIT,
            "C-LINE",
            "§六",
            "180.00",
            "CT 平扫最高支付标准 170.00 元，超出部分个人支付",
            "CT is covered up to 170.00; above it the person pays",
            "10.00",
            "0",
            "0"),
        step(
            Bucket.PRE_SELF_PAY,
            "C-LINE",
            "§六",
            "223.00",
            "乙类项目个人先行自付 10%",
            "Class B: the person first pays 10%",
            "22.30",
            "0",
            "0"),
        step(
            Bucket.DEDUCTIBLE,
            "NJ-OP",
            "§十五",
            "267.90",
            "门诊统筹起付标准每年 200 元，本年已付 120 元，还余 80 元",
            "Outpatient deductible 200 a year, 120 paid so far, 80 left",
            "80.00",
            "120",
            "200"),
        step(
            Bucket.BASIC,
            "NJ-OP",
            "§十五",
            "187.90",
            "社区卫生服务机构按 50% 支付，年度限额 300 元内",
            "Community provider: 50% within the yearly limit of 300",
            "93.95",
            "112.50",
            "206.45"),
        step(
            Bucket.ASSISTANCE,
            "NJ-MA",
            "§九",
            "93.95",
            "医疗救助对象，政策范围内个人负担救助 35%",
            "Entitled to assistance: 35% of the in-scope burden",
            "32.88",
            "0",
            "32.88"),
        step(
            Bucket.PERSON_SHARE,
            "NJ-OP",
            "§十五",
            "187.90",
            "起付标准以上、基金支付后的部分由个人支付",
            "What remains above the deductible is the person's",
            "61.07",
            "0",
            "0"));
  }

  private static Step step(
      Bucket bucket,
      String reading,
      String clause,
      String base,
      String rule,
      String english,
      String amount,
      String before,
      String after) {
    return new Step(
        reading,
        "nanjing-2022 " + clause,
        bucket,
        yuan(base).fen(),
        BilingualText.of(rule, english),
        BilingualText.NONE,
        yuan(amount).fen(),
        yuan(before).fen(),
        yuan(after).fen());
  }
}
