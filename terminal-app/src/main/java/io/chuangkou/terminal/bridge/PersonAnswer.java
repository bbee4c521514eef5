package io.chuangkou.terminal.bridge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.terminal.bridge.BridgeSettings.Disclosed;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.workflow.Cashier.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is being served, as the hospital's system hears it.
 *
 * @param medium what was shown (mdtrt_cert_type): {@code 01} e-voucher, {@code 02} ID number,
 *     {@code 03} social-security card
 * @param name name; masked unless it may be told and is known
 * @param idNumber ID number; masked in the same way
 * @param masked which of both are masked
 * @param personNumber the number by which the centre knows the person (psn_no); none: not told
 * @param insuranceType the insurance that is used (insutype); none: not known
 * @param insuredAt division where the person is insured
 */
@JsonInclude(Include.NON_NULL)
public record PersonAnswer(
    String medium,
    String name,
    String idNumber,
    List<String> masked,
    @Nullable String personNumber,
    @Nullable String insuranceType,
    String insuredAt) {

  /** Masked: what is in it may be the person's own. */
  @Override
  public String toString() {
    return "PersonAnswer[" + medium + "]";
  }

  static PersonAnswer of(Asked.Served served, Set<Disclosed> discloses) {
    InsuredPerson person = served.person();
    String name = discloses.contains(Disclosed.NAME) ? fullName(served.card()) : "";
    String idNumber = discloses.contains(Disclosed.ID_NUMBER) ? fullIdNumber(served) : "";
    List<String> masked = new ArrayList<>();
    if (name.isEmpty()) {
      masked.add("name");
    }
    if (idNumber.isEmpty()) {
      masked.add("idNumber");
    }
    boolean isNumbered = discloses.contains(Disclosed.PERSON_NUMBER) && !person.isStranger();
    return new PersonAnswer(
        person.credential().type(),
        name.isEmpty() ? person.maskedName() : name,
        idNumber.isEmpty() ? person.maskedId() : idNumber,
        masked,
        isNumbered ? person.psnNo() : null,
        person.insuranceType().isEmpty() ? null : person.insuranceType(),
        person.insuredAt());
  }

  private static String fullName(@Nullable SocialSecurityCard card) {
    return card == null ? "" : card.name();
  }

  private static String fullIdNumber(Asked.Served served) {
    SocialSecurityCard card = served.card();
    Credential shown = served.person().credential();
    return card == null ? shown.idNumber() : card.idNumber();
  }
}
