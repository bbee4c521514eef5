package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.slip.ShiftReport.Compared;
import io.chuangkou.terminal.slip.ShiftReport.Drawer;
import io.chuangkou.terminal.slip.ShiftReport.Head;
import io.chuangkou.terminal.slip.ShiftReport.Held;
import io.chuangkou.terminal.slip.ShiftReport.Row;
import io.chuangkou.terminal.slip.ShiftReport.Tendered;
import io.chuangkou.terminal.slip.SlipLayout.Align;
import io.chuangkou.terminal.slip.SlipLayout.Line;
import io.chuangkou.terminal.tender.TenderKind;
import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Writes a shift report as a slip, in Chinese: it is the hospital's. Immutable and thread-safe. */
public final class ReportComposer {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int SHORT_MAC = 16;

  private final ResourceBundle texts =
      ResourceBundle.getBundle("io.chuangkou.terminal.slip.slip", Locale.ROOT);

  /**
   * The slip of a report.
   *
   * @param held bills that are held when it is written
   */
  public SlipLayout compose(ShiftReport report, Held held) {
    List<Line> lines = new ArrayList<>();
    head(lines, report);
    drawer(lines, report.drawer());
    tendered(lines, report);
    lines.add(new SlipLayout.Rule());
    report.rows().forEach(row -> row(lines, row));
    lines.add(new SlipLayout.Rule());
    bearers(lines, report.bearers());
    lines.add(new SlipLayout.Rule());
    if (held.count() > 0) {
      lines.add(pair("held", count(held.count()) + " / " + held.total().toYuan()));
    }
    lines.add(pair("open", count(report.open().items())));
    lines.add(pair("unproven", count(report.open().unproven())));
    compared(lines, report.compared());
    lines.add(new SlipLayout.Rule());
    foot(lines, report.head());
    return new SlipLayout(lines, "", SlipLayout.Sort.REPORT);
  }

  private void head(List<Line> lines, ShiftReport report) {
    lines.add(new SlipLayout.Text(report.hospital(), Align.CENTRE, true, false));
    lines.add(new SlipLayout.Text(text("title"), Align.CENTRE, true, true));
    lines.add(new SlipLayout.Rule());
    lines.add(
        new SlipLayout.Pair(
            texts.getString("counter"), report.window() + " / " + report.operator(), false));
    if (!report.endedBy().equals(report.operator())) {
      lines.add(pair("endedBy", MessageFormat.format(text("endedBy.for"), report.endedBy())));
    }
    lines.add(pair("from", time(report.from())));
    lines.add(pair("to", time(report.to())));
    lines.add(new SlipLayout.Rule());
  }

  private void row(List<Line> lines, Row row) {
    if (row.count() == 0 && row.kind().isOfDeposits()) {
      return;
    }
    lines.add(pair("kind." + row.kind(), count(row.count())));
    if (row.count() > 0) {
      lines.add(pair("total", row.total().toYuan()));
      lines.add(pair("money", row.money().toYuan()));
    }
  }

  /** A drawer of which list and ledger disagree is said to be so before anything else. */
  private void drawer(List<Line> lines, Drawer drawer) {
    if (!drawer.agrees()) {
      lines.add(new SlipLayout.Text(text("mismatch"), Align.CENTRE, true, true));
      lines.add(new SlipLayout.Text(text("mismatch.advice"), Align.LEFT, true, false));
    }
    lines.add(new SlipLayout.Pair(text("drawer"), drawer.cash().toYuan(), true));
    if (!drawer.agrees()) {
      Fen listed = drawer.openingFloat().plus(drawer.list().of(TenderKind.CASH));
      lines.add(new SlipLayout.Pair(text("list"), listed.toYuan(), true));
    }
    if (!drawer.openingFloat().isZero()) {
      lines.add(pair("float", drawer.openingFloat().toYuan()));
    }
  }

  /** What every kind brought; where the list says otherwise, that too. */
  private void tendered(List<Line> lines, ShiftReport report) {
    for (Tendered kind : report.tendered()) {
      lines.add(named("taken", kind, kind.taken()));
      if (!kind.givenBack().isZero()) {
        lines.add(named("givenBack", kind, kind.givenBack()));
      }
      if (kind.kind() != TenderKind.CASH) {
        lines.add(named("net", kind, kind.net()));
        Fen listed = report.drawer().list().of(kind.kind());
        if (!listed.equals(kind.net())) {
          lines.add(named("net.list", kind, listed));
        }
      }
    }
  }

  private SlipLayout.Pair named(String key, Tendered kind, Fen amount) {
    return share(MessageFormat.format(text(key), kind.name()), amount);
  }

  private void bearers(List<Line> lines, Bearers bearers) {
    lines.add(new SlipLayout.Text(text("shares"), Align.LEFT, true, false));
    bearers.funds().forEach(fund -> lines.add(share(fund.name(), fund.amount())));
    lines.add(share(texts.getString("share.HOSPITAL"), bearers.hospital()));
    lines.add(pair("person", bearers.person().toYuan()));
    Split.paid(bearers)
        .shares()
        .forEach(
            share -> lines.add(share(texts.getString("share." + share.part()), share.amount())));
  }

  private SlipLayout.Pair share(String label, Fen amount) {
    return new SlipLayout.Pair(label, amount.toYuan(), false);
  }

  private void compared(List<Line> lines, Compared compared) {
    LocalDateTime at = compared.at();
    if (at == null) {
      lines.add(pair("compared", text("compared.not")));
      return;
    }
    lines.add(pair("compared", text(compared.flat() ? "compared.flat" : "compared.differs")));
    lines.add(pair("compared.at", time(at)));
    lines.add(pair("proven", compared.proven() + " / " + compared.settled()));
  }

  private void foot(List<Line> lines, Head head) {
    String mac = head.mac().substring(0, Math.min(SHORT_MAC, head.mac().length()));
    lines.add(pair("head", head.number() + " · " + mac));
    lines.add(new SlipLayout.Text(text("foot"), Align.LEFT, false, false));
    lines.add(pair("sign", "____________"));
  }

  private SlipLayout.Pair pair(String key, String value) {
    return new SlipLayout.Pair(text(key), value, false);
  }

  private String count(int count) {
    return MessageFormat.format(text("count"), count);
  }

  private static String time(LocalDateTime time) {
    return TIME.format(time);
  }

  private String text(String key) {
    return texts.getString("report." + key);
  }
}
