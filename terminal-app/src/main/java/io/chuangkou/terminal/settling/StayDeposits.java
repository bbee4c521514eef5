package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.StoreException;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.Deposits.Kept;
import io.chuangkou.terminal.ledger.LedgerEntry.Deposit;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.guard.SettlementGuard;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.Stay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deposits in cash for open stays (预交金), and gives them back. While the outcome of a message
 * of the person is unclear none comes or goes: it may have been settled against them. Thread-safe.
 */
public final class StayDeposits {

  private static final Logger LOG = LoggerFactory.getLogger(StayDeposits.class);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
  private static final String PREFIX = "YJ";

  private final LocalLedger journal;
  private final CentreSession centre;
  private final SettlementGuard guard;
  private final AuditTrail audit;
  private final OperatorSession duty;
  private final RegionClock clock;

  /** At a counter that moves money while journal and clock can be believed. */
  public StayDeposits(
      LocalLedger journal,
      CentreSession centre,
      SettlementGuard guard,
      AuditTrail audit,
      OperatorSession duty,
      RegionClock clock) {
    this.journal = journal;
    this.centre = centre;
    this.guard = guard;
    this.audit = audit;
    this.duty = duty;
    this.clock = clock;
  }

  /**
   * Takes a deposit.
   *
   * @param amount in cash, more than nothing
   * @throws TerminalException {@code STAGE} if the bill is not that of an open stay, {@code
   *     DEPOSIT-AMOUNT}, {@code PERSON-LOCKED}, {@code STORE-ROLLED-BACK}, {@code CLOCK-BACK}
   */
  public Kept take(InsuredPerson person, Bill bill, Fen amount) {
    Stay stay = bill.stay();
    if (stay == null || !stay.isOpen()) {
      throw new TerminalException(TerminalFault.STAGE);
    } else if (amount.compareTo(Fen.ZERO) <= 0) {
      throw new TerminalException(TerminalFault.DEPOSIT_AMOUNT);
    }
    guard.require();
    requireClear(person);
    Deposit deposit =
        new Deposit(
            PREFIX + centre.newMsgid(),
            person.lasting(),
            bill.number(),
            stay.visit(),
            amount,
            operator());
    journal.deposits().take(deposit);
    note(Act.DEPOSIT, deposit.number(), amount, amount);
    return new Kept(deposit, clock.instant());
  }

  /**
   * Gives a deposit back, all of it.
   *
   * @throws TerminalException {@code DEPOSIT-NONE} if it does not lie here, or not for the person;
   *     {@code PERSON-LOCKED}, {@code STORE-ROLLED-BACK}
   */
  public Kept giveBack(InsuredPerson person, String number) {
    guard.journal().require();
    requireClear(person);
    Kept kept = find(person, number);
    if (!journal.deposits().giveBack(number, operator())) {
      throw none(number);
    }
    Fen amount = kept.deposit().amount();
    note(Act.DEPOSIT_RETURN, number, amount, amount.negated());
    return kept;
  }

  /**
   * A deposit of a person.
   *
   * @throws TerminalException {@code DEPOSIT-NONE}
   */
  public Kept find(InsuredPerson person, String number) {
    return journal.deposits().find(person.psnNo(), number).orElseThrow(() -> none(number));
  }

  private static TerminalException none(String number) {
    return new TerminalException(Advice.of(TerminalFault.DEPOSIT_NONE, number));
  }

  /** What lies here for the stay that is billed. */
  public Fen sum(@Nullable InsuredPerson person, Bill bill) {
    Stay stay = bill.stay();
    return person == null || stay == null || !stay.isOpen()
        ? Fen.ZERO
        : journal.deposits().sum(person.psnNo(), stay.visit());
  }

  /**
   * Refuses what ends a stay without settling it.
   *
   * @throws TerminalException {@code DEPOSIT-LEFT} while deposits lie here for it
   */
  public void requireNone(InsuredPerson person, Bill bill) {
    Fen left = sum(person, bill);
    if (!left.isZero()) {
      throw new TerminalException(Advice.of(TerminalFault.DEPOSIT_LEFT, left.toYuan()));
    }
  }

  /** All that lie here for a person. */
  public DepositList list(@Nullable InsuredPerson person, Bill bill) {
    if (person == null || person.isStranger()) {
      return DepositList.NONE;
    }
    Stay stay = bill.stay();
    String visit = stay == null ? "" : stay.visit();
    List<DepositList.Row> rows =
        journal.deposits().of(person.psnNo()).stream().map(kept -> row(kept, visit)).toList();
    return rows.isEmpty() ? DepositList.NONE : new DepositList(rows, sum(person, bill));
  }

  private DepositList.Row row(Kept kept, String visit) {
    Deposit deposit = kept.deposit();
    return new DepositList.Row(
        deposit.number(),
        MINUTE.format(clock.local(kept.at())),
        deposit.operator(),
        deposit.amount(),
        deposit.visit().equals(visit));
  }

  private void requireClear(InsuredPerson person) {
    if (journal.isUnclear(person.psnNo())) {
      throw new TerminalException(TerminalFault.PERSON_LOCKED);
    }
  }

  private String operator() {
    return duty.speaker().number();
  }

  /** The cash has moved and is journalled: a full disk only takes away the trail's own line. */
  private void note(Act act, String number, Fen amount, Fen cash) {
    try {
      audit.add(operator(), act, number, amount, cash, "");
    } catch (StoreException e) {
      LOG.warn("{} {} is not in the audit trail", act, number, e);
    }
  }
}
