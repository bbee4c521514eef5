package io.chuangkou.terminal.day;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.visit.PinyinInitials;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word that is known of a settlement: the patient's name, its beginning or its pinyin initials;
 * the end of the ID number; an amount in yuan, of the medical fee or of what the patient paid; the
 * settlement's number or the end of it; the number of its bill or message. Which of them it is, the
 * word itself does not tell: it fits if it is any.
 */
final class SettlementWord {

  /** Fewer characters than this are the end of too many numbers. */
  private static final int SHORTEST_END = 6;

  /** The same of an ID number, of which people know the last four. */
  private static final int SHORTEST_ID_END = 4;

  private static final int ID_DIGITS = 18;
  private static final Pattern ID_END = Pattern.compile("[0-9]{3,17}[0-9Xx]");
  private static final Pattern INITIALS = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?元?");

  private final String text;
  private final String upper;
  private final boolean areInitials;
  private final PinyinInitials pinyin;
  private final Optional<Fen> amount;

  SettlementWord(String text, PinyinInitials pinyin) {
    this.text = text;
    this.upper = text.toUpperCase(Locale.ROOT);
    this.areInitials = INITIALS.matcher(text).matches();
    this.pinyin = pinyin;
    this.amount =
        AMOUNT.matcher(text).matches()
            ? Optional.of(Fen.ofYuan(text.replace("元", "")))
            : Optional.empty();
  }

  /** Whether it fits a bill. */
  boolean fits(IndexedBill bill) {
    return isName(bill)
        || isEndOf(bill.idNumber())
        || amount.filter(fen -> fen.equals(bill.total()) || fen.equals(bill.due())).isPresent()
        || ends(bill.settlementId())
        || ends(bill.number())
        || bill.msgid().equals(text)
        || bill.bill().equals(text);
  }

  private boolean ends(String number) {
    return number.equals(text) || (text.length() >= SHORTEST_END && number.endsWith(text));
  }

  private boolean isEndOf(String idNumber) {
    return text.length() >= SHORTEST_ID_END
        && text.length() <= ID_DIGITS
        && idNumber.endsWith(upper)
        && ID_END.matcher(text).matches();
  }

  /** In entries of before names are masked. */
  private boolean isName(IndexedBill bill) {
    String name = bill.name();
    return name.isEmpty()
        ? isMaskOf(bill.maskedName())
        : name.startsWith(text) || (areInitials && isReadAs(name));
  }

  private boolean isReadAs(String name) {
    return pinyin.of(name).stream().anyMatch(read -> read.startsWith(upper));
  }

  /** Whether a masked name can be what was typed: its first character and its length are seen. */
  private boolean isMaskOf(String masked) {
    return !masked.isEmpty()
        && masked.codePointCount(0, masked.length()) >= text.codePointCount(0, text.length())
        && masked.codePointAt(0) == text.codePointAt(0);
  }
}
