package io.chuangkou.settlement.message.stay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.settlement.SettlementInput;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;

/**
 * 2303 and 2304 input: the bill of a stay (§2.10).
 *
 * @param psnNo person
 * @param credential what the person showed
 * @param total medical fee
 * @param settledBy 01 by item, 02 by quota
 * @param mdtrtId the stay
 * @param insuranceType insutype
 * @param useAccount whether the personal account pays
 * @param invoice invoice number; may be empty
 * @param interim whether the stay goes on (中途结算)
 * @param split sums over the answers to the upload
 */
public record StayBill(
    @JsonProperty("psn_no") String psnNo,
    @JsonUnwrapped Credential credential,
    @JsonProperty("medfee_sumamt") Fen total,
    @JsonProperty("psn_setlway") String settledBy,
    @JsonProperty("mdtrt_id") String mdtrtId,
    @JsonProperty("insutype") String insuranceType,
    @JsonProperty("acct_used_flag") boolean useAccount,
    @JsonProperty("invono") @JsonInclude(JsonInclude.Include.NON_EMPTY) String invoice,
    @JsonProperty("mid_setl_flag") boolean interim,
    @JsonUnwrapped Split split)
    implements SettlementInput {}
