package io.chuangkou.settlement.message.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.MedType;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;
import java.util.List;

/**
 * 2206 and 2207 input: the bill to be tried or settled (§2.6).
 *
 * @param psnNo person
 * @param credential what the person showed
 * @param medType kind of care, see {@link MedType}
 * @param total medical fee
 * @param settledBy 01 by item, 02 by quota
 * @param mdtrtId the centre's visit number
 * @param batch chrg_bchno
 * @param insuranceType insutype
 * @param useAccount whether the personal account pays
 * @param invoice invoice number; may be empty
 * @param split sums over the answers to the upload
 * @param traces trace codes of the drugs handed out; empty: none are told
 */
public record OutpatientBill(
    @JsonProperty("psn_no") String psnNo,
    @JsonUnwrapped Credential credential,
    @JsonProperty("med_type") String medType,
    @JsonProperty("medfee_sumamt") Fen total,
    @JsonProperty("psn_setlway") String settledBy,
    @JsonProperty("mdtrt_id") String mdtrtId,
    @JsonProperty("chrg_bchno") String batch,
    @JsonProperty("insutype") String insuranceType,
    @JsonProperty("acct_used_flag") boolean useAccount,
    @JsonProperty("invono") @JsonInclude(JsonInclude.Include.NON_EMPTY) String invoice,
    @JsonUnwrapped Split split,
    @JsonProperty("drug_trac_info") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<DrugTrace> traces)
    implements SettlementInput {

  /** {@link #settledBy} item. */
  public static final String BY_ITEM = "01";

  /** {@link #settledBy} quota. */
  public static final String BY_QUOTA = "02";

  /** A bill without trace codes. */
  public OutpatientBill(
      String psnNo,
      Credential credential,
      String medType,
      Fen total,
      String settledBy,
      String mdtrtId,
      String batch,
      String insuranceType,
      boolean useAccount,
      String invoice,
      Split split) {
    this(
        psnNo,
        credential,
        medType,
        total,
        settledBy,
        mdtrtId,
        batch,
        insuranceType,
        useAccount,
        invoice,
        split,
        List.of());
  }
}
