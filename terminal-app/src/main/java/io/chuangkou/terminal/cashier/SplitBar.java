package io.chuangkou.terminal.cashier;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.cashier.Segment.Payer;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.slip.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * One bar, as long as the medical fee: each share as long as its amount, labelled inside where it
 * has room; above it brackets that say who pays.
 */
final class SplitBar extends Pane {

  private static final double HEADS = 34;
  private static final double BRACKET = 5;
  private static final double HEIGHT = 62;
  private static final double NARROWEST = 5;
  private static final double GAP = 2;

  private final Texts texts;
  private List<Split.Share> shares = List.of();
  private final List<StackPane> segments = new ArrayList<>();
  private final List<Payer> payers = new ArrayList<>();
  private final List<Label> heads = new ArrayList<>();
  private final List<Region> brackets = new ArrayList<>();

  SplitBar(Texts texts) {
    this.texts = texts;
    getStyleClass().add("split-bar");
    setMinHeight(HEADS + BRACKET + GAP + HEIGHT);
    setMaxHeight(HEADS + BRACKET + GAP + HEIGHT);
  }

  void show(List<Split.Share> present) {
    shares = present;
    segments.clear();
    payers.clear();
    heads.clear();
    brackets.clear();
    present.forEach(share -> segments.add(segment(share)));
    for (Payer payer : Payer.values()) {
      List<Split.Share> borne = Segment.of(payer, present);
      if (!borne.isEmpty()) {
        head(payer, sum(borne));
      }
    }
    getChildren().setAll(segments);
    getChildren().addAll(brackets);
    getChildren().addAll(heads);
    requestLayout();
  }

  private StackPane segment(Split.Share share) {
    String name = texts.get(Segment.nameKey(share.bucket()));
    String amount = Yuan.of(share.amount());
    StackPane segment =
        new StackPane(
            Nodes.column(
                "segment-label",
                Nodes.label(name, "segment-name"),
                Nodes.label(amount, "segment-amount")));
    segment.getStyleClass().addAll("segment", Segment.styleClass(share.bucket()));
    segment.setAccessibleText(name + " " + amount);
    return segment;
  }

  private void head(Payer payer, Fen amount) {
    payers.add(payer);
    heads.add(
        Nodes.label(texts.get("payer." + payer, Yuan.of(amount), percent(amount)), "split-head"));
    Region bracket = new Region();
    bracket
        .getStyleClass()
        .addAll("split-bracket", "payer-" + payer.name().toLowerCase(Locale.ROOT));
    brackets.add(bracket);
  }

  private long percent(Fen amount) {
    return Math.round(100d * amount.fen() / sum(shares).fen());
  }

  private static Fen sum(List<Split.Share> shares) {
    return shares.stream().map(Split.Share::amount).reduce(Fen.ZERO, Fen::plus);
  }

  @Override
  protected void layoutChildren() {
    double[] ends = ends(getWidth());
    for (int i = 0; i < segments.size(); i++) {
      place(segments.get(i), i == 0 ? 0 : ends[i - 1], ends[i]);
    }
    int first = 0;
    double free = 0;
    for (int i = 0; i < payers.size(); i++) {
      int count = Segment.of(payers.get(i), shares).size();
      double start = first == 0 ? 0 : ends[first - 1];
      double end = ends[first + count - 1];
      brackets.get(i).resizeRelocate(start, HEADS, end - start - GAP, BRACKET);
      free = head(heads.get(i), start, free, i == payers.size() - 1);
      first += count;
    }
  }

  private void place(StackPane segment, double start, double end) {
    double width = Math.max(1, end - start - GAP);
    segment.resizeRelocate(start, HEADS + BRACKET + GAP, width, HEIGHT);
    Region label = (Region) segment.getChildren().getFirst();
    label.setVisible(label.prefWidth(-1) + 8 <= width);
  }

  /** The last head keeps to the right end, the others to their starts, none over another. */
  private double head(Label head, double start, double free, boolean last) {
    double width = head.prefWidth(-1);
    double wanted = last && payers.size() > 1 ? Math.min(start, getWidth() - width) : start;
    double at = Math.max(free, wanted);
    head.resizeRelocate(at, 0, width, HEADS);
    return at + width + 16;
  }

  /** Where each segment ends: in proportion, but none too narrow to be seen. */
  private double[] ends(double width) {
    long total = sum(shares).fen();
    double spare = width - NARROWEST * shares.size();
    double[] ends = new double[shares.size()];
    double end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += NARROWEST + spare * shares.get(i).amount().fen() / total;
      ends[i] = end;
    }
    return ends;
  }
}
