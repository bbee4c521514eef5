package io.chuangkou.settlement.message.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.MedType;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.money.Fen;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 2101 and 2102 input: a purchase at a pharmacy (§2.8). The visit number is made by 2102 itself, so
 * that a lost answer can be undone by 2601 alone.
 *
 * @param head the purchase
 * @param lines its lines, without visit number and batch
 * @param traces trace codes of the drugs handed out; empty: none are told
 */
public record PharmacyBill(
    @JsonProperty(value = "druginfo", required = true) @JsonSetter(nulls = Nulls.FAIL) Head head,
    @JsonProperty("drugdetail") List<FeeLine> lines,
    @JsonProperty("drug_trac_info") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<DrugTrace> traces)
    implements SettlementInput {

  /** A purchase without trace codes. */
  public PharmacyBill(Head head, List<FeeLine> lines) {
    this(head, lines, List.of());
  }

  @Override
  public String psnNo() {
    return head.psnNo();
  }

  @Override
  public @Nullable String mdtrtId() {
    return null;
  }

  @Override
  public Fen total() {
    return head.total();
  }

  /**
   * The purchase.
   *
   * @param psnNo person
   * @param credential what the person showed
   * @param begins when it took place
   * @param total medical fee
   * @param invoice invoice number; may be empty
   * @param insuranceType insutype
   * @param diseaseCode disease that the benefit goes by; may be empty
   * @param diseaseName its name
   * @param useAccount whether the personal account pays
   * @param medType kind of care: pharmacy or special drug, see {@link MedType}
   */
  public record Head(
      @JsonProperty("psn_no") String psnNo,
      @JsonUnwrapped Credential credential,
      @JsonProperty(value = "begntime", required = true) LocalDateTime begins,
      @JsonProperty("medfee_sumamt") Fen total,
      @JsonProperty("invono") @JsonInclude(JsonInclude.Include.NON_EMPTY) String invoice,
      @JsonProperty("insutype") String insuranceType,
      @JsonProperty("dise_codg") String diseaseCode,
      @JsonProperty("dise_name") String diseaseName,
      @JsonProperty("acct_used_flag") boolean useAccount,
      @JsonProperty("med_type") String medType) {}
}
