package io.chuangkou.settlement.message.stay;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.MedType;
import io.chuangkou.settlement.message.visit.VisitFacts.Diagnosis;
import java.time.LocalDateTime;
import java.util.List;

/**
 * 2401 input: admission to a stay (入院办理, §2.11).
 *
 * @param stay the stay
 * @param diagnoses in order, the main one first
 */
public record Admission(
    @JsonProperty(value = "mdtrtinfo", required = true) @JsonSetter(nulls = Nulls.FAIL) Stay stay,
    @JsonProperty("diseinfo") List<Diagnosis> diagnoses) {

  /**
   * The stay.
   *
   * @param psnNo person
   * @param insuranceType insutype
   * @param begins admission
   * @param credential what the person showed
   * @param medType kind of stay, see {@link MedType}
   * @param hospitalNo the hospital's own number
   * @param facts who treats what, and where
   */
  public record Stay(
      @JsonProperty("psn_no") String psnNo,
      @JsonProperty("insutype") String insuranceType,
      @JsonProperty(value = "begntime", required = true) LocalDateTime begins,
      @JsonUnwrapped Credential credential,
      @JsonProperty("med_type") String medType,
      @JsonProperty("ipt_no") String hospitalNo,
      @JsonUnwrapped StayFacts facts) {}
}
