package io.chuangkou.settlement.message.stock;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * 3506A input: drugs that came back after 3505A told of them.
 *
 * @param rows a row for each that there was of the sale
 */
public record StockReturn(@JsonProperty("selinfoDetail") List<Row> rows) {

  /** Copies the list. */
  public StockReturn {
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param goods what came back
   * @param sale number under which the sale was told (medins_prod_sel_no)
   */
  public record Row(@JsonUnwrapped Goods goods, @JsonProperty("medins_prod_sel_no") String sale) {}
}
