package io.chuangkou.terminal.simulation;

import java.util.List;
import java.util.function.Function;

/**
 * A defect that the simulation must notice.
 *
 * @param name what is wrong
 * @param seed the first seed that notices it
 * @param judge the first judge that does
 * @param make puts it into a run
 */
record Planted(String name, long seed, String judge, Function<Town, Defect> make) {

  static final List<Planted> ALL =
      List.of(
          new Planted("nothing is forced", 2, "chain", town -> new DiskDefects.NoForce()),
          new Planted(
              "the reply comes before the force", 6, "chain", town -> new DiskDefects.LateForce()),
          new Planted(
              "the number is not bound to the content",
              18,
              "forgery",
              town -> new CentreDefects.NumberAlone()),
          new Planted("a reversal leaves no tombstone", 5, "slip", CentreDefects.NoTombstone::new),
          new Planted(
              "a counter is updated twice", 1, "counters", town -> new CentreDefects.CountsTwice()),
          new Planted(
              "a repeat goes out under a new number",
              5,
              "slip",
              town -> new LineDefects.RepeatsAnew()),
          new Planted(
              "unknown is taken for not sent", 5, "slip", town -> new LineDefects.NotSent()),
          new Planted("unknown is taken for done", 54, "slip", town -> new LineDefects.Done()),
          new Planted(
              "the queue's head is swapped in two steps",
              66,
              "slip",
              town -> new StoreDefects.TwoSteps()),
          new Planted(
              "a provisional settlement is sent under another number after a crash",
              177,
              "slip",
              town -> new StoreDefects.SendsAgain()),
          new Planted(
              "a difference is lost at a crash",
              325,
              "drawer",
              town -> new StoreDefects.LosesDifference()),
          new Planted(
              "the amounts of the trial are taken for the centre's",
              11,
              "drawer",
              town -> new LineDefects.AsTried()),
          new Planted(
              "a refund is read from the answer",
              3,
              "task",
              town -> new LineDefects.RefundAsTold()),
          new Planted(
              "what a person owes is forgotten",
              8,
              "drawer",
              town -> new StoreDefects.ForgetsDebts()),
          new Planted(
              "a transfer is booked as cash", 85, "report", town -> new StoreDefects.AllInCash()),
          new Planted(
              "a restart resets the limit", 85, "limit", town -> new StoreDefects.LimitAnew()),
          new Planted(
              "a copy of the store is not noticed",
              20,
              "copy",
              town -> new LineDefects.HeadsUntold()),
          new Planted(
              "an answer in another shape is taken for not sent",
              69,
              "slip",
              town -> new LineDefects.OneShape()),
          new Planted(
              "the answer to another message is taken for a refusal",
              32,
              "slip",
              town -> new LineDefects.OthersRefuses()),
          new Planted(
              "a printer that is away loses what it is sent",
              15,
              "paper",
              town -> new LineDefects.PaperLost()),
          new Planted(
              "heads are told late, and a copy sends under other numbers",
              603,
              "twice",
              town -> new LineDefects.HeadsToldLate()),
          new Planted("a reversal is not sent", 5, "queue", town -> new LineDefects.NoReversal()),
          new Planted(
              "a cancellation is booked under another batch",
              1,
              "ledger",
              CentreDefects.BooksElsewhere::new),
          new Planted(
              "the list leaves out the latest settlement",
              1,
              "shift",
              town -> new LineDefects.ShortList()),
          new Planted(
              "an answer that is no JSON is fallen over",
              12,
              "screen",
              town -> new LineDefects.FallsOver()));

  @Override
  public String toString() {
    return name;
  }
}
