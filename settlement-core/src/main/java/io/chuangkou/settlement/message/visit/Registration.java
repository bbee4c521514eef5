package io.chuangkou.settlement.message.visit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chuangkou.settlement.message.person.Credential;
import java.time.LocalDateTime;

/**
 * 2201 input: registration of an outpatient visit (门诊挂号, §2.3).
 *
 * @param psnNo person
 * @param insuranceType insutype
 * @param begins when the visit begins
 * @param credential what the person showed
 * @param hospitalNo the hospital's own number of the visit
 * @param doctorNo doctor
 * @param doctorName doctor's name
 * @param deptCode department
 * @param deptName department's name
 * @param speciality caty
 */
public record Registration(
    @JsonProperty("psn_no") String psnNo,
    @JsonProperty("insutype") String insuranceType,
    @JsonProperty(value = "begntime", required = true) LocalDateTime begins,
    @JsonUnwrapped Credential credential,
    @JsonProperty("ipt_otp_no") String hospitalNo,
    @JsonProperty("atddr_no") String doctorNo,
    @JsonProperty("dr_name") String doctorName,
    @JsonProperty("dept_code") String deptCode,
    @JsonProperty("dept_name") String deptName,
    @JsonProperty("caty") String speciality) {}
