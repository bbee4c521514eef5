package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Standing;
import io.chuangkou.settlement.message.Amounts;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.workflow.OfflineRules.Mode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill with its trial settlement.
 *
 * @param person whose it is
 * @param bill what is billed
 * @param settlement amounts and steps
 * @param atCentre the visit at the centre; none where the trial is our own estimate
 * @param offline why and how it is settled without the centre; none where the centre tried it
 * @param centreDiffers what the centre computed otherwise than we, in words; none: equal
 */
record TriedBill(
    KnownPerson person,
    Bill bill,
    Settlement settlement,
    @Nullable AtCentre atCentre,
    @Nullable Offline offline,
    @Nullable String centreDiffers) {

  /** A bill that the person pays in full for now. */
  static TriedBill inFull(KnownPerson person, Bill bill, OfflineReason reason) {
    Settlement all =
        new Settlement(
            bill.number(),
            bill.total(),
            bill.total(),
            Fen.ZERO,
            Fen.ZERO,
            Fen.ZERO,
            Fen.ZERO,
            Fen.ZERO,
            Fen.ZERO,
            Fen.ZERO,
            Fen.ZERO,
            List.of(),
            List.of(),
            Standing.NONE);
    return new TriedBill(person, bill, all, null, new Offline(reason, Mode.FULL_CASH), null);
  }

  /** Whether the person pays in full for now. */
  boolean isInFull() {
    return offline != null && offline.mode() == Mode.FULL_CASH;
  }

  /** The bill as it is once settled. */
  SettledBill settled(String settlementId, String msgid, String visit, Instant at) {
    return new SettledBill(
        settlementId, msgid, visit, person, bill, settlement, settlement.person(), at, "", null);
  }

  /** The same bill as the centre decided it, should that differ from what it had tried. */
  TriedBill decided(Amounts amounts) {
    String difference = CentreAmounts.difference(settlement, amounts);
    return difference.isEmpty()
        ? this
        : new TriedBill(
            person,
            bill,
            CentreAmounts.settlement(bill.number(), amounts),
            atCentre,
            offline,
            difference);
  }

  /** Whether the centre decided otherwise than it had tried. */
  boolean isDecidedOtherwise(TriedBill trial) {
    return !settlement.equals(trial.settlement);
  }

  /** The same bill with the amounts that the centre told later; none: as it was tried. */
  TriedBill decided(@Nullable Settlement amounts) {
    return amounts == null
        ? this
        : new TriedBill(person, bill, amounts, atCentre, offline, centreDiffers);
  }

  /**
   * How a bill is settled without the centre.
   *
   * @param reason why
   * @param mode how
   */
  record Offline(OfflineReason reason, Mode mode) {}

  /**
   * A bill that the centre holds as it was tried.
   *
   * @param visit the centre's number of the visit; empty: it gives one when it settles
   * @param settlement settles what was tried
   * @param release gives up what the centre holds, as far as it hears us
   */
  record AtCentre(String visit, Wire.Move settlement, Runnable release) {}
}
