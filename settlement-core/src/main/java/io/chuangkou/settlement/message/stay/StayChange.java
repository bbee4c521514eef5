package io.chuangkou.settlement.message.stay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.MedType;
import io.chuangkou.settlement.message.visit.VisitFacts.Diagnosis;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 2403 input: what is known about a stay now (入院信息变更, §2.11). It takes the place of all that the
 * admission or an earlier change has told, so that the same change may be sent again.
 *
 * @param stay the stay
 * @param diagnoses in order, the main one first
 */
public record StayChange(
    @JsonProperty(value = "adminfo", required = true) @JsonSetter(nulls = Nulls.FAIL) Stay stay,
    @JsonProperty("diseinfo") List<Diagnosis> diagnoses) {

  /**
   * The stay.
   *
   * @param mdtrtId the centre's visit number
   * @param psnNo person
   * @param insuranceType insutype
   * @param begins admission
   * @param ends discharge, where it is known
   * @param credential what the person showed
   * @param medType kind of stay, see {@link MedType}
   * @param hospitalNo the hospital's own number
   * @param facts who treats what, and where
   */
  public record Stay(
      @JsonProperty("mdtrt_id") String mdtrtId,
      @JsonProperty("psn_no") String psnNo,
      @JsonProperty("insutype") String insuranceType,
      @JsonProperty(value = "begntime", required = true) LocalDateTime begins,
      @JsonProperty("endtime") @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable LocalDateTime ends,
      @JsonUnwrapped Credential credential,
      @JsonProperty("med_type") String medType,
      @JsonProperty("ipt_otp_no") String hospitalNo,
      @JsonUnwrapped StayFacts facts) {}
}
