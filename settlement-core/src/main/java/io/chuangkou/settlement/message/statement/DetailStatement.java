package io.chuangkou.settlement.message.statement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.money.Fen;
import java.time.LocalDate;

/**
 * 3202 input: asks the centre to compare a provider's rows of some days, uploaded before by 9101,
 * with its own, row by row (对明细账, §2.14). The answer names the file of {@link
 * StatementFiles#readResult results}, which 9102 fetches.
 *
 * @param office settling office
 * @param file file_qury_no of the upload
 * @param from first day
 * @param to last day, included
 * @param total medical fees of all rows
 * @param fundTotal what all funds pay
 * @param cash paid by the persons
 * @param count number of rows
 * @param clearingType 11 outpatient, 21 inpatient, 41 pharmacy
 */
public record DetailStatement(
    @JsonProperty("setl_optins") String office,
    @JsonProperty("file_qury_no") String file,
    @JsonProperty(value = "stmt_begndate", required = true) LocalDate from,
    @JsonProperty(value = "stmt_enddate", required = true) LocalDate to,
    @JsonProperty("medfee_sumamt") Fen total,
    @JsonProperty("fund_pay_sumamt") Fen fundTotal,
    @JsonProperty("cash_payamt") Fen cash,
    @JsonProperty("fixmedins_setl_cnt") long count,
    @JsonProperty("clr_type") String clearingType) {}
