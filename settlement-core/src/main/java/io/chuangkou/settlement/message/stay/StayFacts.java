package io.chuangkou.settlement.message.stay;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.message.visit.VisitFacts.Extension;

/**
 * What an admission and a later change tell alike: who treats what, and where.
 *
 * @param doctorNo doctor in charge
 * @param doctorName doctor's name
 * @param diagnosis admission diagnosis in words
 * @param deptCode department
 * @param deptName department's name
 * @param bed bed
 * @param mainDiagnosisCode main diagnosis
 * @param mainDiagnosisName its name
 * @param diseaseCode disease that the benefit goes by; may be empty
 * @param extension what the interface has no field for
 */
public record StayFacts(
    @JsonProperty("atddr_no") String doctorNo,
    @JsonProperty("chfpdr_name") String doctorName,
    @JsonProperty("adm_diag_dscr") String diagnosis,
    @JsonProperty("adm_dept_codg") String deptCode,
    @JsonProperty("adm_dept_name") String deptName,
    @JsonProperty("adm_bed") String bed,
    @JsonProperty("dscg_maindiag_code") String mainDiagnosisCode,
    @JsonProperty("dscg_maindiag_name") String mainDiagnosisName,
    @JsonProperty("dise_codg") String diseaseCode,
    @JsonProperty("exp_content") Extension extension) {

  /** The disease that the benefit goes by; without one, the main diagnosis. */
  public String disease() {
    return diseaseCode.isEmpty() ? mainDiagnosisCode : diseaseCode;
  }
}
