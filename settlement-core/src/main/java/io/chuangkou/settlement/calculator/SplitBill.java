package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.policy.scheme.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The charge lines of an encounter, split (READINGS C-LINE). All amounts in fen. */
final class SplitBill {

  final List<Item> items;
  final long[] scope;
  long total;
  long ownPay;
  long overLimit;
  long preSelfPay;
  long inScope;

  /**
   * Splits the lines.
   *
   * @param waivesPrePayment whether class B has no first self-payment
   */
  SplitBill(List<Item> items, boolean waivesPrePayment) {
    this.items = items;
    this.scope = new long[items.size()];
    for (int i = 0; i < scope.length; i++) {
      split(i, items.get(i), waivesPrePayment);
    }
  }

  private void split(int line, Item item, boolean waivesPrePayment) {
    long amount = item.amount().fen();
    total = Math.addExact(total, amount);
    if (item.itemClass() == ItemClass.C) {
      ownPay += amount;
      return;
    }
    long over = item.ceiling() == null ? 0 : Math.max(0, amount - item.ceiling().fen());
    long rest = amount - over;
    long first =
        item.itemClass() == ItemClass.B && !waivesPrePayment
            ? Rates.share(rest, item.selfPay())
            : 0;
    overLimit += over;
    preSelfPay += first;
    scope[line] = rest - first;
    inScope += rest - first;
  }

  /**
   * What special materials of class A or B cost above a price of one, for all of each line.
   * Fractions of a piece are rounded half up to the fen.
   */
  long materialsAbove(long price) {
    long above = 0;
    for (Item item : items) {
      if (item.specialMaterial()
          && item.itemClass() != ItemClass.C
          && item.unitPrice() != null
          && item.unitPrice().fen() > price) {
        BigDecimal excess = BigDecimal.valueOf(item.unitPrice().fen() - price);
        above =
            Math.addExact(
                above,
                excess
                    .multiply(item.quantity())
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact());
      }
    }
    return above;
  }

  /** The scope of the lines that counts, line by line in order, until an amount is used up. */
  long[] scopeUpTo(long most) {
    if (inScope <= most) {
      return scope;
    }
    long[] counting = new long[scope.length];
    long left = most;
    for (int i = 0; i < scope.length; i++) {
      counting[i] = Math.min(scope[i], left);
      left -= counting[i];
    }
    return counting;
  }
}
