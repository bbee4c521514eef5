package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.catalogue.BilledLine;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.catalogue.CatalogueException;
import io.chuangkou.settlement.catalogue.Entry;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.visit.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes bills up from what is typed, and turns them into encounters. Stateless, thread-safe. */
public final class BillEditor {

  private static final Fen MOST = Fen.ofYuan("9999999.99");
  private static final BigDecimal MOST_QUANTITY = new BigDecimal("99999");

  /** Longer than any number that is meant: what is longer is not even looked at. */
  private static final int LONGEST_NUMBER = 40;

  /** No sign and no exponent. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,11}\\.?[0-9]{0,4}|\\.[0-9]{1,4}");

  private final Catalogue catalogue;
  private final Encounter.Provider provider;

  /** With the catalogue in force, for bills of this provider; an empty one: by codes alone. */
  public BillEditor(Catalogue catalogue, Encounter.Provider provider) {
    this.catalogue = catalogue;
    this.provider = provider;
  }

  /**
   * A line as typed.
   *
   * @throws TerminalException if the code is unknown on that day, a number is none, or something is
   *     more than the interface takes
   */
  public Bill.Line line(
      LocalDate day, String code, String quantity, String unitPrice, @Nullable String purpose) {
    String item = TypedText.plain(InterfaceLimits.ITEM_CODE.checked(code)).toUpperCase(Locale.ROOT);
    BigDecimal count = number(quantity.isBlank() ? "1" : quantity, 4);
    Fen price = Fen.of(number(unitPrice, 2).movePointRight(2).longValueExact());
    if (count.signum() <= 0 || count.compareTo(MOST_QUANTITY) > 0 || price.compareTo(MOST) > 0) {
      throw new TerminalException(
          TerminalFault.BILL_AMOUNT
              .advice()
              .with(
                  "（数量大于 0、最多 " + MOST_QUANTITY + "，单价最多 " + MOST.toYuan() + " 元）",
                  "(quantity above 0, at most "
                      + MOST_QUANTITY
                      + "; price at most "
                      + MOST.toYuan()
                      + ")"));
    }
    Fen amount = InterfaceLimits.line(times(price, count));
    String serving = purpose == null ? null : InterfaceLimits.PURPOSE.checked(purpose);
    if (catalogue.isEmpty()) {
      return unclassified(item, price, count, amount, serving);
    }
    Entry entry = entry(item, day);
    Bill.Line line =
        new Bill.Line(
            entry.code(),
            entry.name(),
            entry.itemClass().name(),
            entry.selfPay(),
            price,
            count,
            amount,
            serving);
    String own = entry.stock().ownCode();
    return line.kept(
        own.equals(entry.code()) ? null : own, Dispensed.nothing(entry.stock().unit()));
  }

  private Entry entry(String code, LocalDate day) {
    return catalogue
        .find(code, day)
        .orElseThrow(
            () -> new TerminalException(Advice.of(TerminalFault.BILL_CODE, "（" + code + "）")));
  }

  /** Without a catalogue the code stands for the name, and the class is the centre's to say. */
  private static Bill.Line unclassified(
      String code, Fen price, BigDecimal count, Fen amount, @Nullable String purpose) {
    if (code.isBlank()) {
      throw new TerminalException(Advice.of(TerminalFault.BILL_CODE, "（）"));
    }
    return new Bill.Line(
        code, code, Bill.Line.UNCLASSIFIED, BigDecimal.ZERO, price, count, amount, purpose);
  }

  /** An amount of money as typed. */
  public static Fen yuan(String text) {
    return Fen.of(number(text, 2).movePointRight(2).longValueExact());
  }

  /**
   * The bill with one more line.
   *
   * @throws TerminalException if it has too many then, or comes to too much
   */
  public static Bill plus(Bill bill, int index, Bill.Line line) {
    List<Bill.Line> lines = new ArrayList<>(bill.lines());
    lines.add(index, line);
    return InterfaceLimits.checked(bill.with(lines));
  }

  /** The bill without one of its lines. */
  public static Bill minus(Bill bill, int index) {
    List<Bill.Line> lines = new ArrayList<>(bill.lines());
    lines.remove(index);
    return bill.with(lines);
  }

  /**
   * The bill as the calculator takes it.
   *
   * @throws TerminalException if a code does not hold on that day
   */
  public Encounter encounter(Bill bill, LocalDate day) {
    Stay stay = bill.stay();
    LocalDate settled =
        stay == null || stay.discharged() == null ? day : stay.discharged().toLocalDate();
    List<Item> items = new ArrayList<>();
    for (Bill.Line line : bill.lines()) {
      items.add(item(line, items.size() + 1, settled));
    }
    return new Encounter(
        bill.number(),
        bill.visit().medType().kind(),
        stay == null ? day : stay.admitted().toLocalDate(),
        settled,
        provider,
        bill.disease(),
        bill.isEmergency(),
        bill.referredBy(),
        null,
        items);
  }

  private Item item(Bill.Line line, int number, LocalDate day) {
    BilledLine billed =
        new BilledLine(
            number, line.code(), line.unitPrice(), line.quantity(), line.amount(), line.purpose());
    try {
      return catalogue.classify(billed, provider.level(), day);
    } catch (CatalogueException e) {
      throw new TerminalException(Advice.of(e));
    }
  }

  private static Fen times(Fen price, BigDecimal count) {
    BigDecimal fen = BigDecimal.valueOf(price.fen()).multiply(count);
    return Fen.of(fen.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  private static BigDecimal number(String text, int places) {
    String plain = text.length() > LONGEST_NUMBER ? "" : TypedText.plain(text);
    if (NUMBER.matcher(plain).matches()) {
      BigDecimal number = new BigDecimal(plain);
      if (number.scale() <= places) {
        return number;
      }
    }
    throw new TerminalException(TerminalFault.BILL_AMOUNT);
  }
}
