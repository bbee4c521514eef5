package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.billing.TypedAmount;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.ledger.Deposits.Kept;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.settling.ReceiptMaker;
import io.chuangkou.terminal.settling.StayDeposits;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.visit.InsuredPerson;

/** The deposits of the person at the desk: each comes and goes with its receipt. */
public final class DepositSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final StayDeposits deposits;
  private final ReceiptMaker receipts;
  private final TenderRules rules;

  /** At a desk. */
  public DepositSteps(
      DeskLoop loop, StayDeposits deposits, ReceiptMaker receipts, TenderRules rules) {
    this.desk = loop.desk();
    this.loop = loop;
    this.deposits = deposits;
    this.receipts = receipts;
    this.rules = rules;
  }

  /**
   * Takes a deposit for the stay on the desk.
   *
   * @throws TerminalException {@code DEPOSIT-AMOUNT} if it is none; {@code DEPOSIT-LARGE} if it is
   *     more than is taken without a word
   */
  void take(TypedAmount typed, boolean isConfirmed) {
    if (typed.isRefused()) {
      throw new TerminalException(TerminalFault.DEPOSIT_AMOUNT);
    } else if (!isConfirmed && typed.amount().compareTo(rules.askDepositAbove()) > 0) {
      throw new TerminalException(TerminalFault.DEPOSIT_LARGE);
    }
    Kept kept = deposits.take(person(), desk.bill, typed.amount());
    show(receipts.taken(kept, sum()));
    loop.say(Level.OK, "notice.deposit", kept.deposit().amount().toYuan(), sum().toYuan());
  }

  void giveBack(String number) {
    Kept kept = deposits.giveBack(person(), number);
    show(receipts.givenBack(kept, sum()));
    loop.say(Level.OK, "notice.depositReturn", kept.deposit().amount().toYuan(), sum().toYuan());
  }

  /** The receipt of a deposit once more. */
  SlipLayout receipt(String number) {
    return receipts.taken(deposits.find(person(), number), sum());
  }

  private void show(SlipLayout receipt) {
    desk.slip = receipt;
    desk.isReceipt = true;
  }

  private Fen sum() {
    return deposits.sum(desk.person, desk.bill);
  }

  private InsuredPerson person() {
    InsuredPerson person = desk.person;
    if (person == null) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    return person;
  }
}
