package io.chuangkou.settlement.message.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.message.Mask;
import io.chuangkou.settlement.money.Fen;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 1101 output: who the person is, where and how insured (§2.1).
 *
 * @param base the person
 * @param insurances one or more; the clerk chooses where several are active
 * @param identities special groups that the person belongs to
 * @param facts what decides benefits, where the centre tells it
 */
public record PersonInfo(
    @JsonProperty(value = "baseinfo", required = true) @JsonSetter(nulls = Nulls.FAIL) Base base,
    @JsonProperty("insuinfo") List<Insurance> insurances,
    @JsonProperty("idetinfo") List<Identity> identities,
    @JsonProperty("exp_content") Facts facts) {

  /** The first insurance that may settle; none: not covered. */
  public Optional<Insurance> active() {
    return insurances.stream().filter(Insurance::isActive).findFirst();
  }

  /**
   * The person.
   *
   * @param psnNo the person's number at the centre
   * @param idType kind of identity document
   * @param idNumber its number
   * @param name name
   * @param sex 1 male, 2 female
   * @param born date of birth
   */
  public record Base(
      @JsonProperty("psn_no") String psnNo,
      @JsonProperty("psn_cert_type") String idType,
      @JsonProperty("certno") String idNumber,
      @JsonProperty("psn_name") String name,
      @JsonProperty("gend") String sex,
      @JsonProperty("brdy") @Nullable LocalDate born) {

    /** Masked. */
    @Override
    public String toString() {
      return "Base[" + Mask.number(psnNo) + " " + Mask.name(name) + "]";
    }
  }

  /**
   * One insurance of the person.
   *
   * @param type insutype, as {@code 390} for residents
   * @param personType psn_type, as {@code 15} for an adult resident
   * @param status 0 never, 1 active, 2 suspended, 3 void, 4 ended
   * @param insuredAt division
   * @param balance balance of the personal account
   */
  public record Insurance(
      @JsonProperty("insutype") String type,
      @JsonProperty("psn_type") String personType,
      @JsonProperty("psn_insu_stas") String status,
      @JsonProperty("insuplc_admdvs") String insuredAt,
      @JsonProperty("balc") Fen balance) {

    /** {@link #status} of an insurance that may settle. */
    public static final String ACTIVE = "1";

    /** Whether it may settle. */
    public boolean isActive() {
      return status.equals(ACTIVE);
    }
  }

  /**
   * A special group that the person belongs to.
   *
   * @param type psn_idet_type
   * @param memo in words
   */
  public record Identity(
      @JsonProperty("psn_idet_type") String type, @JsonProperty("memo") String memo) {}

  /**
   * What decides the person's benefits; both are absent at a centre that does not tell.
   *
   * @param benefit what decides the benefits, in the form of case files
   * @param standing the person's year so far
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Facts(
      @JsonProperty("benefit") @Nullable Person benefit,
      @JsonProperty("standing") @JsonSetter(nulls = Nulls.SET) @Nullable YearToDate standing) {}
}
