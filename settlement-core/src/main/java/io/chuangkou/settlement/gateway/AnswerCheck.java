package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.message.Bill;
import io.chuangkou.settlement.message.Cancellation;
import io.chuangkou.settlement.message.Identity;
import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import io.chuangkou.settlement.message.SettlementAnswer;
import io.chuangkou.settlement.message.SettlementInfo;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a settlement answer is the one that was asked for and adds up. Money is taken only after
 * it passed; an answer that does not pass decides nothing.
 */
final class AnswerCheck {

  private final MutualAid mutualAid;

  AnswerCheck(MutualAid mutualAid) {
    this.mutualAid = mutualAid;
  }

  Function<SettlementAnswer, Outcome<SettlementAnswer>> trial(Bill bill) {
    return answer -> isOfBill(answer.info(), bill) ? summed(answer) : otherBill("person or visit");
  }

  Function<SettlementAnswer, Outcome<SettlementAnswer>> settlement(String msgid, Bill bill) {
    return answer -> {
      SettlementInfo info = answer.info();
      if (!info.msgid().equals(msgid)) {
        return otherBill("medins_setl_id " + info.msgid());
      } else if (info.setlId().isEmpty() || !isOfBill(info, bill)) {
        return otherBill("person, visit or fee");
      }
      return summed(answer);
    };
  }

  Function<SettlementAnswer, Outcome<SettlementAnswer>> cancellation(
      String msgid, Cancellation cancellation) {
    return answer -> {
      SettlementInfo info = answer.info();
      if (!info.msgid().equals(msgid)) {
        return otherBill("medins_setl_id " + info.msgid());
      } else if (!info.mdtrtId().equals(cancellation.mdtrtId())
          || info.setlId().isEmpty()
          || info.setlId().equals(cancellation.setlId())) {
        return otherBill("visit or settlement number");
      }
      return summed(answer);
    };
  }

  private static boolean isOfBill(SettlementInfo info, Bill bill) {
    return info.psnNo().equals(bill.psnNo())
        && info.mdtrtId().equals(bill.mdtrtId())
        && info.amounts().total().equals(bill.total());
  }

  private Outcome<SettlementAnswer> summed(SettlementAnswer answer) {
    Optional<Identity> broken = answer.identities(mutualAid);
    return broken.isEmpty()
        ? new Outcome.Accepted<>(answer)
        : new Outcome.Unknown<>(new Fault(FaultCode.CENTRE_SUM, broken.get().chinese()));
  }

  private static Outcome<SettlementAnswer> otherBill(String what) {
    return new Outcome.Unknown<>(new Fault(FaultCode.CENTRE_OTHER_BILL, what));
  }
}
