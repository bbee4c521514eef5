package io.chuangkou.terminal.technician.pane;

import io.chuangkou.terminal.technician.bench.BenchModel;
import io.chuangkou.terminal.technician.bench.Page;

/** What the keys of the key bar do at the bench, in its order. */
enum BenchAct {
  HELP("F1"),
  ALL("F2"),
  CHECK("F5"),
  /** What there is to do on a page beside looking. */
  ACT("F6"),
  BUNDLE("F8"),
  BACK("Esc");

  private final String cap;

  BenchAct(String cap) {
    this.cap = cap;
  }

  /** What is printed on its key: also the name of its key code. */
  String cap() {
    return cap;
  }

  /** Whether it can be done now. */
  boolean fits(BenchModel model) {
    return switch (this) {
      case HELP, BACK -> true;
      case ALL, BUNDLE -> !model.isBusy();
      case CHECK ->
          model.page().check().map(check -> !model.isRunning(check)).orElse(!model.isBusy());
      case ACT ->
          (model.page() == Page.PRINTER || model.page() == Page.STATISTICS) && !model.isBusy();
    };
  }
}
