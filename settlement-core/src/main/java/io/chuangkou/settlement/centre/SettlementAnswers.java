package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import io.chuangkou.settlement.message.settlement.Amounts;
import io.chuangkou.settlement.message.settlement.FundDetail;
import io.chuangkou.settlement.message.settlement.FundType;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementInfo;
import io.chuangkou.settlement.money.Fen;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes rows of the ledger as answers of the interface. */
final class SettlementAnswers {

  private static final int LONGEST_PROCESS = 4000;
  private static final String POOLED = "统筹";
  private static final String OWN_ACCOUNT = "310200";
  private static final String FAMILY_ACCOUNT = "310201";
  private static final String BY_ITEM = "1";

  private final Numbers numbers;
  private final Accounts accounts;
  private final MutualAid mutualAid;

  SettlementAnswers(Numbers numbers, Accounts accounts, MutualAid mutualAid) {
    this.numbers = numbers;
    this.accounts = accounts;
    this.mutualAid = mutualAid;
  }

  /**
   * The answer that tells a row.
   *
   * @param id the row's number; 0 in a trial
   * @param steps how it was computed; empty when it only takes another row back
   */
  SettlementAnswer of(long id, LedgerRow entry, PersonRow person, List<Step> steps) {
    Cover cover = person.cover(entry.insuranceType());
    return new SettlementAnswer(
        new SettlementInfo(
            id == 0 ? "" : numbers.settlement(id),
            numbers.visit(entry.visit()),
            entry.psnNo(),
            person.name(),
            person.idNumber(),
            entry.insuranceType(),
            cover.personType(),
            entry.medType(),
            entry.settledAt(),
            amounts(entry),
            entry.msgid(),
            entry.office(),
            BY_ITEM,
            entry.clearingType()),
        Stream.concat(funds(entry, cover, steps), accounts(entry)).toList(),
        List.of());
  }

  private Amounts amounts(LedgerRow entry) {
    return new Amounts(
        entry.split().total(),
        entry.split().ownPay(),
        entry.split().overLimit(),
        entry.split().preSelfPay(),
        entry.split().inScope(),
        entry.deductible(),
        entry.basic(),
        Fen.ZERO,
        Fen.ZERO,
        entry.critical(),
        Fen.ZERO,
        entry.assistance(),
        Fen.ZERO,
        Fen.ZERO,
        entry.fundTotal(),
        entry.person(),
        entry.account().told(mutualAid),
        entry.cash(),
        entry.hospital(),
        entry.account().balance(),
        entry.account().family());
  }

  private Stream<FundDetail> funds(LedgerRow entry, Cover cover, List<Step> steps) {
    boolean employees = cover.insuranceType().equals(Cover.EMPLOYEES);
    String process =
        accounts.hasPolicy(cover, entry.settledOn())
            ? process(steps, Bucket.DEDUCTIBLE, Bucket.PERSON_SHARE, Bucket.BASIC)
            : accounts.benefit(cover).words();
    return Stream.of(
            fund(
                entry,
                FundType.pooled(cover.insuranceType()),
                employees ? "职工统筹" : "居民统筹",
                entry.basic(),
                process),
            fund(
                entry,
                FundType.CRITICAL,
                "居民大病",
                entry.critical(),
                process(steps, Bucket.CRITICAL)),
            fund(
                entry,
                FundType.ASSISTANCE,
                "医疗救助",
                entry.assistance(),
                process(steps, Bucket.ASSISTANCE)),
            fund(
                entry,
                FundType.HOSPITAL,
                "医院负担",
                entry.hospital(),
                process(steps, Bucket.HOSPITAL)))
        .filter(fund -> fund.name().endsWith(POOLED) || !fund.paid().isZero());
  }

  /** Accounts stand beside the funds. */
  private static Stream<FundDetail> accounts(LedgerRow entry) {
    return Stream.of(
            fund(entry, OWN_ACCOUNT, "个人账户", entry.account().own(), ""),
            fund(entry, FAMILY_ACCOUNT, "家庭共济账户", entry.account().family(), ""))
        .filter(account -> !account.paid().isZero());
  }

  private static FundDetail fund(
      LedgerRow entry, String type, String name, Fen paid, String process) {
    return new FundDetail(type, entry.split().inScope(), paid, paid, name, process);
  }

  private static String process(List<Step> steps, Bucket... buckets) {
    String text =
        steps.stream()
            .filter(step -> Set.of(buckets).contains(step.bucket()))
            .map(step -> step.rule() + "：" + step.amount() + "（" + step.clause() + "）")
            .collect(Collectors.joining("；"));
    return text.substring(0, Math.min(text.length(), LONGEST_PROCESS));
  }
}
