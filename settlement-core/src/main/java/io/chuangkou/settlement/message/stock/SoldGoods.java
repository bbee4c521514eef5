package io.chuangkou.settlement.message.stock;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 3513 output: what a provider has sold by a trace code, and did not take back.
 *
 * @param rows a row for each sale
 */
public record SoldGoods(@JsonProperty("data") List<Row> rows) {

  /**
   * 3513 input.
   *
   * @param provider the provider
   * @param code trace code
   * @param from first day
   * @param to last day, included
   */
  public record Query(
      @JsonProperty("fixmedins_code") String provider,
      @JsonProperty("drug_trac_codg") String code,
      @JsonProperty(value = "begndate", required = true) LocalDate from,
      @JsonProperty(value = "enddate", required = true) LocalDate to) {}

  /**
   * A sale.
   *
   * @param document number under which it was told (medins_prod_sel_no)
   * @param item catalogue code
   * @param code trace code
   * @param quantity how many
   * @param at when; none: not told
   */
  public record Row(
      @JsonProperty("medins_prod_sel_no") String document,
      @JsonProperty("med_list_codg") String item,
      @JsonProperty("drug_trac_codg") String code,
      @JsonProperty("sel_retn_cnt") BigDecimal quantity,
      @JsonProperty("sel_retn_time") @Nullable LocalDateTime at) {}

  /** Whether a sale is among them. */
  public boolean tells(String document) {
    return rows.stream().anyMatch(row -> row.document().equals(document));
  }
}
