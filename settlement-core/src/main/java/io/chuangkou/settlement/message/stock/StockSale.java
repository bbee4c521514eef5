package io.chuangkou.settlement.message.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * 3505A input: drugs that were handed out, told after the sale.
 *
 * @param rows a row for each drug, batch and sort of pack
 */
public record StockSale(@JsonProperty("selinfoDetail") List<Row> rows) {

  /** Copies the list. */
  public StockSale {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param goods what was handed out
   * @param document number of the sale (rtal_docno), the provider's own: a sale is told once under
   *     it
   * @param settlement by what it was paid (mdtrt_setl_type)
   * @param prescription its number (rxno); empty: none
   * @param fromOutside whether another provider wrote the prescription
   * @param doctor name of who wrote it; empty: nobody
   */
  public record Row(
      @JsonUnwrapped Goods goods,
      @JsonProperty("rtal_docno") String document,
      @JsonProperty("mdtrt_setl_type") String settlement,
      @JsonProperty("rxno") @JsonInclude(JsonInclude.Include.NON_EMPTY) String prescription,
      @JsonProperty("rx_circ_flag") boolean fromOutside,
      @JsonProperty("prsc_dr_name") @JsonInclude(JsonInclude.Include.NON_EMPTY) String doctor) {

    /** It was settled with the insurance. */
    public static final String INSURED = "1";

    /** The person paid it alone. */
    public static final String SELF_PAYING = "2";
  }
}
