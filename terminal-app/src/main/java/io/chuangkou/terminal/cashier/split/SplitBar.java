package io.chuangkou.terminal.cashier.split;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.slip.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;

/**
 * One bar, as long as the medical fee: each share as long as its amount. A share with room carries
 * its name and amount inside; the others carry them below, at the end of a line.
 */
public final class SplitBar extends Pane {

  private static final double HEADS = 39;
  private static final double BAR = 62;
  private static final double LEADER = 14;
  private static final double CALLOUT = 44;
  private static final double GAP = 2;
  private static final double BETWEEN = 10;

  private final Texts texts;
  private final SplitHeads heads;
  private final List<StackPane> segments = new ArrayList<>();
  private final List<VBox> callouts = new ArrayList<>();
  private final List<Polyline> leaders = new ArrayList<>();
  private List<Split.Share> shares = List.of();

  public SplitBar(Texts texts) {
    this.texts = texts;
    heads = new SplitHeads(texts);
    getStyleClass().add("split-bar");
    setMinHeight(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
  }

  public void show(List<Split.Share> present) {
    shares = present;
    segments.clear();
    callouts.clear();
    leaders.clear();
    present.forEach(this::add);
    heads.show(present);
    getChildren().setAll(segments);
    getChildren().addAll(leaders);
    getChildren().addAll(callouts);
    getChildren().add(heads);
  }

  private void add(Split.Share share) {
    StackPane segment = new StackPane(label(share));
    segment.getStyleClass().addAll("segment", Segment.styleClass(share.part()));
    segment.setAccessibleText(name(share) + " " + Yuan.of(share.amount()));
    segments.add(segment);
    VBox callout = label(share);
    callout.getStyleClass().add("callout");
    callouts.add(callout);
    Polyline leader = new Polyline();
    leader.getStyleClass().add("leader");
    leaders.add(leader);
  }

  private VBox label(Split.Share share) {
    return Nodes.column(
        "segment-label",
        Nodes.label(name(share), "segment-name"),
        Nodes.label(Yuan.of(share.amount()), "segment-amount"));
  }

  private String name(Split.Share share) {
    return Segment.name(share, texts);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double[] ends = Lengths.ends(shares, width);
    boolean allInside =
        IntStream.range(0, ends.length)
            .allMatch(i -> fits(segments.get(i), start(ends, i), ends[i] - GAP));
    return HEADS + BAR + (allInside ? 0 : LEADER + CALLOUT);
  }

  private static boolean fits(StackPane segment, double start, double end) {
    return segment.getChildren().getFirst().prefWidth(-1) + 8 <= end - start;
  }

  private static double start(double[] ends, int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  @Override
  protected void layoutChildren() {
    double[] ends = Lengths.ends(shares, getWidth());
    heads.place(ends, getWidth(), HEADS);
    List<Integer> outside = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      boolean inside = place(segments.get(i), start(ends, i), ends[i] - GAP);
      present(inside, callouts.get(i), leaders.get(i));
      if (!inside) {
        outside.add(i);
      }
    }
    callOut(outside, ends);
  }

  private static boolean place(StackPane segment, double start, double end) {
    segment.resizeRelocate(start, HEADS, end - start, BAR);
    boolean fits = fits(segment, start, end);
    segment.getChildren().getFirst().setVisible(fits);
    return fits;
  }

  private static void present(boolean inside, Node callout, Node leader) {
    callout.setVisible(!inside);
    leader.setVisible(!inside);
  }

  private void callOut(List<Integer> outside, double[] ends) {
    double[] centres =
        outside.stream().mapToDouble(i -> (start(ends, i) + ends[i] - GAP) / 2).toArray();
    double[] widths = outside.stream().mapToDouble(i -> callouts.get(i).prefWidth(-1)).toArray();
    double[] starts = Lengths.spread(centres, widths, BETWEEN, getWidth());
    for (int k = 0; k < starts.length; k++) {
      int i = outside.get(k);
      callouts.get(i).resizeRelocate(starts[k], HEADS + BAR + LEADER, widths[k], CALLOUT);
      double foot = starts[k] + widths[k] / 2;
      leaders
          .get(i)
          .getPoints()
          .setAll(centres[k], HEADS + BAR, centres[k], HEADS + BAR + 5, foot, HEADS + BAR + LEADER);
    }
  }
}
