package io.chuangkou.settlement.message.stock;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of 3505A and one of 3506A tell alike: packs of one drug and one batch.
 *
 * @param item catalogue code (med_list_codg)
 * @param ownItem the provider's own code (fixmedins_hilist_id)
 * @param name the provider's own name of it (fixmedins_hilist_name)
 * @param ownBatch the provider's own number of the batch (fixmedins_bchno)
 * @param lot batch as it stands on the pack (manu_lotnum); empty: not known
 * @param made when it was made; none: not known
 * @param expires last day on which it may be used; none: not known
 * @param prescribed whether it was handed out on a prescription (rx_flag)
 * @param split whether the packs were opened, and a part of them is meant
 * @param quantity how many (sel_retn_cnt), above zero of a return too
 * @param at when it was handed out or came back (sel_retn_time)
 * @param operator name of who did it
 * @param visit number of the visit (mdtrt_sn)
 * @param boxes trace codes
 */
public record Goods(
    @JsonProperty("med_list_codg") String item,
    @JsonProperty("fixmedins_hilist_id") String ownItem,
    @JsonProperty("fixmedins_hilist_name") String name,
    @JsonProperty("fixmedins_bchno") String ownBatch,
    @JsonProperty("manu_lotnum") @JsonInclude(JsonInclude.Include.NON_EMPTY) String lot,
    @JsonProperty("manu_date") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate made,
    @JsonProperty("expy_end") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable LocalDate expires,
    @JsonProperty("rx_flag") boolean prescribed,
    @JsonProperty("trdn_flag") boolean split,
    @JsonProperty("sel_retn_cnt") BigDecimal quantity,
    @JsonProperty(value = "sel_retn_time", required = true) LocalDateTime at,
    @JsonProperty("sel_retn_opter_name") String operator,
    @JsonProperty("mdtrt_sn") String visit,
    @JsonProperty("drugtracinfo") List<Box> boxes) {

  /** Copies the list. */
  public Goods {
    boxes = List.copyOf(boxes);
  }

  /**
   * A pack.
   *
   * @param code its trace code
   */
  public record Box(@JsonProperty("drug_trac_codg") String code) {}
}
