package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.message.person.MedType;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param id its number, 0 before it is appended; later rows have higher ones
 * @param takesBack the row that this one takes back; its amounts have the other sign
 * @param reversal whether 2601 made it, instead of a cancellation
 * @param orgCode provider
 * @param msgid the message that made it
 * @param psnNo person
 * @param visit visit
 * @param batch batch of fee lines
 * @param settledOn service or discharge date
 * @param settledAt when it was appended
 * @param insuranceType insutype
 * @param medType kind of care
 * @param office division that clears it with the provider
 * @param split the medical fee
 * @param deductible deductible borne
 * @param basic pooled fund
 * @param critical critical-illness insurance
 * @param assistance medical assistance
 * @param hospital borne by the hospital
 * @param account what of the person's part accounts pay
 * @param benefit what decided the person's benefits then
 * @param encounter what was settled; of a stay all that was charged so far, though the amounts are
 *     those that interim settlements before had left
 */
record LedgerRow(
    long id,
    @Nullable Long takesBack,
    boolean reversal,
    String orgCode,
    String msgid,
    String psnNo,
    long visit,
    String batch,
    LocalDate settledOn,
    LocalDateTime settledAt,
    String insuranceType,
    String medType,
    String office,
    Split split,
    Fen deductible,
    Fen basic,
    Fen critical,
    Fen assistance,
    Fen hospital,
    AccountPart account,
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

  /** What the person pays in cash. */
  Fen cash() {
    return person().minus(account.total());
  }

  /** The same with what accounts pay. */
  LedgerRow paidFrom(AccountPart other) {
    return new LedgerRow(
        id,
        takesBack,
        reversal,
        orgCode,
        msgid,
        psnNo,
        visit,
        batch,
        settledOn,
        settledAt,
        insuranceType,
        medType,
        office,
        split,
        deductible,
        basic,
        critical,
        assistance,
        hospital,
        other,
        benefit,
        encounter);
  }

  /** The row that takes this one back. */
  LedgerRow takenBack(Call by, boolean byReversal) {
    return new LedgerRow(
        0,
        id,
        byReversal,
        by.orgCode(),
        by.msgid(),
        psnNo,
        visit,
        batch,
        settledOn,
        by.now(),
        insuranceType,
        medType,
        office,
        split.negated(),
        deductible.negated(),
        basic.negated(),
        critical.negated(),
        assistance.negated(),
        hospital.negated(),
        account.negated(),
        benefit,
        encounter);
  }

  /** What is left of this row after an interim settlement of the same stay. */
  LedgerRow less(LedgerRow interim) {
    return new LedgerRow(
        id,
        takesBack,
        reversal,
        orgCode,
        msgid,
        psnNo,
        visit,
        batch,
        settledOn,
        settledAt,
        insuranceType,
        medType,
        office,
        split.plus(interim.split.negated()),
        deductible.minus(interim.deductible),
        basic.minus(interim.basic),
        critical.minus(interim.critical),
        assistance.minus(interim.assistance),
        hospital.minus(interim.hospital),
        account,
        benefit,
        encounter);
  }
}
