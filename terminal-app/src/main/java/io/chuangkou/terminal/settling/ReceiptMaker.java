package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.ProviderRules.NameOnSlip;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.Deposits.Kept;
import io.chuangkou.terminal.ledger.LedgerEntry.Deposit;
import io.chuangkou.terminal.slip.DepositReceipt;
import io.chuangkou.terminal.slip.ReceiptComposer;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.LocalDateTime;

/** The receipts for deposits at this counter. They are the patient's: Chinese, as slips are. */
public final class ReceiptMaker {

  private final Counter counter;
  private final RegionClock clock;
  private final OperatorSession duty;
  private final ReceiptComposer composer = new ReceiptComposer();

  /** Of a counter. */
  public ReceiptMaker(Counter counter, RegionClock clock, OperatorSession duty) {
    this.counter = counter;
    this.clock = clock;
    this.duty = duty;
  }

  /**
   * The receipt of a deposit, with the time of then.
   *
   * @param sum what lies here for the stay
   */
  public SlipLayout taken(Kept kept, Fen sum) {
    return receipt(
        DepositReceipt.Kind.TAKEN, kept, kept.deposit().operator(), sum, clock.local(kept.at()));
  }

  /**
   * The receipt of one that is given back now.
   *
   * @param sum what still lies here for the stay
   */
  public SlipLayout givenBack(Kept kept, Fen sum) {
    return receipt(DepositReceipt.Kind.GIVEN_BACK, kept, duty.speaker().number(), sum, clock.now());
  }

  private SlipLayout receipt(
      DepositReceipt.Kind kind, Kept kept, String operator, Fen sum, LocalDateTime at) {
    Deposit deposit = kept.deposit();
    InsuredPerson person = deposit.person();
    return composer.compose(
        new DepositReceipt(
            kind,
            counter.hospital(),
            counter.window(),
            operator,
            deposit.number(),
            person.maskedName(),
            counter.rules().slipName() == NameOnSlip.FULL ? person.name() : null,
            person.maskedId(),
            deposit.hospitalNo(),
            deposit.visit(),
            deposit.amount(),
            sum,
            at));
  }
}
