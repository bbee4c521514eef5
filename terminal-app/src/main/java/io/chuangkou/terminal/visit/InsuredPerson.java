package io.chuangkou.terminal.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.message.person.Credential;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person: enough to bill, to try and to settle, and kept as the last known facts
 * for the time when the centre cannot be asked.
 *
 * @param credential what the person showed
 * @param psnNo the person's number at the centre
 * @param maskedName name, masked
 * @param maskedId ID number, masked
 * @param sex 1 male, 2 female
 * @param born date of birth; none where neither card nor centre tells
 * @param insuranceType insutype
 * @param insuredAt division where insured
 * @param benefit what decides the benefits; none where the centre does not tell
 * @param standing the year so far; none where the centre does not tell
 * @param asOf when the centre said so
 * @param insurances all that may settle, the one that is used among them; empty: not kept before
 * @param name the name in full, by which settlements are looked for and which a slip may tell;
 *     none: not kept before
 */
public record InsuredPerson(
    Credential credential,
    String psnNo,
    String maskedName,
    String maskedId,
    String sex,
    @Nullable LocalDate born,
    String insuranceType,
    String insuredAt,
    @Nullable Person benefit,
    @Nullable YearToDate standing,
    Instant asOf,
    List<Insurance> insurances,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name) {

  /** Copies the list; what an earlier version kept has none. */
  public InsuredPerson {
    insurances = insurances == null ? List.of() : List.copyOf(insurances);
  }

  /** One whose name is known masked alone. */
  public InsuredPerson(
      Credential credential,
      String psnNo,
      String maskedName,
      String maskedId,
      String sex,
      @Nullable LocalDate born,
      String insuranceType,
      String insuredAt,
      @Nullable Person benefit,
      @Nullable YearToDate standing,
      Instant asOf,
      List<Insurance> insurances) {
    this(
        credential,
        psnNo,
        maskedName,
        maskedId,
        sex,
        born,
        insuranceType,
        insuredAt,
        benefit,
        standing,
        asOf,
        insurances,
        null);
  }

  private static final int PROVINCE_DIGITS = 2;

  @Override
  public String toString() {
    return "InsuredPerson[" + maskedName + "]";
  }

  /** The holder of a card about whom nothing else is known: the centre was never asked. */
  public static InsuredPerson stranger(
      Credential credential,
      String maskedName,
      String maskedId,
      @Nullable LocalDate born,
      String region,
      Instant at) {
    return new InsuredPerson(
        credential, "", maskedName, maskedId, "", born, "", region, null, null, at, List.of());
  }

  /** The same person whose name is kept in full; none: masked alone. */
  public InsuredPerson named(@Nullable String whole) {
    return new InsuredPerson(
        credential,
        psnNo,
        maskedName,
        maskedId,
        sex,
        born,
        insuranceType,
        insuredAt,
        benefit,
        standing,
        asOf,
        insurances,
        whole);
  }

  /** Whether nothing is known beside the card. */
  public boolean isStranger() {
    return psnNo.isEmpty();
  }

  /** Whether the person is insured in another province than that of a division (§3.15). */
  public boolean isFromAnotherProvince(String division) {
    return !province(insuredAt).equals(province(division));
  }

  private static String province(String division) {
    return division.substring(0, Math.min(PROVINCE_DIGITS, division.length()));
  }

  /** The same person by what is shown now. */
  public InsuredPerson shown(Credential shown) {
    return new InsuredPerson(
        shown,
        psnNo,
        maskedName,
        maskedId,
        sex,
        born,
        insuranceType,
        insuredAt,
        benefit,
        standing,
        asOf,
        insurances,
        name);
  }

  /** The same person by what still tells who it is when it is sent later. */
  public InsuredPerson lasting() {
    return shown(credential.lasting());
  }

  /** In whose order the person's items are sent: the person's, else the card's. */
  public String order() {
    return isStranger() ? credential.cardSn() : psnNo;
  }

  /** Whether this is the same person, or holds the same card. */
  public boolean isSame(InsuredPerson other) {
    boolean sameCard =
        !credential.cardSn().isEmpty() && credential.cardSn().equals(other.credential.cardSn());
    return order().equals(other.order()) || sameCard;
  }

  /** The same person after another settlement. */
  public InsuredPerson after(YearToDate next) {
    return new InsuredPerson(
        credential,
        psnNo,
        maskedName,
        maskedId,
        sex,
        born,
        insuranceType,
        insuredAt,
        benefit,
        next,
        asOf,
        insurances,
        name);
  }

  /**
   * Those of the person's insurances that can serve a visit, the one to be taken by rule first.
   *
   * @param region of several alike, those of this division come first
   */
  public List<Insurance> serving(VisitKind visit, String region) {
    return InsuranceOrder.serving(visit, region, insurances);
  }

  /** The insurance that is used, see {@link Insurance#code}. */
  public String insurance() {
    return insuranceType + "@" + insuredAt;
  }

  /** Whether this is the insurance that is used. */
  public boolean uses(Insurance insurance) {
    return insurance.code().equals(insurance());
  }

  /** The same person by another insurance. */
  public InsuredPerson by(Insurance insurance) {
    return new InsuredPerson(
        credential,
        psnNo,
        maskedName,
        maskedId,
        sex,
        born,
        insurance.type(),
        insurance.insuredAt(),
        benefit,
        standing,
        asOf,
        insurances,
        name);
  }

  /** The same person by the insurance that was used before, where there still is one. */
  public InsuredPerson asBefore(InsuredPerson before) {
    return insurances.stream().filter(before::uses).findFirst().map(this::by).orElse(this);
  }
}
