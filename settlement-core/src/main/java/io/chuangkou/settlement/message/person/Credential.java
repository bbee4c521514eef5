package io.chuangkou.settlement.message.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.message.Mask;
import java.util.Objects;

/**
 * What a person shows (就诊凭证, §2.1, §3.4). Input of 1101, and part of every registration and bill.
 *
 * @param type {@link #E_VOUCHER}, {@link #ID_CARD} or {@link #SOCIAL_SECURITY_CARD}
 * @param number token, ID number or card number, by type
 * @param cardSn identification code of the card (卡识别码); mandatory for a card, else empty
 * @param idType kind of identity document (psn_cert_type, §3.5); empty: not told
 * @param idNumber its number, where it is known beside the medium; empty: not told
 */
public record Credential(
    @JsonProperty("mdtrt_cert_type") String type,
    @JsonProperty("mdtrt_cert_no") String number,
    @JsonProperty("card_sn") @JsonInclude(JsonInclude.Include.NON_EMPTY) String cardSn,
    @JsonProperty("psn_cert_type") @JsonInclude(JsonInclude.Include.NON_EMPTY) String idType,
    @JsonProperty("certno") @JsonInclude(JsonInclude.Include.NON_EMPTY) String idNumber) {

  /** Electronic voucher (医保电子凭证). */
  public static final String E_VOUCHER = "01";

  /** Resident identity card. */
  public static final String ID_CARD = "02";

  /** Social-security card. */
  public static final String SOCIAL_SECURITY_CARD = "03";

  /** {@link #idType} of a resident identity card. */
  public static final String RESIDENT_ID = "01";

  /** What is left out is empty. */
  public Credential {
    cardSn = Objects.requireNonNullElse(cardSn, "");
    idType = Objects.requireNonNullElse(idType, "");
    idNumber = Objects.requireNonNullElse(idNumber, "");
  }

  /** A medium beside which no identity document is told. */
  public Credential(String type, String number, String cardSn) {
    this(type, number, cardSn, "", "");
  }

  /** A person by ID number. */
  public static Credential idCard(String idNumber) {
    return new Credential(ID_CARD, idNumber, "", RESIDENT_ID, idNumber);
  }

  /** A person by electronic voucher. */
  public static Credential eVoucher(String token) {
    return new Credential(E_VOUCHER, token, "");
  }

  /** A person by social-security card. */
  public static Credential card(String cardNumber, String cardSn) {
    return new Credential(SOCIAL_SECURITY_CARD, cardNumber, cardSn);
  }

  /** The same with the identity document that the centre knows the person by. */
  public Credential of(String documentType, String documentNumber) {
    return new Credential(type, number, cardSn, documentType, documentNumber);
  }

  /**
   * The medium by which the person can still be asked for later: a voucher expires within minutes,
   * and the ID number takes its place where it is known.
   */
  public Credential lasting() {
    return type.equals(E_VOUCHER) && !idNumber.isEmpty() ? idCard(idNumber) : this;
  }

  /** Masked. */
  @Override
  public String toString() {
    return "Credential[" + type + " " + Mask.number(number) + "]";
  }
}
