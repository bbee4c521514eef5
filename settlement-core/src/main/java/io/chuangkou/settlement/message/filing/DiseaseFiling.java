package io.chuangkou.settlement.message.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.message.person.DiseaseCodes;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 2503 input: registration of a chronic or special disease (慢特病备案, §2.12).
 *
 * @param psnNo person
 * @param insuranceType insutype
 * @param diseaseCode disease, see {@link DiseaseCodes}
 * @param diseaseName its name
 * @param insuredAt division in which the person is insured
 * @param provider provider that established it
 * @param providerName its name
 * @param established when it was established
 * @param doctorNo doctor
 * @param doctorName doctor's name
 * @param from first day
 * @param to last day, included; none: open
 * @param extension what the interface has no field for
 */
public record DiseaseFiling(
    @JsonProperty("psn_no") String psnNo,
    @JsonProperty("insutype") String insuranceType,
    @JsonProperty("opsp_dise_code") String diseaseCode,
    @JsonProperty("opsp_dise_name") String diseaseName,
    @JsonProperty("insu_optins") String insuredAt,
    @JsonProperty("ide_fixmedins_no") String provider,
    @JsonProperty("ide_fixmedins_name") String providerName,
    @JsonProperty(value = "hosp_ide_date", required = true) LocalDate established,
    @JsonProperty("diag_dr_codg") String doctorNo,
    @JsonProperty("diag_dr_name") String doctorName,
    @JsonProperty(value = "begndate", required = true) LocalDate from,
    @JsonProperty("enddate") @Nullable LocalDate to,
    @JsonProperty("exp_content") Extension extension) {

  /**
   * Facts of a registration that decide benefits and that the interface has no field for.
   *
   * @param operated day of the operation; none: not told
   * @param severity as {@code mild}; empty: not told
   * @param extended whether a period that ends some years after the diagnosis was extended
   */
  public record Extension(
      @JsonProperty("operated") @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable LocalDate operated,
      @JsonProperty("severity") @JsonInclude(JsonInclude.Include.NON_EMPTY) String severity,
      @JsonProperty("extended") @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean extended) {

    /** Nothing to add. */
    public static final Extension NONE = new Extension(null, "", false);
  }
}
