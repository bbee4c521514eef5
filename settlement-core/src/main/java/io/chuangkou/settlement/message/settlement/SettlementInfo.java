package io.chuangkou.settlement.message.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The head of a settlement, a trial or a cancellation ({@code setlinfo}, §2.7).
 *
 * @param setlId the centre's settlement number; empty in a trial
 * @param mdtrtId the centre's visit number
 * @param psnNo person
 * @param name the person's name
 * @param idNumber ID number
 * @param insuranceType insutype
 * @param personType psn_type
 * @param medType kind of care
 * @param settledAt when it was settled
 * @param amounts who bears what
 * @param msgid medins_setl_id: the msgid of the request that settled
 * @param clearingOffice clearing office
 * @param clearingWay clearing way
 * @param clearingType 11 outpatient, 21 inpatient, 41 pharmacy
 */
public record SettlementInfo(
    @JsonProperty("setl_id") String setlId,
    @JsonProperty("mdtrt_id") String mdtrtId,
    @JsonProperty("psn_no") String psnNo,
    @JsonProperty("psn_name") String name,
    @JsonProperty("certno") String idNumber,
    @JsonProperty("insutype") String insuranceType,
    @JsonProperty("psn_type") String personType,
    @JsonProperty("med_type") String medType,
    @JsonProperty("setl_time") @Nullable LocalDateTime settledAt,
    @JsonUnwrapped Amounts amounts,
    @JsonProperty("medins_setl_id") String msgid,
    @JsonProperty("clr_optins") String clearingOffice,
    @JsonProperty("clr_way") String clearingWay,
    @JsonProperty("clr_type") String clearingType) {

  /** Masked. */
  @Override
  public String toString() {
    return "SettlementInfo[" + setlId + " of " + mdtrtId + ", " + amounts + "]";
  }
}
