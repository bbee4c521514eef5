package io.chuangkou.settlement.message.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The trace code of one box that was handed out (§8.1).
 *
 * @param lineNo feedetl_sn of the charge line
 * @param code drug_trac_codg, the code on the box
 * @param split whether the box was opened and a part of it handed out
 * @param unit min_prcunt_type, smallest pricing unit
 */
public record DrugTrace(
    @JsonProperty("feedetl_sn") String lineNo,
    @JsonProperty("drug_trac_codg") String code,
    @JsonProperty("trdn_flag") boolean split,
    @JsonProperty("min_prcunt_type") String unit) {}
