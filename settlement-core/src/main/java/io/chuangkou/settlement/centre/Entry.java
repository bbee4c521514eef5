package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.MedType;
import io.chuangkou.settlement.message.Split;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.story.Encounter;
import io.chuangkou.settlement.story.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param id its number, 0 before it is appended; later rows have higher ones
 * @param takesBack the row that this one takes back; its amounts have the other sign
 * @param orgCode provider
 * @param msgid the message that made it
 * @param psnNo person
 * @param visit visit
 * @param batch batch of fee lines
 * @param settledOn service or discharge date
 * @param settledAt when it was appended
 * @param insuranceType insutype
 * @param medType kind of care
 * @param split the medical fee
 * @param deductible deductible borne
 * @param basic pooled fund
 * @param critical critical-illness insurance
 * @param assistance medical assistance
 * @param hospital borne by the hospital
 * @param benefit what decided the person's benefits then
 * @param encounter what was settled
 */
record Entry(
    long id,
    @Nullable Long takesBack,
    String orgCode,
    String msgid,
    String psnNo,
    long visit,
    String batch,
    LocalDate settledOn,
    LocalDateTime settledAt,
    String insuranceType,
    String medType,
    Split split,
    Fen deductible,
    Fen basic,
    Fen critical,
    Fen assistance,
    Fen hospital,
    Person benefit,
    Encounter encounter) {

  /** Whether this row settles something, instead of taking a row back. */
  boolean settles() {
    return takesBack == null;
  }

  /** How it is cleared (clr_type). */
  String clearingType() {
    return MedType.of(encounter.kind(), false).clearingType();
  }

  Fen fundTotal() {
    return basic.plus(critical).plus(assistance);
  }

  /** What the person bears. */
  Fen person() {
    return split.total().minus(fundTotal()).minus(hospital);
  }

  /** The row that takes this one back. */
  Entry takenBack(String byOrg, String byMsgid, LocalDateTime at) {
    return new Entry(
        0,
        id,
        byOrg,
        byMsgid,
        psnNo,
        visit,
        batch,
        settledOn,
        at,
        insuranceType,
        medType,
        split.negated(),
        deductible.negated(),
        basic.negated(),
        critical.negated(),
        assistance.negated(),
        hospital.negated(),
        benefit,
        encounter);
  }
}
