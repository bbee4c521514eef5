package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.settlement.Identity;
import io.chuangkou.settlement.message.settlement.Reckoning;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementInfo;
import io.chuangkou.settlement.money.Fen;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a settlement answer is the one that was asked for and adds up. Money is taken only after
 * it passed; an answer that does not pass decides nothing. What an answer leaves out is not held
 * against it: the exchange itself ties the two together, what is told must fit.
 */
final class AnswerCheck {

  private final MutualAid mutualAid;

  AnswerCheck(MutualAid mutualAid) {
    this.mutualAid = mutualAid;
  }

  /**
   * What the answer must tell.
   *
   * @param psnNo person
   * @param setlId the settlement that is cancelled; none: the centre makes a number
   * @param mdtrtId visit; none: the centre makes it with this answer
   * @param total medical fee; none: the centre tells it
   */
  record Expected(
      String psnNo, @Nullable String setlId, @Nullable String mdtrtId, @Nullable Fen total) {}

  /** Checks a trial, which has no settlement number. */
  Function<SettlementAnswer, Outcome<CentreSettlement>> trial(Expected expected) {
    return answer -> summed(answer, expected);
  }

  /** Checks a settlement that a message has made. */
  Function<SettlementAnswer, Outcome<CentreSettlement>> booked(String msgid, Expected expected) {
    return answer -> {
      SettlementInfo info = answer.info();
      if (!isTold(info.msgid(), msgid)) {
        return otherBill("medins_setl_id " + info.msgid());
      } else if (info.setlId().isEmpty()
          || (info.mdtrtId().isEmpty() && expected.mdtrtId() == null)) {
        return otherBill("no settlement or visit number");
      }
      return summed(answer, expected);
    };
  }

  /**
   * Checks a cancellation by what it cancels; its own number and its message may be told as those
   * of the settlement. What it tells of money decides nothing: the settlement is taken back,
   * whatever its amounts are said to be.
   */
  Function<SettlementAnswer, Outcome<CentreSettlement>> cancelled(Expected expected) {
    return answer ->
        matches(answer.info(), expected)
            ? new Outcome.Accepted<>(settlement(new Reckoning(answer, mutualAid), expected))
            : otherBill("person or visit");
  }

  private Outcome<CentreSettlement> summed(SettlementAnswer answer, Expected expected) {
    Reckoning reckoning = new Reckoning(answer, mutualAid);
    Fen total = expected.total();
    if (!matches(answer.info(), expected) || (total != null && !total.equals(reckoning.fee()))) {
      return otherBill("person, visit or fee");
    }
    Optional<Identity> broken = reckoning.broken();
    return broken.isEmpty()
        ? new Outcome.Accepted<>(settlement(reckoning, expected))
        : new Outcome.Unknown<>(
            new CentreFault(CentreFaultCode.CENTRE_SUM, broken.get().chinese()));
  }

  private static CentreSettlement settlement(Reckoning reckoning, Expected expected) {
    return reckoning.settlement().numbered(expected.setlId(), expected.mdtrtId());
  }

  private static boolean matches(SettlementInfo info, Expected expected) {
    return isTold(info.psnNo(), expected.psnNo())
        && (expected.mdtrtId() == null || isTold(info.mdtrtId(), expected.mdtrtId()));
  }

  /** Whether a text says so, or nothing. */
  private static boolean isTold(String told, String expected) {
    return told.isEmpty() || told.equals(expected);
  }

  private static <T> Outcome<T> otherBill(String what) {
    return new Outcome.Unknown<>(new CentreFault(CentreFaultCode.CENTRE_OTHER_BILL, what));
  }
}
