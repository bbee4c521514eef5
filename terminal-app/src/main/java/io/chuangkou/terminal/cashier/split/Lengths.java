package io.chuangkou.terminal.cashier.split;

import io.chuangkou.terminal.slip.Split;
import java.util.List;

/** Where things stand along the bar, in pixels. */
final class Lengths {

  private static final double NARROWEST = 7;

  private Lengths() {}

  /** Where each share ends: in proportion to its amount, but none too narrow to be seen. */
  static double[] ends(List<Split.Share> shares, double width) {
    double total = shares.stream().mapToLong(share -> share.amount().fen()).sum();
    double spare = width - NARROWEST * shares.size();
    double[] ends = new double[shares.size()];
    double end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += NARROWEST + spare * shares.get(i).amount().fen() / total;
      ends[i] = end;
    }
    return ends;
  }

  /** In which row each label stands, where they follow one another as text does. */
  static int[] rows(double[] widths, double between, double width) {
    int[] rows = new int[widths.length];
    int row = 0;
    double end = 0;
    for (int i = 0; i < widths.length; i++) {
      if (end > 0 && end + widths[i] > width) {
        row++;
        end = 0;
      }
      rows[i] = row;
      end += widths[i] + between;
    }
    return rows;
  }

  /** Where labels start that stand in rows, as {@link #rows} says. */
  static double[] starts(double[] widths, int[] rows, double between) {
    double[] starts = new double[widths.length];
    for (int i = 1; i < widths.length; i++) {
      starts[i] = rows[i] == rows[i - 1] ? starts[i - 1] + widths[i - 1] + between : 0;
    }
    return starts;
  }

  /** How many rows there are. */
  static int count(int[] rows) {
    return rows.length == 0 ? 0 : rows[rows.length - 1] + 1;
  }

  /**
   * Where labels start so that each stands as near as it can below its centre, in order, none over
   * another, and all within the width as far as they fit.
   */
  static double[] spread(double[] centres, double[] widths, double between, double width) {
    double[] starts = new double[centres.length];
    double free = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = Math.max(free, centres[i] - widths[i] / 2);
      free = starts[i] + widths[i] + between;
    }
    double limit = width;
    for (int i = starts.length - 1; i >= 0; i--) {
      starts[i] = Math.max(0, Math.min(starts[i], limit - widths[i]));
      limit = starts[i] - between;
    }
    return starts;
  }
}
