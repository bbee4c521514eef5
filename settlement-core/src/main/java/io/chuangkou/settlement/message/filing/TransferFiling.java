package io.chuangkou.settlement.message.filing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 2501 input: filing of a transfer to another provider (转院备案, §2.12).
 *
 * @param psnNo person
 * @param insuranceType insutype
 * @param diagnosisCode diagnosis
 * @param diagnosisName its name
 * @param toProvider provider transferred to
 * @param toProviderName its name
 * @param area its division
 * @param type refl_type
 * @param date day of the transfer
 * @param reason in words
 * @param opinion in words
 * @param from first day; none: the day of the transfer
 * @param to last day, included; none: open
 */
public record TransferFiling(
    @JsonProperty("psn_no") String psnNo,
    @JsonProperty("insutype") String insuranceType,
    @JsonProperty("diag_code") String diagnosisCode,
    @JsonProperty("diag_name") String diagnosisName,
    @JsonProperty("reflin_medins_no") String toProvider,
    @JsonProperty("reflin_medins_name") String toProviderName,
    @JsonProperty("mdtrtarea_admdvs") String area,
    @JsonProperty("refl_type") String type,
    @JsonProperty(value = "refl_date", required = true) LocalDate date,
    @JsonProperty("refl_rea") String reason,
    @JsonProperty("refl_opnn") String opinion,
    @JsonProperty("begndate") @Nullable LocalDate from,
    @JsonProperty("enddate") @Nullable LocalDate to) {}
