package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.money.Fen;
import java.time.LocalDate;
import java.util.List;

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
 * @param covers the insurances, at least one
 * @param account what the personal account held before the first settlement
 * @param familyAccount what a relative's account held for the person
 * @param benefit what decides the benefits of an insurance that has a policy
 */
record PersonRow(
    String psnNo,
    String idNumber,
    String name,
    String sex,
    LocalDate born,
    String cardNumber,
    String cardSn,
    List<Cover> covers,
    Fen account,
    Fen familyAccount,
    Person benefit) {

  /** Copies the insurances. */
  PersonRow {
    covers = List.copyOf(covers);
  }

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
        covers,
        account,
        familyAccount,
        newBenefit);
  }

  /** The same person with money in accounts. */
  PersonRow holding(Fen own, Fen family) {
    return new PersonRow(
        psnNo, idNumber, name, sex, born, cardNumber, cardSn, covers, own, family, benefit);
  }

  /**
   * The insurance of a type that may settle.
   *
   * @throws Refusal if the person has none
   */
  Cover requireActive(String insuranceType) {
    List<Cover> active = covers.stream().filter(Cover::isActive).toList();
    if (active.isEmpty()) {
      throw new Refusal("PERSON-NOT-COVERED", "此人当前没有有效的参保记录");
    }
    return active.stream()
        .filter(cover -> cover.insuranceType().equals(insuranceType))
        .findFirst()
        .orElseThrow(() -> new Refusal("INSURANCE-NOT-ACTIVE", "此人没有有效的险种 " + insuranceType));
  }

  /** The insurance of a type, active or not, as a visit began under it; else the first. */
  Cover cover(String insuranceType) {
    return covers.stream()
        .filter(cover -> cover.insuranceType().equals(insuranceType))
        .findFirst()
        .orElse(covers.getFirst());
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
    return "Insured[" + covers + "]";
  }
}
