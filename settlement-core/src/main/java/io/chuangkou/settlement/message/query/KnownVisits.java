package io.chuangkou.settlement.message.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 5201 output: visits that the centre knows of (就诊信息查询, §2.17). Tells whether a lost 2201 has
 * opened a visit; not whether a visit was settled.
 *
 * @param visits in the order of their numbers
 */
public record KnownVisits(@JsonProperty("mdtrtinfo") List<Row> visits) {

  /**
   * 5201 input.
   *
   * @param psnNo person
   * @param from visits that begin then or later
   * @param to visits that begin before
   * @param medType kind of care; empty: any
   */
  public record Query(
      @JsonProperty("psn_no") String psnNo,
      @JsonProperty(value = "begntime", required = true) LocalDateTime from,
      @JsonProperty(value = "endtime", required = true) LocalDateTime to,
      @JsonProperty("med_type") String medType) {}

  /**
   * A visit.
   *
   * @param mdtrtId the centre's number
   * @param psnNo person
   * @param insuranceType insutype
   * @param begins when it began
   * @param ends when it ended
   * @param medType kind of care; empty before it is described
   * @param hospitalNo the hospital's own number
   */
  public record Row(
      @JsonProperty("mdtrt_id") String mdtrtId,
      @JsonProperty("psn_no") String psnNo,
      @JsonProperty("insutype") String insuranceType,
      @JsonProperty("begntime") @Nullable LocalDateTime begins,
      @JsonProperty("endtime") @Nullable LocalDateTime ends,
      @JsonProperty("med_type") String medType,
      @JsonProperty("ipt_otp_no") String hospitalNo) {}
}
