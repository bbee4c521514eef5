package io.chuangkou.terminal.cashier;

import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.money.FundShare;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.slip.ReportComposer;
import io.chuangkou.terminal.slip.ShiftReport;
import io.chuangkou.terminal.slip.ShiftReport.Compared;
import io.chuangkou.terminal.slip.ShiftReport.Drawer;
import io.chuangkou.terminal.slip.ShiftReport.Head;
import io.chuangkou.terminal.slip.ShiftReport.Kind;
import io.chuangkou.terminal.slip.ShiftReport.Open;
import io.chuangkou.terminal.slip.ShiftReport.Row;
import io.chuangkou.terminal.slip.ShiftReport.Tendered;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderSums;
import io.chuangkou.terminal.workflow.CashierState.Day;
import io.chuangkou.terminal.workflow.CashierState.Option;
import io.chuangkou.terminal.workflow.CashierState.Task;
import java.time.LocalDateTime;
import java.util.List;

/** The end of a day at the counter; the amounts add up. */
final class DaySample {

  static final Day DAY =
      new Day(
          "与医保中心不一致：2 笔",
          Level.WARNING,
          List.of(
              task("RECONCILE", "与医保中心对账", "先对总账，不平的再逐笔对明细；中心按整个机构对，别的窗口的会列为中心多出"),
              new Task(
                  "3201002603120118",
                  "中心有、本机没有",
                  "结算编号 3201002603120118　报文 H32010200145202603120941050019"
                      + "　当时没有收到答复：没有收费就冲正；病人确已交钱才入账",
                  "350.00",
                  Level.WARNING,
                  List.of(new Option("REVERSE", "冲正"), new Option("ADOPT", "入账：病人已交钱"))),
              new Task(
                  "3201002603120121",
                  "中心有、本机没有",
                  "结算编号 3201002603120121　报文 H32010200145202603120955120007　别的窗口办的，本窗口不用处理",
                  "62.00",
                  Level.OK,
                  List.of()),
              new Task(
                  "R-H32010200145202603120902330004",
                  "张*　冲正已受理，待对账证实",
                  "报文 H32010200145202603120902330004　中心受理不等于账已平，当日对账平了或明细里没有它才算数",
                  "128.00",
                  Level.BUSY,
                  List.of()),
              task("REPORT", "交班单", "本班的笔数、金额、应有现金和对账情况"),
              task("LOG_OUT", "签退 / 换收费员", "结束本班：医保中心签退，窗口等待下一位收费员登录")));

  private DaySample() {}

  private static Task task(String id, String title, String detail) {
    return new Task(id, title, detail, "", Level.OK, List.of(new Option(id, title)));
  }

  /** The report of a shift whose drawer holds so much by the list, and 6400.00 by the ledger. */
  static SlipLayout report(String byList) {
    return new ReportComposer()
        .compose(
            new ShiftReport(
                Sample.HOSPITAL,
                "3",
                "0172",
                "0172",
                LocalDateTime.of(2026, 3, 12, 8, 0),
                LocalDateTime.of(2026, 3, 12, 17, 5),
                List.of(
                    row(Kind.SETTLED, 3, "780.00", "625.00"),
                    row(Kind.PROVISIONAL, 2, "180.00", "180.00"),
                    row(Kind.FULL_CASH, 1, "9000.00", "9000.00"),
                    row(Kind.CANCELLED, 2, "-360.00", "-305.00"),
                    row(Kind.COLLECTED, 0, "0.00", "0.00"),
                    row(Kind.REFUNDED, 1, "-3100.00", "-3100.00")),
                new Drawer(Fen.ZERO, cash(byList), cash("6400.00")),
                List.of(
                    new Tendered(
                        TenderKind.CASH, "现金", Fen.ofYuan("9805.00"), Fen.ofYuan("3405.00"))),
                new Bearers(
                    List.of(new FundShare("390100", "居民统筹", Fen.ofYuan("3200.00"))),
                    Fen.ZERO,
                    Fen.ZERO,
                    Fen.ZERO,
                    Fen.ofYuan("6400.00"),
                    null),
                new Open(2, 1),
                new Compared(LocalDateTime.of(2026, 3, 12, 17, 1), false, 3, 4),
                new Head(1047, "55c28ca1dbb8b11fd4f51448644a5de5b3bd655bfcd71159e0570599ecfdea92")),
            new ShiftReport.Held(0, Fen.ZERO));
  }

  private static TenderSums cash(String yuan) {
    return TenderSums.of(TenderKind.CASH, Fen.ofYuan(yuan));
  }

  private static Row row(Kind kind, int count, String total, String cash) {
    return new Row(kind, count, Fen.ofYuan(total), Fen.ofYuan(cash));
  }
}
