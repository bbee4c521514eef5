package io.chuangkou.terminal.unpaid;

import io.chuangkou.card.Masking;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.util.Objects;

/**
 * Who is to pay a bill, as far as the hospital's system knows; what it does not is empty.
 *
 * @param name full name
 * @param idNumber number of the resident identity card
 * @param cardNumber number of the social-security card
 */
public record Payer(String name, String idNumber, String cardNumber) {

  /** Nobody knows. */
  public static final Payer UNTOLD = new Payer("", "", "");

  /** What is left out is empty. */
  public Payer {
    name = Objects.requireNonNullElse(name, "").strip();
    idNumber = Objects.requireNonNullElse(idNumber, "").strip();
    cardNumber = Objects.requireNonNullElse(cardNumber, "").strip();
  }

  /** The name, masked; empty: nobody told it. */
  public String maskedName() {
    return Masking.name(name);
  }

  /** Whether it is said of this person by ID number or card. */
  public boolean isSurely(InsuredPerson person) {
    Credential shown = person.credential();
    boolean isById = !idNumber.isEmpty() && idNumber.equalsIgnoreCase(shown.idNumber());
    boolean isByCard =
        !cardNumber.isEmpty()
            && shown.type().equals(Credential.SOCIAL_SECURITY_CARD)
            && cardNumber.equals(shown.number());
    return isById || isByCard;
  }

  /** Whether it may be this person: what both sides tell does not contradict. */
  public boolean isPerhaps(InsuredPerson person) {
    Credential shown = person.credential();
    if (!idNumber.isEmpty() && !shown.idNumber().isEmpty()) {
      return idNumber.equalsIgnoreCase(shown.idNumber());
    } else if (!cardNumber.isEmpty() && shown.type().equals(Credential.SOCIAL_SECURITY_CARD)) {
      return cardNumber.equals(shown.number());
    }
    return name.isEmpty() || maskedName().equals(person.maskedName());
  }

  /** Masked. */
  @Override
  public String toString() {
    return "Payer[" + maskedName() + "]";
  }
}
