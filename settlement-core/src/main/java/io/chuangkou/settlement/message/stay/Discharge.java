package io.chuangkou.settlement.message.stay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;

/**
 * 2402 input: end of a stay (出院办理, §2.11).
 *
 * @param mdtrtId the stay
 * @param psnNo person
 * @param insuranceType insutype
 * @param ends discharge
 * @param diseaseCode disease that the benefit goes by; empty: none
 * @param diseaseName its name
 * @param deptCode department
 * @param deptName department's name
 * @param way 1 on advice, 2 to another hospital, 3 to the community, 4 against advice, 5 death
 */
public record Discharge(
    @JsonProperty("mdtrt_id") String mdtrtId,
    @JsonProperty("psn_no") String psnNo,
    @JsonProperty("insutype") String insuranceType,
    @JsonProperty(value = "endtime", required = true) LocalDateTime ends,
    @JsonProperty("dise_codg") @JsonInclude(JsonInclude.Include.NON_EMPTY) String diseaseCode,
    @JsonProperty("dise_name") @JsonInclude(JsonInclude.Include.NON_EMPTY) String diseaseName,
    @JsonProperty("dscg_dept_codg") String deptCode,
    @JsonProperty("dscg_dept_name") String deptName,
    @JsonProperty("dscg_way") String way) {

  /** The end of a stay for which no disease is named. */
  public Discharge(
      String mdtrtId,
      String psnNo,
      String insuranceType,
      LocalDateTime ends,
      String deptCode,
      String deptName,
      String way) {
    this(mdtrtId, psnNo, insuranceType, ends, "", "", deptCode, deptName, way);
  }
}
