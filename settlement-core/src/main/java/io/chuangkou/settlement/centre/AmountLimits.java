package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.catalogue.BilledLine;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.util.List;

/** How much a line and a bill may come to, so that every share of it can be computed. */
final class AmountLimits {

  /** A hundred million yuan, less a fen. */
  private static final Fen MOST = Fen.of(9_999_999_999L);

  private static final BigDecimal MOST_YUAN = new BigDecimal(MOST.toYuan());

  private AmountLimits() {}

  /** Refuses a line that comes to more, on either side of nothing. */
  static void require(FeeLine line) {
    boolean fits =
        line.amount().compareTo(MOST) <= 0
            && line.amount().negated().compareTo(MOST) <= 0
            && line.quantity().abs().compareTo(MOST_YUAN) <= 0
            && line.unitPrice().abs().compareTo(MOST_YUAN) <= 0;
    if (!fits) {
      throw refusal("费用明细 " + line.lineNo());
    }
  }

  /** Refuses lines that come to more together. */
  static void require(List<BilledLine> lines) {
    Fen sum = lines.stream().map(BilledLine::amount).reduce(Fen.ZERO, Fen::plus);
    if (sum.compareTo(MOST) > 0) {
      throw refusal("医疗费总额");
    }
  }

  private static Refusal refusal(String what) {
    return new Refusal("AMOUNT-RANGE", what + "超过 " + MOST);
  }
}
