package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.visit.TypedText;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money as typed, scanned or pasted at the till: digits, full-width ones too, with at
 * most two decimals. Commas are taken where they part thousands, and a sign of yuan before it.
 *
 * @param amount what it says; nothing where it is refused or blank
 * @param refusal why it is no amount; none: it is one, or blank
 */
public record TypedAmount(Fen amount, @Nullable Refusal refusal) {

  /** Longer than any amount that is meant: what is longer is not even looked at. */
  private static final int LONGEST = 40;

  private static final Pattern AMOUNT =
      Pattern.compile("(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d{0,2})?|\\.\\d{1,2}");
  private static final Pattern YUAN = Pattern.compile("^[¥￥]\\s*");
  private static final Pattern SIGN = Pattern.compile("[-+−﹣]");

  /** Why something typed is no amount. */
  public enum Refusal {
    /** No number, or with more than two decimals. */
    NO_AMOUNT,
    /** A sign has nothing to do there. */
    SIGN,
    /** More than a counter takes: probably a bar code. */
    TOO_MUCH
  }

  /** What was typed. */
  public static TypedAmount of(String typed) {
    String plain = TypedText.plain(typed.substring(0, Math.min(typed.length(), LONGEST)));
    String digits = YUAN.matcher(plain).replaceFirst("");
    if (digits.isEmpty() && plain.isEmpty()) {
      return new TypedAmount(Fen.ZERO, null);
    } else if (SIGN.matcher(digits).find()) {
      return new TypedAmount(Fen.ZERO, Refusal.SIGN);
    } else if (!AMOUNT.matcher(digits).matches()) {
      return new TypedAmount(Fen.ZERO, Refusal.NO_AMOUNT);
    }
    BigDecimal fen = new BigDecimal(digits.replace(",", "")).movePointRight(2);
    return fen.compareTo(BigDecimal.valueOf(TenderLine.MOST.fen())) > 0
        ? new TypedAmount(Fen.ZERO, Refusal.TOO_MUCH)
        : new TypedAmount(Fen.of(fen.longValueExact()), null);
  }

  /** Whether it is no amount. */
  public boolean isRefused() {
    return refusal != null;
  }
}
