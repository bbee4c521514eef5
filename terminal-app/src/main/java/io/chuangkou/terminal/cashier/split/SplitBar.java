package io.chuangkou.terminal.cashier.split;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.slip.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;

/**
 * One bar, as long as the medical fee: each share as long as its amount. A share with room carries
 * its name and amount inside; the others carry them below, at the end of a line or, where there is
 * no room for that, in rows behind a mark of their colour.
 */
public final class SplitBar extends Pane {

  private static final double BAR = 62;
  private static final double LEADER = 14;
  private static final double CALLOUT = 44;
  private static final double GAP = 2;
  private static final double BETWEEN = 10;
  private static final double MARK = 8;

  private final Texts texts;
  private final SplitHeads heads;
  private final List<StackPane> segments = new ArrayList<>();
  private final List<VBox> callouts = new ArrayList<>();
  private final List<Polyline> leaders = new ArrayList<>();
  private final List<Region> marks = new ArrayList<>();
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
    marks.clear();
    present.forEach(this::add);
    heads.show(present);
    getChildren().setAll(segments);
    getChildren().addAll(leaders);
    getChildren().addAll(marks);
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
    Region mark = new Region();
    mark.getStyleClass().addAll("segment", Segment.styleClass(share.part()));
    marks.add(mark);
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
    double[] widths =
        IntStream.range(0, ends.length)
            .filter(i -> !fits(segments.get(i), start(ends, i), ends[i] - GAP))
            .mapToDouble(this::calloutWidth)
            .toArray();
    double below =
        isInOneRow(widths, width)
            ? Math.signum(widths.length) * (LEADER + CALLOUT)
            : LEADER + CALLOUT * Lengths.count(rows(widths, width));
    return heads.height(width) + BAR + below;
  }

  private double calloutWidth(int index) {
    return callouts.get(index).prefWidth(-1);
  }

  private static boolean isInOneRow(double[] widths, double width) {
    return Lengths.count(Lengths.rows(widths, BETWEEN, width)) <= 1;
  }

  private static int[] rows(double[] widths, double width) {
    return Lengths.rows(widths, BETWEEN + 2 * MARK, width - 2 * MARK);
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
    heads.place(ends, getWidth());
    double top = heads.height(getWidth());
    List<Integer> outside = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      boolean inside = place(segments.get(i), start(ends, i), ends[i] - GAP, top);
      callouts.get(i).setVisible(!inside);
      leaders.get(i).setVisible(false);
      marks.get(i).setVisible(false);
      if (!inside) {
        outside.add(i);
      }
    }
    double[] widths = outside.stream().mapToDouble(this::calloutWidth).toArray();
    if (isInOneRow(widths, getWidth())) {
      callOut(outside, widths, ends, top + BAR);
    } else {
      list(outside, widths, top + BAR + LEADER);
    }
  }

  private static boolean place(StackPane segment, double start, double end, double top) {
    segment.resizeRelocate(start, top, end - start, BAR);
    boolean fits = fits(segment, start, end);
    segment.getChildren().getFirst().setVisible(fits);
    return fits;
  }

  private void callOut(List<Integer> outside, double[] widths, double[] ends, double top) {
    double[] centres =
        outside.stream().mapToDouble(i -> (start(ends, i) + ends[i] - GAP) / 2).toArray();
    double[] starts = Lengths.spread(centres, widths, BETWEEN, getWidth());
    for (int k = 0; k < starts.length; k++) {
      int i = outside.get(k);
      callouts.get(i).resizeRelocate(starts[k], top + LEADER, widths[k], CALLOUT);
      double foot = starts[k] + widths[k] / 2;
      Polyline leader = leaders.get(i);
      leader.getPoints().setAll(centres[k], top, centres[k], top + 5, foot, top + LEADER);
      leader.setVisible(true);
    }
  }

  private void list(List<Integer> outside, double[] widths, double top) {
    int[] rows = rows(widths, getWidth());
    double[] starts = Lengths.starts(widths, rows, BETWEEN + 2 * MARK);
    for (int k = 0; k < starts.length; k++) {
      int i = outside.get(k);
      double y = top + CALLOUT * rows[k];
      callouts.get(i).resizeRelocate(starts[k] + 2 * MARK, y, widths[k], CALLOUT);
      marks.get(i).resizeRelocate(starts[k], y + 5, MARK, CALLOUT - 10);
      marks.get(i).setVisible(true);
    }
  }
}
