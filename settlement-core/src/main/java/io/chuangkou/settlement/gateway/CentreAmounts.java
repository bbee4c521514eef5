package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.message.settlement.Amounts;
import io.chuangkou.settlement.message.settlement.CentreSettlement;
import io.chuangkou.settlement.message.settlement.FundType;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.money.FundShare;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The centre's amounts beside our own. */
public final class CentreAmounts {

  private CentreAmounts() {}

  /**
   * Who bears what by our own calculation. It knows nothing of accounts: what a person bears is
   * cash.
   *
   * @param insuranceType insutype
   */
  public static Bearers bearers(Settlement own, String insuranceType) {
    return new Bearers(
        List.of(
            share(FundType.pooled(insuranceType), own.basic()),
            share(FundType.CRITICAL, own.critical()),
            share(FundType.ASSISTANCE, own.assistance())),
        own.hospital(),
        Fen.ZERO,
        Fen.ZERO,
        own.person(),
        null);
  }

  private static FundShare share(String code, Fen amount) {
    return new FundShare(code, FundType.name(code), amount);
  }

  /** What the centre says otherwise than we, in words; empty if nothing. */
  public static String difference(Settlement own, CentreSettlement centre) {
    Settlement theirs = settlement(own.encounterId(), centre);
    Fen inScope = centre.told().inScope() == null ? own.inScope() : theirs.inScope();
    List<String> differences = new ArrayList<>();
    add(differences, "医疗费总额", own.total(), theirs.total());
    add(differences, "符合政策范围", own.inScope(), inScope);
    add(differences, "统筹及其他基金", own.basic(), theirs.basic());
    add(differences, "大病保险", own.critical(), theirs.critical());
    add(differences, "医疗救助", own.assistance(), theirs.assistance());
    add(differences, "医院负担", own.hospital(), theirs.hospital());
    add(differences, "个人负担", own.person(), theirs.person());
    return String.join("；", differences);
  }

  /** What a centre decided otherwise than it had tried, in words. */
  public static String difference(Bearers tried, Bearers decided) {
    List<String> differences = new ArrayList<>();
    Stream.concat(tried.funds().stream(), decided.funds().stream())
        .collect(Collectors.toMap(FundShare::code, FundShare::name, (a, b) -> a, TreeMap::new))
        .forEach(
            (code, name) -> addDecided(differences, name, paid(tried, code), paid(decided, code)));
    addDecided(differences, "医院负担", tried.hospital(), decided.hospital());
    addDecided(differences, "个人账户", tried.account(), decided.account());
    addDecided(differences, "共济账户", tried.family(), decided.family());
    addDecided(differences, "个人现金", tried.cash(), decided.cash());
    return String.join("；", differences);
  }

  private static void addDecided(List<String> differences, String what, Fen tried, Fen decided) {
    if (!tried.equals(decided)) {
      differences.add(what + "：预结算 " + tried.toYuan() + "，结算 " + decided.toYuan());
    }
  }

  /**
   * What the answer to a cancellation says otherwise than what it cancels, in words; empty if
   * nothing. Centres differ in the sign, and write an empty amount as zero (§1.2).
   */
  public static String contradiction(Bearers cancelled, Amounts centre) {
    List<String> differences = new ArrayList<>();
    addIfTold(differences, "医疗费总额", cancelled.fee(), centre.total());
    addIfTold(differences, "基金支付", cancelled.fund(), centre.fundTotal());
    addIfTold(differences, "医院负担", cancelled.hospital(), centre.hospital());
    addIfTold(differences, "个人负担", cancelled.person(), centre.person());
    addIfTold(differences, "个人现金", cancelled.cash(), centre.cash());
    return String.join("；", differences);
  }

  private static void addIfTold(
      List<String> differences, String what, Fen own, @Nullable Fen told) {
    if (told != null && !told.isZero()) {
      add(differences, what, own, unsigned(told));
    }
  }

  private static Fen unsigned(Fen told) {
    return told.isNegative() ? told.negated() : told;
  }

  /** The centre's amounts in the shape of a settlement, without steps. */
  public static Settlement settlement(String number, CentreSettlement centre) {
    Bearers bearers = centre.bearers();
    Fen critical = paid(bearers, FundType.CRITICAL);
    Fen assistance = paid(bearers, FundType.ASSISTANCE);
    return new Settlement(
        number,
        bearers.fee(),
        centre.split().ownPay(),
        centre.split().overLimit(),
        centre.split().preSelfPay(),
        centre.split().inScope(),
        centre.deductible(),
        bearers.fund().minus(critical).minus(assistance),
        critical,
        assistance,
        bearers.hospital(),
        List.of(),
        List.of(),
        YearToDate.NONE);
  }

  private static Fen paid(Bearers bearers, String code) {
    return bearers.funds().stream()
        .filter(fund -> fund.code().equals(code))
        .map(FundShare::amount)
        .reduce(Fen.ZERO, Fen::plus);
  }

  private static void add(List<String> differences, String what, Fen own, Fen centre) {
    if (!own.equals(centre)) {
      differences.add(what + "：中心 " + centre.toYuan() + "，本机 " + own.toYuan());
    }
  }
}
