package io.chuangkou.settlement.gateway;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.message.settlement.Amounts;
import io.chuangkou.settlement.money.Fen;
import java.util.ArrayList;
import java.util.List;

/** The centre's amounts beside our own. */
public final class CentreAmounts {

  private CentreAmounts() {}

  /** Whether the centre says the same as we, in everything that somebody pays. */
  public static boolean equal(Settlement own, Amounts centre) {
    return difference(own, centre).isEmpty();
  }

  /** What the centre says otherwise, in words; empty if nothing. */
  public static String difference(Settlement own, Amounts centre) {
    List<String> differences = new ArrayList<>();
    add(differences, "医疗费总额", own.total(), centre.total());
    add(differences, "符合政策范围", own.inScope(), centre.split().inScope());
    add(differences, "统筹基金", own.basic(), centre.basic());
    add(differences, "大病保险", own.critical(), centre.critical());
    add(differences, "医疗救助", own.assistance(), centre.assistance());
    add(differences, "医院负担", own.hospital(), centre.hospital());
    add(differences, "个人负担", own.person(), centre.person());
    return String.join("；", differences);
  }

  /**
   * What the answer to a cancellation says otherwise than what it cancels, in words; empty if
   * nothing. Centres differ in the sign, and tell nothing by zero.
   */
  public static String contradiction(Settlement cancelled, Amounts centre) {
    List<String> differences = new ArrayList<>();
    addIfTold(differences, "医疗费总额", cancelled.total(), centre.total());
    addIfTold(differences, "统筹基金", cancelled.basic(), centre.basic());
    addIfTold(differences, "大病保险", cancelled.critical(), centre.critical());
    addIfTold(differences, "医疗救助", cancelled.assistance(), centre.assistance());
    addIfTold(differences, "医院负担", cancelled.hospital(), centre.hospital());
    addIfTold(differences, "个人负担", cancelled.person(), centre.person());
    return String.join("；", differences);
  }

  private static void addIfTold(List<String> differences, String what, Fen own, Fen told) {
    if (!told.isZero()) {
      add(differences, what, own, told.isNegative() ? told.negated() : told);
    }
  }

  /** The centre's amounts in the shape of a settlement, without steps. */
  public static Settlement settlement(String number, Amounts centre) {
    return new Settlement(
        number,
        centre.total(),
        centre.split().ownPay(),
        centre.split().overLimit(),
        centre.split().preSelfPay(),
        centre.split().inScope(),
        centre.deductible(),
        centre.basic(),
        centre.critical(),
        centre.assistance(),
        centre.hospital(),
        List.of(),
        List.of(),
        YearToDate.NONE);
  }

  private static void add(List<String> differences, String what, Fen own, Fen centre) {
    if (!own.equals(centre)) {
      differences.add(what + "：中心 " + centre.toYuan() + "，本机 " + own.toYuan());
    }
  }
}
