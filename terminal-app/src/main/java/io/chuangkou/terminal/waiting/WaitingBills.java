package io.chuangkou.terminal.waiting;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.unpaid.KeptBill;
import io.chuangkou.terminal.unpaid.UnpaidBill;
import io.chuangkou.terminal.unpaid.UnpaidBills;
import io.chuangkou.terminal.unpaid.UnpaidState;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.waiting.WaitingBill.Source;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What waits beside the desk: held bills and the hospital's unpaid ones, and the rule that a bill
 * goes to its own person alone. Thread-safe.
 */
public final class WaitingBills {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final HeldBills held;
  private final UnpaidBills unpaid;
  private final RegionClock clock;
  private volatile String called = "";

  /** Of a counter. */
  public WaitingBills(HeldBills held, UnpaidBills unpaid, RegionClock clock) {
    this.held = held;
    this.unpaid = unpaid;
    this.clock = clock;
  }

  /** The hospital's unpaid bills. */
  public UnpaidBills unpaid() {
    return unpaid;
  }

  /** The bill that was recalled last and lay unsettled on the desk when the program ended. */
  public Optional<HeldBill> left() {
    // One of the hospital's system waits again.
    return held.left().filter(bill -> !isHospitals(bill.bill()));
  }

  /**
   * Takes a bill off the desk to be settled later.
   *
   * @throws TerminalException {@code HOLD-TWICE}, {@code HOLD-FULL}
   */
  public void hold(InsuredPerson person, Bill bill, String operator, String note) {
    held.hold(new HeldBill(person.lasting(), bill, clock.instant(), operator, note));
  }

  /**
   * A bill for the person at the desk, taken off the list.
   *
   * @throws TerminalException {@code HOLD-NONE}, {@code UNPAID-NONE} if it does not wait any more;
   *     {@code HOLD-OTHER}, {@code UNPAID-OTHER} if it is somebody else's
   */
  public Bill take(String id, InsuredPerson person, String operator) {
    if (!held.holds(id)) {
      return unpaid.take(id, person);
    }
    InsuredPerson whose = held.find(id).person();
    if (!whose.isSame(person)) {
      throw new TerminalException(
          TerminalFault.HOLD_OTHER
              .advice()
              .with(
                  whose.maskedName() + "，屏幕上是 " + person.maskedName() + "。",
                  whose.maskedName() + "; the desk shows " + person.maskedName() + "."));
    }
    return held.recall(id, operator).bill();
  }

  /** Why a bill cannot be taken while nobody is at the desk: it says whose card must be shown. */
  public TerminalException cardFirst(String id) {
    String whose =
        rows(null)
            .filter(bill -> bill.id().equals(id))
            .map(WaitingBill::maskedName)
            .findFirst()
            .orElse("");
    return new TerminalException(Advice.of(TerminalFault.HOLD_CARD, whose));
  }

  /**
   * Calls the person of an unpaid bill by its number, in place of who was called before.
   *
   * @return the number
   * @throws TerminalException {@code UNPAID-NONE} if it does not wait, or has no number
   */
  public String call(String id) {
    String number =
        unpaid.waiting().stream()
            .filter(bill -> bill.id().equals(id) && !bill.call().isEmpty())
            .map(UnpaidBill::call)
            .findFirst()
            .orElseThrow(() -> new TerminalException(Advice.of(TerminalFault.UNPAID_NONE, id)));
    called = id;
    return number;
  }

  /**
   * Takes a held bill off the list for good; one of the hospital's system waits again.
   *
   * @throws TerminalException {@code HOLD-NONE}
   */
  public void discard(String id, String operator) {
    held.discard(id, operator, !unpaid.isKnown(id));
  }

  /**
   * Holds again what was discarded last.
   *
   * @throws TerminalException {@code HOLD-NONE}
   */
  public void restore(String operator) {
    held.restore(operator);
  }

  /** Whether a bill is one of the hospital's system, to whose list it returns when it is left. */
  public boolean isHospitals(Bill bill) {
    return unpaid.isKnown(bill.number());
  }

  /**
   * What cashiers hold.
   *
   * @param count how many bills
   * @param total what they come to
   */
  public record Held(int count, Fen total) {}

  /** What cashiers hold now. */
  public Held held() {
    return new Held(held.all().size(), held.total());
  }

  /**
   * What waits, for the screen.
   *
   * @param person who is at the desk; none: nobody is
   * @param onDesk the bill on the desk
   */
  public WaitingList list(@Nullable InsuredPerson person, Bill onDesk) {
    List<WaitingBill> bills =
        rows(person).sorted(Comparator.comparing(bill -> !bill.isTheirs())).toList();
    return new WaitingList(bills, called(), isHospitals(onDesk));
  }

  private Stream<WaitingBill> rows(@Nullable InsuredPerson person) {
    return Stream.concat(
        held.all().stream().map(bill -> row(bill, person)),
        unpaid.listed().stream().map(kept -> row(kept, person)));
  }

  private String called() {
    String id = called;
    return unpaid
        .bill(id)
        .filter(
            bill ->
                unpaid
                    .state(id)
                    .filter(
                        state ->
                            state instanceof UnpaidState.Waiting
                                || state instanceof UnpaidState.InHand)
                    .isPresent())
        .map(UnpaidBill::call)
        .orElse("");
  }

  private WaitingBill row(HeldBill bill, @Nullable InsuredPerson person) {
    return new WaitingBill(
        bill.number(),
        Source.HELD,
        "",
        bill.person().maskedName(),
        bill.bill().lines().size(),
        bill.bill().total(),
        time(clock.local(bill.at())),
        (bill.operator() + " " + bill.note()).strip(),
        person != null && bill.person().isSame(person));
  }

  private WaitingBill row(KeptBill kept, @Nullable InsuredPerson person) {
    UnpaidBill bill = kept.bill();
    LocalDateTime created = bill.created();
    return new WaitingBill(
        bill.id(),
        Source.HOSPITAL,
        bill.call(),
        bill.payer().maskedName(),
        kept.lines(),
        kept.total(),
        created == null ? "" : time(created),
        (bill.department() + " " + bill.doctor()).strip(),
        person != null && bill.payer().isSurely(person));
  }

  private String time(LocalDateTime at) {
    return (at.toLocalDate().equals(clock.today()) ? TIME : MINUTE).format(at);
  }
}
