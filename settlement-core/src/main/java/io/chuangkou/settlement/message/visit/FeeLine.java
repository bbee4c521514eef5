package io.chuangkou.settlement.message.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * A charge line as it is uploaded (2204 {@code feedetail[]}, §2.5). Empty texts are left out.
 *
 * @param lineNo feedetl_sn, unique within the visit
 * @param mdtrtId the centre's visit number; empty at a pharmacy
 * @param psnNo person
 * @param batch chrg_bchno; one batch holds one disease
 * @param diseaseCode disease of the batch
 * @param prescription prescription number
 * @param fromOutside whether the prescription was written elsewhere
 * @param time when the fee arose
 * @param item catalogue code (med_list_codg)
 * @param ownItem the provider's own code
 * @param amount amount of the line
 * @param quantity how many
 * @param unitPrice yuan for one
 * @param order who ordered it
 * @param approval hosp_appr_flag: 0 none needed, 1 approved, 2 refused
 * @param extension what the interface has no field for
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FeeLine(
    @JsonProperty("feedetl_sn") String lineNo,
    @JsonProperty("mdtrt_id") String mdtrtId,
    @JsonProperty("psn_no") String psnNo,
    @JsonProperty("chrg_bchno") String batch,
    @JsonProperty("dise_codg") String diseaseCode,
    @JsonProperty("rxno") String prescription,
    @JsonProperty("rx_circ_flag") boolean fromOutside,
    @JsonProperty(value = "fee_ocur_time", required = true) LocalDateTime time,
    @JsonProperty("med_list_codg") String item,
    @JsonProperty("medins_list_codg") String ownItem,
    @JsonProperty("det_item_fee_sumamt") Fen amount,
    @JsonProperty("cnt") BigDecimal quantity,
    @JsonProperty("pric") BigDecimal unitPrice,
    @JsonUnwrapped Order order,
    @JsonProperty("hosp_appr_flag") String approval,
    @JsonProperty("exp_content") Extension extension) {

  /**
   * Who ordered a line.
   *
   * @param deptCode department
   * @param deptName department's name
   * @param doctorNo doctor
   * @param doctorName doctor's name
   */
  public record Order(
      @JsonProperty("bilg_dept_codg") String deptCode,
      @JsonProperty("bilg_dept_name") String deptName,
      @JsonProperty("bilg_dr_codg") String doctorNo,
      @JsonProperty("bilg_dr_name") String doctorName) {}

  /**
   * What decides benefits and has no field in the interface.
   *
   * @param purpose what the line serves, as {@code radiochemo}; empty: nothing named
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Extension(@JsonProperty("purpose") String purpose) {

    /** Nothing to add. */
    public static final Extension NONE = new Extension("");
  }
}
