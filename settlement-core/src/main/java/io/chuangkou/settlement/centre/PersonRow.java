package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.PersonInfo.Insurance;
import java.time.LocalDate;

/**
 * A person as the centre knows one.
 *
 * @param psnNo the centre's number
 * @param idNumber ID number
 * @param name name
 * @param sex 1 male, 2 female
 * @param born date of birth
 * @param cardNumber number on the social-security card
 * @param cardSn its identification code
 * @param insuranceType insutype
 * @param personType psn_type
 * @param status psn_insu_stas
 * @param insuredAt division whose policy decides the benefits
 * @param benefit what decides them
 */
record PersonRow(
    String psnNo,
    String idNumber,
    String name,
    String sex,
    LocalDate born,
    String cardNumber,
    String cardSn,
    String insuranceType,
    String personType,
    String status,
    String insuredAt,
    Person benefit) {

  /** The same person with other benefits. */
  PersonRow with(Person newBenefit) {
    return new PersonRow(
        psnNo,
        idNumber,
        name,
        sex,
        born,
        cardNumber,
        cardSn,
        insuranceType,
        personType,
        status,
        insuredAt,
        newBenefit);
  }

  /** Refuses a person without an insurance that may settle. */
  void requireActive() {
    if (!status.equals(Insurance.ACTIVE)) {
      throw new Refusal("PERSON-NOT-COVERED", "此人当前没有有效的参保记录");
    }
  }

  /** Refuses a credential that is not this person's. */
  void require(Credential credential) {
    String own =
        switch (credential.type()) {
          case Credential.ID_CARD -> idNumber;
          case Credential.E_VOUCHER -> Demonstration.voucher(cardNumber);
          default -> cardNumber;
        };
    if (!credential.number().equals(own)) {
      throw new Refusal("就诊凭证不是此人的");
    }
  }

  /** Masked. */
  @Override
  public String toString() {
    return "Insured[" + insuredAt + " " + personType + "]";
  }
}
