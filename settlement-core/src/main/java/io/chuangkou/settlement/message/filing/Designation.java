package io.chuangkou.settlement.message.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 2505 input: the provider that a person chooses for some kind of care (人员定点备案, §2.12).
 *
 * @param psnNo person
 * @param business biz_appy_type: what the choice is for
 * @param from first day
 * @param to last day, included; none: open
 * @param rank fix_srt_no: 1 for the first choice
 * @param provider the provider's code
 * @param providerName its name
 * @param memo remark; may be empty
 * @param extension what the interface has no field for
 */
public record Designation(
    @JsonProperty("psn_no") String psnNo,
    @JsonProperty("biz_appy_type") String business,
    @JsonProperty(value = "begndate", required = true) LocalDate from,
    @JsonProperty("enddate") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate to,
    @JsonProperty("fix_srt_no") String rank,
    @JsonProperty("fixmedins_code") String provider,
    @JsonProperty("fixmedins_name") String providerName,
    @JsonProperty("memo") @JsonInclude(JsonInclude.Include.NON_EMPTY) String memo,
    @JsonProperty("exp_content") Extension extension) {

  /**
   * What the choice is for, where that is a registered disease: it is treated at the chosen
   * providers alone.
   *
   * @param disease opsp_dise_code, see {@link io.chuangkou.settlement.message.person.DiseaseCodes};
   *     empty: none
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Extension(@JsonProperty("opsp_dise_code") String disease) {

    /** For no disease. */
    public static final Extension NONE = new Extension("");
  }

  /**
   * 5302 input.
   *
   * @param psnNo person
   * @param business biz_appy_type
   */
  public record Query(
      @JsonProperty("psn_no") String psnNo, @JsonProperty("biz_appy_type") String business) {}

  /**
   * 5302 output.
   *
   * @param designations in force, by rank
   */
  public record Known(@JsonProperty("psnfixmedin") List<Designation> designations) {}
}
