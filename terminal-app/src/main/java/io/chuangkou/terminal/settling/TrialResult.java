package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.gateway.CentreAmounts;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.terminal.counter.OfflineReason;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the trial of a bill ended: with what it will cost whom, or not. */
public sealed interface TrialResult {

  /** A bill with its trial settlement. */
  sealed interface Tried extends TrialResult {

    /** Whose it is. */
    InsuredPerson person();

    /** What is billed. */
    Bill bill();

    /** The fee's parts, and the steps of our own calculation where it explains the amounts. */
    Settlement settlement();

    /** Who bears the fee. */
    Bearers bearers();

    /** The bill as it is once settled. */
    default SettledBill settled(String settlementId, String msgid, String visit, Instant at) {
      return new SettledBill(
          settlementId,
          msgid,
          visit,
          person(),
          bill(),
          settlement(),
          bearers(),
          bearers().cash(),
          at,
          "",
          null,
          null);
    }
  }

  /**
   * The centre tried it, and holds it so.
   *
   * @param held what it takes to settle it
   * @param differs what the centre computed otherwise than we, in words; none: equal
   * @param remark what the centre remarked beside it; may be empty
   */
  record AtCentre(
      InsuredPerson person,
      Bill bill,
      Settlement settlement,
      Bearers bearers,
      Procedure.Held held,
      @Nullable String differs,
      String remark)
      implements Tried {

    /** The same with what the centre remarked. */
    AtCentre remarked(String words) {
      return new AtCentre(person, bill, settlement, bearers, held, differs, words);
    }

    /** The same bill as the centre decided it, should that differ from what it had tried. */
    public AtCentre decided(CentreSettlement centre) {
      Bearers decided = centre.bearers();
      return bearers.isSame(decided)
          ? new AtCentre(person, bill, settlement, decided, held, differs, "")
          : decided(CentreAmounts.settlement(bill.number(), centre), decided);
    }

    private AtCentre decided(Settlement amounts, Bearers decided) {
      String otherwise = CentreAmounts.difference(bearers, decided);
      return new AtCentre(person, bill, amounts, decided, held, otherwise, "");
    }

    /** Whether the centre decided otherwise than it had tried. */
    public boolean isDecidedOtherwise(AtCentre trial) {
      return !bearers.isSame(trial.bearers);
    }

    /** The same bill by a decision that was journalled. */
    public AtCentre decided(Decision decision) {
      Settlement amounts = decision.amounts();
      return amounts == null ? this : decided(amounts, decision.bearers(person, bearers));
    }
  }

  /**
   * What was settled without the centre, as the centre settled it later.
   *
   * @param differs what the centre decided otherwise, in words; none: nothing
   */
  record MadeGood(
      InsuredPerson person,
      Bill bill,
      Settlement settlement,
      Bearers bearers,
      @Nullable String differs)
      implements Tried {

    /** By the bill as it stands now. */
    public static MadeGood of(Offline before, SettledBill now) {
      Bearers decided = now.bearers();
      boolean isSame = before instanceof Estimate && before.bearers().isSame(decided);
      return new MadeGood(
          now.person(),
          before.bill(),
          isSame ? before.settlement() : now.settlement(),
          decided,
          isSame || before instanceof FullCash
              ? null
              : CentreAmounts.difference(before.bearers(), decided));
    }
  }

  /** A bill that is settled without the centre. */
  sealed interface Offline extends Tried {

    /** Why. */
    OfflineReason reason();

    @Override
    default Bearers bearers() {
      return CentreAmounts.bearers(settlement(), person().insuranceType());
    }
  }

  /** Our own estimate, on the last known facts. */
  record Estimate(InsuredPerson person, Bill bill, Settlement settlement, OfflineReason reason)
      implements Offline {}

  /** The person pays in full for now. */
  record FullCash(InsuredPerson person, Bill bill, Settlement settlement, OfflineReason reason)
      implements Offline {

    /** All of a bill. */
    static FullCash of(InsuredPerson person, Bill bill, OfflineReason reason) {
      Settlement all = Settlement.allByPerson(bill.number(), bill.total());
      return new FullCash(person, bill, all, reason);
    }
  }

  /**
   * The centre refused it, or it is away and a rule forbids to settle provisionally.
   *
   * @param why what to tell the cashier
   * @param inFull what the person may pay in full instead; none: not that either
   */
  record Refused(Advice why, @Nullable FullCash inFull) implements TrialResult {}
}
