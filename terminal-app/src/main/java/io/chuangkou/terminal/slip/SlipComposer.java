package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.slip.SlipFacts.Kind;
import io.chuangkou.terminal.slip.SlipLayout.Align;
import io.chuangkou.terminal.slip.SlipLayout.Line;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Writes a slip: who, what was charged, who pays which part of it, the cash, and why. In Chinese,
 * whatever the screen speaks: the slip is the patient's. Immutable and thread-safe.
 */
public final class SlipComposer {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final ResourceBundle texts =
      ResourceBundle.getBundle("io.chuangkou.terminal.slip.slip", Locale.ROOT);

  /** The slip of these facts. */
  public SlipLayout compose(SlipFacts facts) {
    List<Line> lines = new ArrayList<>();
    head(lines, facts);
    who(lines, facts);
    items(lines, facts);
    split(lines, facts);
    cash(lines, facts);
    why(lines, facts);
    foot(lines, facts);
    return new SlipLayout(lines, continued(facts), sort(facts.kind()));
  }

  private static SlipLayout.Sort sort(Kind kind) {
    return switch (kind) {
      case SETTLED, CANCELLED, WITHDRAWN -> SlipLayout.Sort.SLIP;
      case PROVISIONAL, FULL_CASH, UNKNOWN -> SlipLayout.Sort.VOUCHER;
    };
  }

  private String continued(SlipFacts facts) {
    String number = facts.settlementId() == null ? facts.msgid() : facts.settlementId();
    return MessageFormat.format(
        text("continued"), text("title." + facts.kind()), number == null ? "" : number);
  }

  private void head(List<Line> lines, SlipFacts facts) {
    lines.add(new SlipLayout.Text(facts.hospital(), Align.CENTRE, true, false));
    lines.add(new SlipLayout.Text(text("title." + facts.kind()), Align.CENTRE, true, true));
    if (facts.kind() != Kind.SETTLED) {
      lines.add(new SlipLayout.Text(text("mark." + facts.kind()), Align.CENTRE, true, false));
    }
    lines.add(new SlipLayout.Rule());
  }

  private void who(List<Line> lines, SlipFacts facts) {
    lines.add(name(facts));
    lines.add(pair("id", facts.maskedId()));
    lines.add(pair("insurance", facts.insurance()));
    lines.add(pair("visit", facts.visit()));
    addIfKnown(lines, "place", facts.place());
    addIfKnown(lines, numberKey(facts.kind()), facts.settlementId());
    addIfKnown(lines, "msgid", facts.msgid());
    addIfKnown(lines, "offline", facts.offline());
    addIfKnown(lines, "reason", facts.reason());
    lines.add(pair("time", TIME.format(facts.time())));
    lines.add(pair("counter", facts.window() + " / " + facts.operator()));
    lines.add(new SlipLayout.Rule());
  }

  private Line name(SlipFacts facts) {
    String label = text("name");
    return facts.name() == null
        ? new SlipLayout.Pair(label, facts.maskedName(), false)
        : new SlipLayout.Holder(label, facts.maskedName(), facts.name());
  }

  private static String numberKey(Kind kind) {
    return switch (kind) {
      case PROVISIONAL -> "provisionalId";
      case FULL_CASH, WITHDRAWN -> "voucherId";
      case SETTLED, UNKNOWN, CANCELLED -> "settlementId";
    };
  }

  private void addIfKnown(List<Line> lines, String key, @Nullable String value) {
    if (value != null) {
      lines.add(pair(key, value));
    }
  }

  private void items(List<Line> lines, SlipFacts facts) {
    for (SlipFacts.Item item : facts.items()) {
      lines.add(
          new SlipLayout.Pair(
              text("class." + item.itemClass()) + " " + item.name(),
              yuan(item.amount()),
              false,
              item.amount()));
      lines.add(left("    " + yuan(item.unitPrice()) + " × " + item.quantity().toPlainString()));
      item.boxes().forEach(box -> lines.add(left("    " + box)));
    }
    lines.add(new SlipLayout.Pair(text("total"), yuan(facts.settlement().total()), true));
    lines.add(new SlipLayout.Rule());
  }

