package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.MedType;
import io.chuangkou.settlement.message.settlement.OutpatientBill;
import io.chuangkou.settlement.message.settlement.PharmacyBill;
import io.chuangkou.settlement.message.stay.StayBill;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of a bill.
 *
 * @param credential what the person showed
 * @param total what the provider takes the fee to be
 * @param split its four parts; none: not told
 * @param insuranceType insutype
 * @param medType kind of care; empty: that of the visit
 * @param useAccount whether the personal account pays
 */
record Claim(
    Credential credential,
    Fen total,
    @Nullable Split split,
    String insuranceType,
    String medType,
    boolean useAccount) {

  /** A bill to be settled, which tells its parts. */
  static Claim of(OutpatientBill bill) {
    return of(bill, bill.split());
  }

  /** A bill to be tried, which may tell them. */
  static Claim ofTrial(OutpatientBill bill) {
    return of(bill, bill.split().equals(Split.NONE) ? null : bill.split());
  }

  private static Claim of(OutpatientBill bill, @Nullable Split split) {
    return new Claim(
        bill.credential(),
        bill.total(),
        split,
        bill.insuranceType(),
        bill.medType(),
        bill.useAccount());
  }

  static Claim of(PharmacyBill.Head head) {
    return new Claim(
        head.credential(),
        head.total(),
        null,
        head.insuranceType(),
        head.medType(),
        head.useAccount());
  }

  /** A stay's parts depend on what was settled of it before. */
  static Claim of(StayBill bill) {
    return new Claim(
        bill.credential(), bill.total(), null, bill.insuranceType(), "", bill.useAccount());
  }

  /** Refuses a kind of care that there is not, or another insurance than the visit's. */
  void requireFor(VisitRow visit) {
    if (!medType.isEmpty() && MedType.ofCode(medType).isEmpty()) {
      throw new Refusal("MED-TYPE-UNKNOWN", "不支持的医疗类别 " + medType);
    } else if (!insuranceType.equals(visit.insuranceType())) {
      throw new Refusal(
          "INSURANCE-OTHER", "险种 " + insuranceType + " 与登记的 " + visit.insuranceType() + " 不同");
    }
  }

  /** Refuses a split that is not that of the lines, and a fee of nothing. */
  void requireParts(Split ofLines) {
    if (total.isZero()) {
      throw new Refusal("FEE-ZERO", "医疗费总额为 0.00，无需结算");
    } else if (split != null && !split.equals(ofLines)) {
      throw new Refusal(
          "SPLIT-DIFFERS",
          "分项合计与上传明细不符：全自费 %s、超限价 %s、先行自付 %s、符合范围 %s"
              .formatted(
                  ofLines.ownPay(), ofLines.overLimit(), ofLines.preSelfPay(), ofLines.inScope()));
    }
  }
}
