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
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.visit.VisitKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes bills up from what is typed, and turns them into encounters. Stateless, thread-safe. */
public final class BillEditor {

  /** The most lines of a bill: what one 2204 carries. */
  public static final int MOST_LINES = 100;

  /** The most lines of a stay, which are uploaded in several messages. */
  public static final int MOST_LINES_OF_STAY = 2000;

  private static final Fen MOST = Fen.ofYuan("9999999.99");
  private static final BigDecimal MOST_QUANTITY = new BigDecimal("99999");

  private final Catalogue catalogue;
  private final Encounter.Provider provider;

  /** With the catalogue in force, for bills of this provider. */
  public BillEditor(Catalogue catalogue, Encounter.Provider provider) {
    this.catalogue = catalogue;
    this.provider = provider;
  }

  /**
   * A line as typed.
   *
   * @throws TerminalException if the code is unknown on that day or a number is none
   */
  public Bill.Line line(
      LocalDate day, String code, String quantity, String unitPrice, @Nullable String purpose) {
    Entry entry =
        catalogue
            .find(TypedText.plain(code).toUpperCase(java.util.Locale.ROOT), day)
            .orElseThrow(
                () ->
                    new TerminalException(
                        Advice.of(TerminalFault.BILL_CODE, "（" + TypedText.plain(code) + "）")));
    BigDecimal count = number(quantity.isBlank() ? "1" : quantity, 4);
    Fen price = Fen.of(number(unitPrice, 2).movePointRight(2).longValueExact());
    if (count.signum() <= 0 || count.compareTo(MOST_QUANTITY) > 0 || price.compareTo(MOST) > 0) {
      throw new TerminalException(TerminalFault.BILL_AMOUNT);
    }
    return new Bill.Line(
        entry.code(),
        entry.name(),
        entry.itemClass().name(),
        entry.selfPay(),
        price,
        count,
        times(price, count),
        purpose);
  }

  /** An amount of money as typed. */
  public static Fen yuan(String text) {
    return Fen.of(number(text, 2).movePointRight(2).longValueExact());
  }

  /** The most lines that a bill of this kind may have. */
  static int mostLines(VisitKind kind) {
    return kind.isStay() ? MOST_LINES_OF_STAY : MOST_LINES;
  }

  /** The bill with one more line. */
  public static Bill plus(Bill bill, int index, Bill.Line line) {
    if (bill.lines().size() >= mostLines(bill.visit())) {
      throw new TerminalException(TerminalFault.BILL_TOO_LONG);
    }
    List<Bill.Line> lines = new ArrayList<>(bill.lines());
    lines.add(index, line);
    return bill.with(lines);
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
    try {
      BigDecimal number = new BigDecimal(TypedText.plain(text));
      if (number.scale() <= places && number.signum() >= 0 && number.precision() <= 15) {
        return number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY);
      }
    } catch (NumberFormatException e) {
      // Said below, as for every other text that is no such number.
    }
    throw new TerminalException(TerminalFault.BILL_AMOUNT);
  }
}
