package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.TypedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A number as a person types it or a file writes it: plain digits with one point at most. Whatever
 * else stands there is refused with the rule that it breaks, and never left out.
 */
enum TypedNumber {
  /** How many. */
  QUANTITY("数量", "quantity", 4, new BigDecimal("99999"), true),
  /** Yuan for one. */
  PRICE("单价", "price", 2, new BigDecimal("9999999.99"), false),
  /** Yuan. */
  YUAN("金额", "amount", 2, new BigDecimal("99999999999.99"), false);

  /** Longer than any number that is meant: what is longer is not even looked at. */
  private static final int LONGEST = 40;

  /** So much of what was typed is repeated to who typed it. */
  private static final int SHOWN = 12;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+\\.?[0-9]*|\\.[0-9]+");

  /** What a number is taken for that is none, and why it is refused. */
  private static final List<Oddity> ODDITIES =
      List.of(
          new Oddity("[+\\-±\\u2010-\\u2015\\u2212]", "不带正负号", "has no sign"),
          new Oddity("[,，'’、_]", "不写千位分隔符", "has no thousands separator"),
          new Oddity("\\s|\\u00A0", "中间不留空格", "has no blanks inside"),
          new Oddity("[0-9.][eE]", "不用科学计数法", "has no exponent"),
          new Oddity("\\..*\\.", "只有一个小数点", "has one point"),
          new Oddity("[^0-9.]|^\\.*$", "只写数字和小数点", "is written in digits and a point"));

  private final String chinese;
  private final String english;
  private final int places;
  private final BigDecimal most;
  private final boolean positive;

  TypedNumber(String chinese, String english, int places, BigDecimal most, boolean positive) {
    this.chinese = chinese;
    this.english = english;
    this.places = places;
    this.most = most;
    this.positive = positive;
  }

  /** Something in a text that no number has. */
  private record Oddity(Pattern seen, String chinese, String english) {

    Oddity(String seen, String chinese, String english) {
      this(Pattern.compile(seen), chinese, english);
    }
  }

  /**
   * Reads one.
   *
   * @throws TerminalException {@code BILL-AMOUNT} with the rule that is broken
   */
  BigDecimal read(String typed) {
    String plain = typed.length() > LONGEST ? typed : TypedText.plain(typed);
    if (plain.isEmpty()) {
      throw refused(plain, "还没有填写", "is missing");
    } else if (plain.length() > LONGEST) {
      throw beyond(plain);
    } else if (!DIGITS.matcher(plain).matches()) {
      throw odd(plain);
    }
    BigDecimal number = new BigDecimal(plain);
    if (number.scale() > places) {
      throw refused(plain, "最多 " + places + " 位小数", "has at most " + places + " decimals");
    } else if (number.compareTo(most) > 0) {
      throw beyond(plain);
    } else if (positive && number.signum() == 0) {
      throw refused(plain, "大于 0", "is above 0");
    }
    return number;
  }

  /**
   * Reads one of money.
   *
   * @throws TerminalException {@code BILL-AMOUNT} with the rule that is broken
   */
  Fen fen(String typed) {
    return Fen.of(read(typed).movePointRight(2).longValueExact());
  }

  private TerminalException odd(String plain) {
    Oddity seen =
        ODDITIES.stream()
            .filter(oddity -> oddity.seen.matcher(plain).find())
            .findFirst()
            .orElse(ODDITIES.getLast());
    return refused(plain, seen.chinese, seen.english);
  }

  private TerminalException beyond(String plain) {
    String limit = most.toPlainString();
    return refused(plain, "最多 " + limit, "is at most " + limit);
  }

  private TerminalException refused(String plain, String rule, String englishRule) {
    String shown = plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
    String quoted = shown.isEmpty() ? "" : "“" + shown + "”";
    return new TerminalException(
        TerminalFault.BILL_AMOUNT
            .advice()
            .with(
                chinese + quoted + "：" + rule + "。",
                "The "
                    + english
                    + (shown.isEmpty() ? "" : " \"" + shown + "\"")
                    + ": it "
                    + englishRule
                    + "."));
  }
}
