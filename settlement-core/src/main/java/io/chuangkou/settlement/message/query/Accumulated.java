package io.chuangkou.settlement.message.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.money.Fen;
import java.util.List;

/**
 * 5206 output: a person's accumulated amounts (人员累计, §2.17).
 *
 * @param rows one a counter
 */
public record Accumulated(@JsonProperty("cuminfo") List<Row> rows) {

  /**
   * 5206 input.
   *
   * @param psnNo person
   * @param month yyyyMM; empty: to date
   */
  public record Query(@JsonProperty("psn_no") String psnNo, @JsonProperty("cum_ym") String month) {}

  /**
   * A counter.
   *
   * @param insuranceType insutype
   * @param year benefit year
   * @param type cum_type_code
   * @param amount what has accumulated
   */
  public record Row(
      @JsonProperty("insutype") String insuranceType,
      @JsonProperty("year") String year,
      @JsonProperty("cum_type_code") String type,
      @JsonProperty("cum") Fen amount) {}
}
