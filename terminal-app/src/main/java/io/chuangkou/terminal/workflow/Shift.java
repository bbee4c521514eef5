package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.workflow.Entry.Decision;
import io.chuangkou.terminal.workflow.Entry.Intent;
import io.chuangkou.terminal.workflow.Entry.Provisional;
import io.chuangkou.terminal.workflow.Journal.Finished;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settlements of the day at this desk, journalled. Belongs to the desk's one thread. */
final class Shift {

  private final Journeys journeys;
  private final List<SettledBill> settled = new ArrayList<>();

  Shift(Journeys journeys) {
    this.journeys = journeys;
  }

  /** Takes up the day after a restart, also what a crash kept from the list. */
  void recall() {
    Journal journal = journeys.journal();
    settled.addAll(journal.recallShift(journeys.today().toString()));
    journal.provisionals().stream().map(Provisional::settled).forEach(this::addIfMissing);
    journal.lastIntent().ifPresent(this::takeUp);
    remember();
  }

  private void takeUp(Finished<Intent> last) {
    SettledBill bill = last.entry().settled();
    Decision decision = last.decision();
    journeys.journal().notes().note(last.entry());
    if (last.entry().isCancellation()) {
      replace(bill, bill.asCancelled());
    } else {
      addIfMissing(
          bill.atCentre(
              decision.settlementId(), bill.msgid(), decision.visitOf(bill), decision.person()));
    }
  }

  private void addIfMissing(SettledBill bill) {
    boolean isToday = journeys.local(bill.at()).toLocalDate().equals(journeys.today());
    boolean isThere =
        settled.stream().anyMatch(other -> other.settlementId().equals(bill.settlementId()));
    if (isToday && !isThere) {
      settled.add(bill);
    }
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

  /**
   * Makes sure that a bill is not settled a second time by mistake.
   *
   * @throws CounterException if it is settled and was not cancelled
   */
  void requireUnsettled(Bill bill) {
    if (settled.stream()
        .anyMatch(other -> other.bill().number().equals(bill.number()) && !other.cancelled())) {
      throw new CounterException(Fault.BILL_SETTLED);
    }
  }

  void add(SettledBill bill) {
    settled.add(bill);
    remember();
  }

  void cancelled(SettledBill bill) {
    replace(bill, bill.asCancelled());
    remember();
  }

  /** Whether there is a provisional settlement of this number that the centre does not know yet. */
  boolean isProvisional(@Nullable String number) {
    return settled.stream()
        .anyMatch(bill -> bill.settlementId().equals(number) && bill.isProvisional());
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

  private void replace(SettledBill bill, SettledBill by) {
    settled.replaceAll(other -> other.settlementId().equals(bill.settlementId()) ? by : other);
  }

  private void remember() {
    journeys.journal().rememberShift(journeys.today().toString(), settled);
  }
}
