package io.chuangkou.settlement.message.stay;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;

/**
 * 2402 input: end of a stay (出院办理, §2.11).
 *
 * @param mdtrtId the stay
 * @param psnNo person
 * @param insuranceType insutype
 * @param ends discharge
 * @param deptCode department
 * @param deptName department's name
 * @param way 1 on advice, 2 to another hospital, 3 to the community, 4 against advice, 5 death
 */
public record Discharge(
    @JsonProperty("mdtrt_id") String mdtrtId,
    @JsonProperty("psn_no") String psnNo,
    @JsonProperty("insutype") String insuranceType,
    @JsonProperty(value = "endtime", required = true) LocalDateTime ends,
    @JsonProperty("dscg_dept_codg") String deptCode,
    @JsonProperty("dscg_dept_name") String deptName,
    @JsonProperty("dscg_way") String way) {}
