package io.chuangkou.terminal.workflow;

import java.util.ArrayList;
import java.util.List;

/** The settlements of the day at this desk, journalled. Belongs to the desk's one thread. */
final class Shift {

  private final Journeys journeys;
  private final List<SettledBill> settled = new ArrayList<>();

  Shift(Journeys journeys) {
    this.journeys = journeys;
  }

  /** Takes up what was settled today before a restart. */
  void recall() {
    settled.addAll(journeys.journal().recallShift(journeys.today().toString()));
  }

  /** In the order in which they were made. */
  List<SettledBill> all() {
    return settled;
  }

  /**
   * One that still stands.
   *
   * @throws CounterException if there is none
   */
  SettledBill find(String settlementId) {
    return settled.stream()
        .filter(bill -> bill.settlementId().equals(settlementId) && !bill.cancelled())
        .findFirst()
        .orElseThrow(() -> new CounterException(Fault.CANCEL_NONE));
  }

  void add(TriedBill tried, String settlementId, String msgid, String visit) {
    settled.add(
        new SettledBill(
            settlementId,
            msgid,
            visit,
            tried.person(),
            tried.bill(),
            tried.settlement(),
            tried.settlement().person(),
            journeys.clock().instant(),
            false));
    remember();
  }

  void cancelled(SettledBill bill) {
    settled.replaceAll(other -> other.equals(bill) ? bill.asCancelled() : other);
    remember();
  }

  /** Gives provisional settlements the number that the centre gave them meanwhile. */
  void refresh() {
    List<SettledBill> before = List.copyOf(settled);
    settled.replaceAll(
        bill ->
            bill.isProvisional() ? journeys.journal().settledAtCentre(bill).orElse(bill) : bill);
    if (!settled.equals(before)) {
      remember();
    }
  }

  private void remember() {
    journeys.journal().rememberShift(journeys.today().toString(), settled);
  }
}
