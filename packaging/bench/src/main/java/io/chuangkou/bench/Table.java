package io.chuangkou.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;

/** The lines that a measurement prints: name, median, 95th percentile, unit. */
final class Table {

  private static final String LINE = "%-44s %12s %12s  %s%n";
  private static final MathContext FIGURES = new MathContext(3);
  private static final double WHOLE_FROM = 100;

  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  /** A line with the median and the 95th percentile of a sample. */
  void line(String name, Sample sample, String unit) {
    out.printf(LINE, name, text(sample.percentile(50)), text(sample.percentile(95)), unit);
  }

  /** A line with one figure. */
  void line(String name, double figure, String unit) {
    out.printf(LINE, name, text(figure), "-", unit);
  }

  /** Three figures, or a whole number. */
  private static String text(double figure) {
    return figure >= WHOLE_FROM
        ? "%,d".formatted(Math.round(figure))
        : new BigDecimal(figure).round(FIGURES).stripTrailingZeros().toPlainString();
  }
}
