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

  /** Asked from the queue's thread too. */
  private volatile boolean kept = true;

  Shift(Journeys journeys) {
    this.journeys = journeys;
  }

  /** Takes up the day after a restart, also what a crash kept from the list. */
  void recall() {
    Journal journal = journeys.journal();
    settled.addAll(journal.recallShift(journeys.today().toString()));
    journal.provisionals().stream().map(Provisional::settled).forEach(this::takeUp);
    journal.lastIntent().ifPresent(this::takeUp);
    settled.replaceAll(this::current);
    remember();
  }

  private void takeUp(Finished<Intent> last) {
    SettledBill bill = last.entry().settled();
    Decision decision = last.decision();
    journeys.journal().notes().note(last.entry());
    takeUp(
        last.entry().isCancellation()
            ? bill.takenBack(decision.settlementId())
            : bill.atCentre(
                decision.settlementId(), bill.msgid(), decision.visitOf(bill), decision.person()));
  }

  /** Takes up a bill that the list of its day, which may be over, lacks as it is. */
  private void takeUp(SettledBill bill) {
    String day = journeys.local(bill.at()).toLocalDate().toString();
    boolean isListed =
        journeys.journal().recallShift(day).stream()
            .anyMatch(other -> isSame(other, bill) && other.cancelled() == bill.cancelled());
    if (isListed) {
      return;
    }
    if (settled.stream().anyMatch(other -> isSame(other, bill))) {
      replace(bill, bill);
    } else {
      settled.add(bill);
    }
  }

  private static boolean isSame(SettledBill one, SettledBill other) {
    return one.settlementId().equals(other.settlementId());
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

  /** It was taken back under a number. */
  void cancelled(SettledBill bill, String number) {
    replace(bill, bill.takenBack(number));
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
    settled.replaceAll(this::current);
    if (!kept || !settled.equals(before)) {
      remember();
    }
  }

  /** Whether the list as it stands is on disk. */
  boolean isKept() {
    return kept;
  }

  private SettledBill current(SettledBill bill) {
    Journal journal = journeys.journal();
    if (!bill.isProvisional()) {
      return bill;
    }
    return journal.isWithdrawn(bill.settlementId())
        ? bill.takenBack(bill.settlementId())
        : journal.settledAtCentre(bill).orElse(bill);
  }

  private void replace(SettledBill bill, SettledBill by) {
    settled.replaceAll(other -> isSame(other, bill) ? by : other);
  }

  private void remember() {
    kept = false;
    journeys.journal().rememberShift(journeys.today().toString(), settled);
    kept = true;
  }
}
