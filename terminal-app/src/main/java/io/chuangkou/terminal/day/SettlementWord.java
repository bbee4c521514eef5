package io.chuangkou.terminal.day;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.PinyinInitials;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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

  /** A name in full, as it is kept behind the insurances of its person. */
  private static final Pattern NAMED =
      Pattern.compile("\"insurances\":\\[[^\\]]*\\],\"name\":\"([^\"]*)\"");

  private final String text;
  private final PinyinInitials pinyin;
  private final Optional<Fen> amount;

  SettlementWord(String text, PinyinInitials pinyin) {
    this.text = text;
    this.pinyin = pinyin;
    this.amount =
        AMOUNT.matcher(text).matches()
            ? Optional.of(Fen.ofYuan(text.replace("元", "")))
            : Optional.empty();
  }

  /** As it was typed. */
  String text() {
    return text;
  }

  /** Whether an entry may tell of it: most entries tell of other bills. */
  boolean mayFit(Item item, String payload, String note) {
    return item.id().contains(text)
        || payload.contains(text)
        || note.contains(text)
        || amount.filter(fen -> mayCost(fen, item, payload, note)).isPresent()
        || (INITIALS.matcher(text).matches() && mayBeRead(payload))
        || isMasked(payload);
  }

  private static boolean mayCost(Fen fen, Item item, String payload, String note) {
    String yuan = fen.toYuan();
    return item.amountFen() == fen.fen() || payload.contains(yuan) || note.contains(yuan);
  }

  private boolean mayBeRead(String payload) {
    Matcher named = NAMED.matcher(payload);
    return named.find() && isReadAs(named.group(1));
  }

  /** In entries of before names are masked: of what was typed the first character is left. */
  private boolean isMasked(String payload) {
    return payload.contains(
        "\"maskedName\":\"" + text.substring(0, text.offsetByCodePoints(0, 1)) + "*");
  }

  /** Whether it fits a bill that was settled first under a number. */
  boolean fits(String number, SettledBill bill) {
    return isPerson(bill.person())
        || amount.filter(fen -> costs(bill, fen)).isPresent()
        || ends(bill.settlementId())
        || ends(number)
        || bill.msgid().equals(text)
        || bill.bill().number().equals(text);
  }

  private static boolean costs(SettledBill bill, Fen fen) {
    return bill.settlement().total().equals(fen) || bill.due().equals(fen);
  }

  private boolean ends(String number) {
    return number.equals(text) || (text.length() >= SHORTEST_END && number.endsWith(text));
  }

  private boolean isPerson(InsuredPerson person) {
    String name = person.name();
    boolean isNamed = name == null ? isMaskOf(person.maskedName()) : isName(name);
    return isNamed || isEndOf(person.credential().idNumber());
  }

  private boolean isEndOf(String idNumber) {
    return text.length() >= SHORTEST_ID_END
        && text.length() <= ID_DIGITS
        && ID_END.matcher(text).matches()
        && idNumber.endsWith(text.toUpperCase(Locale.ROOT));
  }

  private boolean isName(String name) {
    return name.startsWith(text) || (INITIALS.matcher(text).matches() && isReadAs(name));
  }

  private boolean isReadAs(String name) {
    String initials = text.toUpperCase(Locale.ROOT);
    return pinyin.of(name).stream().anyMatch(read -> read.startsWith(initials));
  }

  /** Whether a masked name can be what was typed: its first character and its length are seen. */
  private boolean isMaskOf(String masked) {
    return !masked.isEmpty()
        && masked.codePointCount(0, masked.length()) >= text.codePointCount(0, text.length())
        && masked.codePointAt(0) == text.codePointAt(0);
  }
}