  private void split(List<Line> lines, SlipFacts facts) {
    if (facts.kind() == Kind.FULL_CASH) {
      return;
    }
    Bearers bearers = facts.bearers();
    Split.of(facts.settlement(), bearers).shares().stream()
        .filter(share -> share.part().payer() != Split.Payer.PERSON)
        .forEach(share -> lines.add(share(share)));
    lines.add(new SlipLayout.Pair(text("person." + facts.kind()), yuan(bearers.person()), true));
    addAll(lines, Split.ofPerson(facts.settlement()));
    addAll(lines, Split.paid(bearers));
    if (bearers.balance() != null && !bearers.person().equals(bearers.cash())) {
      lines.add(pair("balance", yuan(bearers.balance())));
    }
    lines.add(new SlipLayout.Rule());
  }

  private void addAll(List<Line> lines, Split split) {
    split.shares().forEach(share -> lines.add(share(share)));
  }

  private SlipLayout.Pair share(Split.Share share) {
    String key = "share." + share.part();
    return pairOf(
        texts.containsKey(key) ? text(key) : MessageFormat.format(text("share.fund"), share.name()),
        yuan(share.amount()));
  }

  private void cash(List<Line> lines, SlipFacts facts) {
    Fen due = facts.bearers().cash();
    String several = facts.payments().isEmpty() ? "" : ".several";
    switch (facts.kind()) {
      case SETTLED, PROVISIONAL, FULL_CASH -> {
        deposits(lines, facts);
        boolean isByDeposits = facts.tendered().isZero() && !facts.deposits().isZero();
        if (!isByDeposits) {
          lines.add(pair("tendered" + several, yuan(facts.tendered())));
          payments(lines, facts);
        }
        Fen change = facts.deposits().plus(facts.tendered()).minus(due);
        lines.add(
            change.isNegative()
                ? new SlipLayout.Pair(text("owed"), yuan(change.negated()), true)
                : new SlipLayout.Pair(
                    text(isByDeposits ? "depositBack" : "change"), yuan(change), true));
      }
      case UNKNOWN -> {
        deposits(lines, facts);
        lines.add(new SlipLayout.Pair(text("held" + several), yuan(facts.tendered()), true));
        payments(lines, facts);
      }
      case CANCELLED, WITHDRAWN -> {
        lines.add(new SlipLayout.Pair(text("refund" + several), yuan(facts.tendered()), true));
        payments(lines, facts);
      }
    }
  }

  /** What the deposits pay of what is due. */
  private void deposits(List<Line> lines, SlipFacts facts) {
    if (!facts.deposits().isZero()) {
      lines.add(pair("due", yuan(facts.bearers().cash())));
      lines.add(pair("deposits", yuan(facts.deposits())));
    }
  }

  private void payments(List<Line> lines, SlipFacts facts) {
    for (SlipFacts.Payment payment : facts.payments()) {
      lines.add(
          pairOf(MessageFormat.format(text("payment"), payment.name()), yuan(payment.amount())));
      if (!payment.reference().isEmpty()) {
        lines.add(pair("reference", payment.reference()));
      }
    }
  }

  private void why(List<Line> lines, SlipFacts facts) {
    if (facts.settlement().steps().isEmpty()) {
      if (facts.kind() == Kind.SETTLED) {
        lines.add(left(text("why.centre")));
      }
      return;
    } else if (facts.kind() == Kind.CANCELLED || facts.kind() == Kind.WITHDRAWN) {
      return;
    }
    lines.add(new SlipLayout.Rule());
    lines.add(new SlipLayout.Text(text("why"), Align.LEFT, true, false));
    for (Step step : facts.settlement().steps()) {
      lines.add(pairOf(text("bucket." + step.bucket()), yuan(step.amount())));
      lines.add(left("    " + step.rule()));
      if (!step.clause().isBlank()) {
        lines.add(left("    " + MessageFormat.format(text("clause"), step.clause())));
      }
    }
  }

  private void foot(List<Line> lines, SlipFacts facts) {
    lines.add(new SlipLayout.Rule());
    String several = "foot." + facts.kind() + ".several";
    boolean isSeveral = !facts.payments().isEmpty() && texts.containsKey(several);
    lines.add(left(text(isSeveral ? several : "foot." + facts.kind())));
  }

  private SlipLayout.Pair pair(String key, String value) {
    return pairOf(text(key), value);
  }

  private static SlipLayout.Pair pairOf(String label, String value) {
    return new SlipLayout.Pair(label, value, false);
  }

  private static SlipLayout.Text left(String text) {
    return new SlipLayout.Text(text, Align.LEFT, false, false);
  }

  private static String yuan(Fen amount) {
    return amount.toYuan();
  }

  private String text(String key) {
    return texts.getString(key);
  }
}
