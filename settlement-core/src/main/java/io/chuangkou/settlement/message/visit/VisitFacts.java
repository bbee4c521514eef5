package io.chuangkou.settlement.message.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.message.person.DiseaseCodes;
import io.chuangkou.settlement.message.person.MedType;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 2203 input: what the visit is for (门诊就诊信息, §2.4).
 *
 * @param visit the visit
 * @param diagnoses in order, the main one first
 */
public record VisitFacts(
    @JsonProperty(value = "mdtrtinfo", required = true) @JsonSetter(nulls = Nulls.FAIL) Care visit,
    @JsonProperty("diseinfo") List<Diagnosis> diagnoses) {

  /**
   * The visit.
   *
   * @param mdtrtId the centre's visit number
   * @param psnNo person
   * @param medType kind of care, see {@link MedType}
   * @param begins when it began
   * @param condition main condition in words
   * @param diseaseCode disease that the benefit goes by, see {@link DiseaseCodes}; may be empty
   * @param diseaseName its name
   * @param extension what the interface has no field for
   */
  public record Care(
      @JsonProperty("mdtrt_id") String mdtrtId,
      @JsonProperty("psn_no") String psnNo,
      @JsonProperty("med_type") String medType,
      @JsonProperty(value = "begntime", required = true) LocalDateTime begins,
      @JsonProperty("main_cond_dscr") String condition,
      @JsonProperty("dise_codg") String diseaseCode,
      @JsonProperty("dise_name") String diseaseName,
      @JsonProperty("exp_content") Extension extension) {}

  /**
   * A diagnosis.
   *
   * @param type {@link #WESTERN} medicine, or another of diag_type
   * @param main whether it is the main one (maindiag_flag)
   * @param rank 1 for the first
   * @param code diagnosis code
   * @param name diagnosis
   * @param dept department
   * @param doctorNo doctor
   * @param doctorName doctor's name
   * @param time when it was made
   * @param valid whether it stands
   */
  public record Diagnosis(
      @JsonProperty("diag_type") String type,
      @JsonProperty("maindiag_flag") boolean main,
      @JsonProperty("diag_srt_no") int rank,
      @JsonProperty("diag_code") String code,
      @JsonProperty("diag_name") String name,
      @JsonProperty("diag_dept") String dept,
      @JsonProperty("dise_dor_no") String doctorNo,
      @JsonProperty("dise_dor_name") String doctorName,
      @JsonProperty("diag_time") LocalDateTime time,
      @JsonProperty("vali_flag") boolean valid) {

    /** {@link #type} of a diagnosis of western medicine. */
    public static final String WESTERN = "1";
  }

  /**
   * Facts of a visit or stay that decide benefits and that the interface has no field for.
   *
   * @param referredBy provider that referred the person; empty: none
   * @param emergency whether it was an emergency
   * @param continues the stay that this one continues
   * @param clinic a clinic that stands for itself, as {@code infectious}; empty: none
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Extension(
      @JsonProperty("referred_by") String referredBy,
      @JsonProperty("er_flag") boolean emergency,
      @JsonProperty("continues") @JsonSetter(nulls = Nulls.SET) @Nullable Continued continues,
      @JsonProperty("clinic") String clinic) {

    /** Nothing to add. */
    public static final Extension NONE = new Extension("", false, null, "");

    /** What a message says that has no such field. */
    public Extension() {
      this("", false, null, "");
    }
  }

  /**
   * A stay that another one continues.
   *
   * @param mdtrtId the earlier stay
   * @param direction up or down within the alliance
   */
  public record Continued(
      @JsonProperty("mdtrt_id") String mdtrtId,
      @JsonProperty("direction") Encounter.Direction direction) {}
}
