package io.chuangkou.settlement.message.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.message.Mask;

/**
 * What a person shows (就诊凭证, §2.1, §3.4). Input of 1101, and part of every registration and bill.
 *
 * @param type {@link #E_VOUCHER}, {@link #ID_CARD} or {@link #SOCIAL_SECURITY_CARD}
 * @param number token, ID number or card number, by type
 * @param cardSn identification code of the card (卡识别码); mandatory for a card, else empty
 */
public record Credential(
    @JsonProperty("mdtrt_cert_type") String type,
    @JsonProperty("mdtrt_cert_no") String number,
    @JsonProperty("card_sn") @JsonInclude(JsonInclude.Include.NON_EMPTY) String cardSn) {

  /** Electronic voucher (医保电子凭证). */
  public static final String E_VOUCHER = "01";

  /** Resident identity card. */
  public static final String ID_CARD = "02";

  /** Social-security card. */
  public static final String SOCIAL_SECURITY_CARD = "03";

  /** A person by ID number. */
  public static Credential idCard(String idNumber) {
    return new Credential(ID_CARD, idNumber, "");
  }

  /** A person by social-security card. */
  public static Credential card(String cardNumber, String cardSn) {
    return new Credential(SOCIAL_SECURITY_CARD, cardNumber, cardSn);
  }

  /** Masked. */
  @Override
  public String toString() {
    return "Credential[" + type + " " + Mask.number(number) + "]";
  }
}
