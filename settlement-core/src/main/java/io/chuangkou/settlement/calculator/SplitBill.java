package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.policy.scheme.Benefit;
import io.chuangkou.settlement.policy.scheme.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The charge lines of an encounter, split (READINGS C-LINE), and what of them counts for a benefit.
 * All amounts in fen.
 */
final class SplitBill {

  final List<Item> items;

  /** By line: what of its scope counts. */
  final long[] scope;

  long total;
  long ownPay;
  long overLimit;
  long preSelfPay;
  long inScope;

  /** What of {@link #inScope} lies in lines that the benefit is for. */
  long counted;

  /** What of {@link #preSelfPay} lies in lines that the benefit is for. */
  long countedPrePayment;

  /** The benefit, where it is not for all lines. */
  private final @Nullable Benefit chooses;

  /** Splits the lines for a benefit; null where none applies. */
  SplitBill(List<Item> items, @Nullable Benefit benefit) {
    this.items = items;
    this.chooses = benefit == null || benefit.purposes() == null ? null : benefit;
    this.scope = new long[items.size()];
    boolean waivesPrePayment = benefit != null && benefit.waivesPrePayment();
    for (int i = 0; i < scope.length; i++) {
      split(i, items.get(i), waivesPrePayment);
    }
  }

  private boolean isCounted(Item item) {
    return chooses == null || chooses.isFor(item);
  }

  private void split(int line, Item item, boolean waivesPrePayment) {
    long amount = item.amount().fen();
    total = Math.addExact(total, amount);
    if (item.itemClass() == ItemClass.C) {
      ownPay += amount;
      return;
    }
    long rest = withinCeiling(item);
    long first =
        item.itemClass() == ItemClass.B && !waivesPrePayment
            ? Rates.share(rest, item.selfPay())
            : 0;
    overLimit += amount - rest;
    preSelfPay += first;
    inScope += rest - first;
    if (isCounted(item)) {
      scope[line] = rest - first;
      counted += rest - first;
      countedPrePayment += first;
    }
  }

  private static long withinCeiling(Item item) {
    long amount = item.amount().fen();
    return item.ceiling() == null ? amount : Math.min(amount, item.ceiling().fen());
  }

  /**
   * What scope, and first self-payment if it counts, of the special materials that count come to
   * above so much for one of them.
   */
  long materialsAbove(long most, boolean withPrePayment) {
    long above = 0;
    for (int i = 0; i < scope.length; i++) {
      Item item = items.get(i);
      if (item.specialMaterial() && item.itemClass() != ItemClass.C && isCounted(item)) {
        BigDecimal within = BigDecimal.valueOf(most).multiply(item.quantity());
        long counts = withPrePayment ? withinCeiling(item) : scope[i];
        BigDecimal excess = BigDecimal.valueOf(counts).subtract(within);
        if (excess.signum() > 0) {
          above += excess.setScale(0, RoundingMode.HALF_UP).longValueExact();
        }
      }
    }
    return above;
  }

  /** The scope of the lines that counts, line by line in order, until an amount is used up. */
  long[] scopeUpTo(long most) {
    if (counted <= most) {
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
