package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be settled.
 *
 * @param number the hospital's number of the bill
 * @param visit kind of visit
 * @param disease disease of a chronic visit
 * @param referredBy provider that referred the person
 * @param lines charge lines in order
 */
public record Bill(
    String number,
    VisitKind visit,
    @Nullable String disease,
    @Nullable String referredBy,
    List<Line> lines) {

  /** Copies the lines. */
  public Bill {
    lines = List.copyOf(lines);
  }

  /** The same bill with other lines. */
  public Bill with(List<Line> otherLines) {
    return new Bill(number, visit, disease, referredBy, otherLines);
  }

  /** The same bill under a number. */
  public Bill numbered(String newNumber) {
    return new Bill(newNumber, visit, disease, referredBy, lines);
  }

  /** The same bill for another kind of visit. */
  public Bill with(VisitKind otherVisit) {
    return new Bill(number, otherVisit, disease, referredBy, lines);
  }

  /** The sum of the lines. */
  public Fen total() {
    return lines.stream().map(Line::amount).reduce(Fen.ZERO, Fen::plus);
  }

  /**
   * A charge line.
   *
   * @param code catalogue code
   * @param name name in the catalogue
   * @param itemClass catalogue class {@code A}, {@code B} or {@code C}
   * @param selfPay first self-payment of class B, 0 to 1
   * @param unitPrice price of one
   * @param quantity how many
   * @param amount unit price × quantity, rounded half up to the fen
   * @param purpose what the line serves in a chronic visit
   */
  public record Line(
      String code,
      String name,
      String itemClass,
      BigDecimal selfPay,
      Fen unitPrice,
      BigDecimal quantity,
      Fen amount,
      @Nullable String purpose) {}
}
