package io.chuangkou.terminal.cashier.split;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.slip.Split;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Above the bar: who pays, how much, and a bracket over the shares that are theirs. */
final class SplitHeads extends Pane {

  private static final double BRACKET = 5;
  private static final double GAP = 2;
  private static final double ROW = 32;
  private static final double MORE = 25;
  private static final double BETWEEN = 18;

  private final Texts texts;
  private final List<Label> heads = new ArrayList<>();
  private final List<Region> brackets = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();

  SplitHeads(Texts texts) {
    this.texts = texts;
    setManaged(false);
  }

  void show(List<Split.Share> shares) {
    heads.clear();
    brackets.clear();
    counts.clear();
    Fen total = sum(shares);
    for (Split.Payer payer : Split.Payer.values()) {
      List<Split.Share> borne = Segment.of(payer, shares);
      if (!borne.isEmpty()) {
        add(payer, sum(borne), total);
        counts.add(borne.size());
      }
    }
    getChildren().setAll(brackets);
    getChildren().addAll(heads);
  }

  private void add(Split.Payer payer, Fen amount, Fen total) {
    String words = texts.get("payer." + payer, Yuan.of(amount), percent(amount, total));
    Label head = Nodes.label(words, "split-head");
    head.setManaged(false);
    heads.add(head);
    Region bracket = new Region();
    bracket.setManaged(false);
    bracket
        .getStyleClass()
        .addAll("split-bracket", "payer-" + payer.name().toLowerCase(Locale.ROOT));
    brackets.add(bracket);
  }

  private static BigDecimal percent(Fen amount, Fen total) {
    return BigDecimal.valueOf(amount.fen())
        .movePointRight(2)
        .divide(BigDecimal.valueOf(total.fen()), 0, RoundingMode.HALF_UP);
  }

  private static Fen sum(List<Split.Share> shares) {
    return shares.stream().map(Split.Share::amount).reduce(Fen.ZERO, Fen::plus);
  }

  /** How high they are: where they have no room beside each other, some stand below. */
  double height(double width) {
    return ROW + MORE * (Lengths.count(rows(width)) - 1) + BRACKET + GAP;
  }

  private int[] rows(double width) {
    return Lengths.rows(widths(), BETWEEN, width);
  }

  private double[] widths() {
    return heads.stream().mapToDouble(head -> head.prefWidth(-1)).toArray();
  }

  /** Lays the heads over the shares, which end at these places. */
  void place(double[] ends, double width) {
    double height = height(width);
    resizeRelocate(0, 0, width, height);
    double[] centres = new double[heads.size()];
    double[] widths = widths();
    int first = 0;
    for (int i = 0; i < heads.size(); i++) {
      double start = first == 0 ? 0 : ends[first - 1];
      double end = ends[first + counts.get(i) - 1] - GAP;
      brackets.get(i).resizeRelocate(start, height - BRACKET - GAP, end - start, BRACKET);
      centres[i] = start + widths[i] / 2;
      first += counts.get(i);
    }
    int[] rows = rows(width);
    double[] starts =
        Lengths.count(rows) == 1
            ? Lengths.spread(centres, widths, BETWEEN, width)
            : Lengths.starts(widths, rows, BETWEEN);
    for (int i = 0; i < starts.length; i++) {
      heads.get(i).resizeRelocate(starts[i], MORE * rows[i], widths[i], ROW);
    }
  }
}
