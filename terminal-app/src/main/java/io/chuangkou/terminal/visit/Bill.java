package io.chuangkou.terminal.visit;

import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be settled.
 *
 * @param number the hospital's number of the bill
 * @param visit kind of visit
 * @param disease disease of a chronic visit, or that of a stay
 * @param referredBy provider that referred the person
 * @param urgent whether a stay or a special drug was an emergency; none: it was not
 * @param stay how far the stay has come; none: no stay, or nothing known of it
 * @param lines charge lines in order
 */
public record Bill(
    String number,
    VisitKind visit,
    @Nullable String disease,
    @Nullable String referredBy,
    @Nullable Boolean urgent,
    @Nullable Stay stay,
    List<Line> lines) {

  /** Copies the lines. */
  public Bill {
    lines = List.copyOf(lines);
  }

  /** The bill of a visit. */
  public Bill(
      String number,
      VisitKind visit,
      @Nullable String disease,
      @Nullable String referredBy,
      List<Line> lines) {
    this(number, visit, disease, referredBy, null, null, lines);
  }

  /** A bill without number and lines. */
  public static Bill blank(VisitKind visit) {
    return new Bill("", visit, null, null, List.of());
  }

  /** The same bill with other lines. */
  public Bill with(List<Line> otherLines) {
    return new Bill(number, visit, disease, referredBy, urgent, stay, otherLines);
  }

  /** The same bill under a number. */
  public Bill numbered(String newNumber) {
    return new Bill(newNumber, visit, disease, referredBy, urgent, stay, lines);
  }

  /** The same bill for another kind of visit; a disease, a stay and purposes belong to a kind. */
  public Bill with(VisitKind otherVisit) {
    return otherVisit == visit
        ? this
        : new Bill(number, otherVisit, null, referredBy, lines.stream().map(Line::plain).toList());
  }

  /** The same bill for a disease; purposes belong to a disease. */
  public Bill forDisease(@Nullable String otherDisease) {
    return new Bill(
        number,
        visit,
        otherDisease,
        referredBy,
        urgent,
        stay,
        lines.stream().map(Line::plain).toList());
  }

  /** The same bill of a person whom somebody referred; none: nobody. */
  public Bill referred(@Nullable String provider) {
    return new Bill(number, visit, disease, provider, urgent, stay, lines);
  }

  /** The same bill of a stay that has come so far; none: nothing is known of it. */
  public Bill staying(@Nullable Stay otherStay) {
    return new Bill(number, visit, disease, referredBy, urgent, otherStay, lines);
  }

  /** Whether it was an emergency. */
  public boolean isEmergency() {
    return visit == VisitKind.EMERGENCY || Boolean.TRUE.equals(urgent);
  }

  /** Whether it is the bill of a stay that the centre has admitted. */
  public boolean isOpenStay() {
    return stay != null && stay.isOpen();
  }

  /** Whether the next thing to do for a stay is to admit the person, nothing else being planned. */
  public boolean awaitsAdmission() {
    return visit.isStay() && !isOpenStay() && (stay == null || stay.discharged() == null);
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
      @Nullable String purpose) {

    /** The same line without a purpose. */
    Line plain() {
      return new Line(code, name, itemClass, selfPay, unitPrice, quantity, amount, null);
    }
  }
}
