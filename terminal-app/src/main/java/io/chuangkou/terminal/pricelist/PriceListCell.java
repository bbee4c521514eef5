package io.chuangkou.terminal.pricelist;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.visit.TypedText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a price list. What a spreadsheet program adds is taken off; what it has spoilt, as a
 * bar code that became {@code 6.92E+12}, is refused.
 */
final class PriceListCell {

  private static final Pattern SPOILT = Pattern.compile("[0-9](\\.[0-9]+)?E\\+[0-9]+");
  private static final Pattern CURRENCY = Pattern.compile("^[¥￥]\\s*|\\s*元$");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern PLAIN = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern PRODUCT = Pattern.compile("([0-9]{7})([0-9]{13})?");
  private static final BigDecimal MOST = new BigDecimal("9999999.99");
  private static final int LONGEST_CODE = 50;
  private static final int LONGEST_NAME = 200;
  private static final int PLACES = 2;

  private final long row;

  /** Of a row of the file. */
  PriceListCell(long row) {
    this.row = row;
  }

  /** The text of a cell: plain width, without blanks around and without what keeps it a text. */
  static String plain(String cell) {
    boolean isOneLine = cell.chars().noneMatch(character -> character < ' ');
    String text = isOneLine ? cell.strip() : TypedText.inOneLine(cell).strip();
    if (text.startsWith("'")) {
      return text.substring(1).strip();
    }
    boolean isFormula = text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"");
    return isFormula ? text.substring(2, text.length() - 1).strip() : text;
  }

  /** A code without blanks; may be empty unless its column is needed. */
  String code(PriceListColumn column, String cell) throws PriceListException {
    String code = TypedText.plain(cell).toUpperCase(Locale.ROOT);
    if (code.isEmpty() && column.isNeeded()) {
      throw missing(column);
    } else if (code.contains("E+") && SPOILT.matcher(code).matches()) {
      throw refused(
          column,
          cell,
          "被表格软件改成了科学计数，请把这一列设为文本后重新填写",
          "was turned into a number with an exponent; make the column text and fill it in again");
    } else if (code.length() > LONGEST_CODE || code.chars().anyMatch(Character::isWhitespace)) {
      throw refused(
          column,
          cell,
          "最多 " + LONGEST_CODE + " 个字符，中间不留空格",
          "has at most " + LONGEST_CODE + " characters and no blanks");
    }
    return code;
  }

  /** A text that must be there. */
  String text(PriceListColumn column, String cell) throws PriceListException {
    if (cell.isEmpty()) {
      throw missing(column);
    } else if (cell.length() > LONGEST_NAME) {
      throw refused(
          column,
          cell,
          "最多 " + LONGEST_NAME + " 个字符",
          "has at most " + LONGEST_NAME + " characters");
    }
    return cell;
  }

  /** Yuan, with or without a currency sign and separators of thousands. */
  Fen price(String cell) throws PriceListException {
    String plain = CURRENCY.matcher(TypedText.plain(cell)).replaceAll("");
    String digits = GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain;
    if (!PLAIN.matcher(digits).matches()) {
      throw refused(PriceListColumn.PRICE, cell, "不是金额", "is no amount");
    }
    BigDecimal yuan = new BigDecimal(digits).stripTrailingZeros();
    if (yuan.scale() > PLACES) {
      throw refused(PriceListColumn.PRICE, cell, "最多两位小数", "has at most two decimals");
    } else if (yuan.compareTo(MOST) > 0) {
      throw refused(PriceListColumn.PRICE, cell, "最多 " + MOST, "is at most " + MOST);
    }
    return Fen.of(yuan.movePointRight(PLACES).longValueExact());
  }

  /** The seven digits that name a product, or those of a whole trace code; empty: none. */
  String product(String cell) throws PriceListException {
    String digits = TypedText.plain(cell);
    Matcher product = PRODUCT.matcher(digits);
    if (digits.isEmpty()) {
      return "";
    } else if (!product.matches()) {
      throw refused(
          PriceListColumn.TRACE_PRODUCT,
          cell,
          "是追溯码的前七位数字",
          "is the first seven digits of a trace code");
    }
    return product.group(1);
  }

  private PriceListException missing(PriceListColumn column) {
    return PriceListException.at(row, "没有" + column.title() + "。", column.title() + " is missing.");
  }

  private PriceListException refused(
      PriceListColumn column, String cell, String chinese, String english) {
    return PriceListException.at(
        row,
        column.title() + "“" + cell + "”：" + chinese + "。",
        column.title() + " \"" + cell + "\" " + english + ".");
  }
}
