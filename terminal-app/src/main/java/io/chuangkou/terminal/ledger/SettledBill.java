package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.gateway.CentreAmounts;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A settlement of this shift, with what it takes to cancel it.
 *
 * @param settlementId the centre's number, or the number of a provisional settlement
 * @param msgid the message that settled; empty: provisional
 * @param visit the centre's number of the visit; empty: provisional
 * @param person whose
 * @param bill what was billed
 * @param settlement the fee's parts, and what was estimated where the centre was not asked
 * @param bearers who bears the fee; in entries of before it was told, by the amounts
 * @param due cash that the person owes; after a provisional settlement, by the centre's decision
 * @param at when
 * @param cancellation number under which it was taken back; empty: it stands
 * @param takenBackAt when it was taken back; none: it stands
 * @param tender what the person handed over for it at first; none: what is due, in cash
 */
public record SettledBill(
    String settlementId,
    String msgid,
    String visit,
    InsuredPerson person,
    Bill bill,
    Settlement settlement,
    Bearers bearers,
    Fen due,
    Instant at,
    String cancellation,
    @Nullable Instant takenBackAt,
    @Nullable Tender tender) {

  /** Keeps the amounts alone: explanation and counters are not needed to cancel. */
  public SettledBill {
    Settlement amounts = settlement.withoutSteps();
    settlement = amounts;
    bearers = Objects.requireNonNullElseGet(bearers, () -> bearers(amounts, person));
  }

  /** A bill before anything was settled: what an admission is journalled with. */
  public static SettledBill unsettled(String msgid, InsuredPerson person, Bill bill, Instant at) {
    Settlement nothing = Settlement.allByPerson(bill.number(), Fen.ZERO);
    return new SettledBill(
        "", msgid, "", person, bill, nothing, Bearers.NOBODY, Fen.ZERO, at, "", null, null);
  }

  private static Bearers bearers(Settlement amounts, InsuredPerson person) {
    return CentreAmounts.bearers(amounts, person.insuranceType());
  }

  public boolean isProvisional() {
    return msgid.isEmpty();
  }

  /** The same bill as the centre settled it. */
  SettledBill decided(Decision decision) {
    Settlement amounts = decision.amounts();
    return new SettledBill(
        decision.settlementId(),
        msgid,
        decision.visitOf(this),
        person,
        bill,
        amounts == null ? settlement : amounts,
        decision.bearers(person, bearers),
        decision.person(),
        at,
        cancellation,
        takenBackAt,
        tender);
  }

  /** The same bill, settled at another moment. */
  SettledBill at(Instant when) {
    return new SettledBill(
        settlementId,
        msgid,
        visit,
        person,
        bill,
        settlement,
        bearers,
        due,
        when,
        cancellation,
        takenBackAt,
        tender);
  }

  /** The same bill under a number of ours, to be settled. */
  public SettledBill numbered(String number) {
    return new SettledBill(
        number,
        "",
        "",
        person,
        bill,
        settlement,
        bearers,
        due,
        at,
        cancellation,
        takenBackAt,
        tender);
  }

  /** The same bill as a message settled it at the centre. */
  public SettledBill sentAs(String message, InsuredPerson whose, String visitThere) {
    return new SettledBill(
        "",
        message,
        visitThere,
        whose,
        bill,
        settlement,
        bearers,
        due,
        at,
        cancellation,
        takenBackAt,
        tender);
  }

  /** The same bill, taken back under a number. */
  SettledBill takenBack(String number, Instant when) {
    return new SettledBill(
        settlementId,
        msgid,
        visit,
        person,
        bill,
        settlement,
        bearers,
        due,
        at,
        number,
        when,
        tender);
  }

  /** The same bill, paid by a tender. */
  public SettledBill paidBy(Tender handedOver) {
    return new SettledBill(
        settlementId,
        msgid,
        visit,
        person,
        bill,
        settlement,
        bearers,
        due,
        at,
        cancellation,
        takenBackAt,
        handedOver);
  }

  /** What the person handed over for it at first. */
  public Tender paid() {
    return tender == null ? Tender.cash(due) : tender;
  }

  /** When it was taken back; long ago where that was not noted. */
  public Instant cancelledAt() {
    return takenBackAt == null ? Instant.EPOCH : takenBackAt;
  }

  /** Whether it was cancelled. */
  public boolean cancelled() {
    return !cancellation.isEmpty();
  }
}
