package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import io.chuangkou.settlement.message.settlement.Identity;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementInfo;
import io.chuangkou.settlement.money.Fen;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a settlement answer is the one that was asked for and adds up. Money is taken only after
 * it passed; an answer that does not pass decides nothing.
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
   * @param mdtrtId visit; none: the centre makes it with this answer
   * @param total medical fee; none: the centre tells it
   */
  record Expected(String psnNo, @Nullable String mdtrtId, @Nullable Fen total) {}

  /** Checks a trial, which has no settlement number. */
  Function<SettlementAnswer, Outcome<SettlementAnswer>> trial(Expected expected) {
    return answer ->
        matches(answer.info(), expected) ? summed(answer) : otherBill("person, visit or fee");
  }

  /** Checks a settlement that a message has made. */
  Function<SettlementAnswer, Outcome<SettlementAnswer>> booked(String msgid, Expected expected) {
    return answer -> cancelled(msgid, expected).apply(answer).then(this::summed);
  }

  /**
   * Checks a cancellation that a message has made. What it tells of money decides nothing: the
   * settlement is taken back, whatever its amounts are said to be.
   */
  Function<SettlementAnswer, Outcome<SettlementAnswer>> cancelled(String msgid, Expected expected) {
    return answer -> {
      SettlementInfo info = answer.info();
      if (!info.msgid().equals(msgid)) {
        return otherBill("medins_setl_id " + info.msgid());
      } else if (info.setlId().isEmpty() || info.mdtrtId().isEmpty()) {
        return otherBill("no settlement or visit number");
      }
      return matches(info, expected)
          ? new Outcome.Accepted<>(answer)
          : otherBill("person, visit or fee");
    };
  }

  private static boolean matches(SettlementInfo info, Expected expected) {
    return info.psnNo().equals(expected.psnNo())
        && (expected.mdtrtId() == null || info.mdtrtId().equals(expected.mdtrtId()))
        && (expected.total() == null || info.amounts().total().equals(expected.total()));
  }

  private Outcome<SettlementAnswer> summed(SettlementAnswer answer) {
    Optional<Identity> broken = answer.identities(mutualAid);
    return broken.isEmpty()
        ? new Outcome.Accepted<>(answer)
        : new Outcome.Unknown<>(
            new CentreFault(CentreFaultCode.CENTRE_SUM, broken.get().chinese()));
  }

  private static Outcome<SettlementAnswer> otherBill(String what) {
    return new Outcome.Unknown<>(new CentreFault(CentreFaultCode.CENTRE_OTHER_BILL, what));
  }
}
