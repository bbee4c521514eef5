package io.chuangkou.terminal.visit;

import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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
 * @param particulars what the centre is told beside the lines
 */
public record Bill(
    String number,
    VisitKind visit,
    @Nullable String disease,
    @Nullable String referredBy,
    @Nullable Boolean urgent,
    @Nullable Stay stay,
    List<Line> lines,
    Particulars particulars) {

  /** Copies the lines; an older journal has no particulars. */
  public Bill {
    lines = List.copyOf(lines);
    particulars = Objects.requireNonNullElse(particulars, Particulars.NONE);
  }

  /** The bill of a visit. */
  public Bill(
      String number,
      VisitKind visit,
      @Nullable String disease,
      @Nullable String referredBy,
      List<Line> lines) {
    this(number, visit, disease, referredBy, null, null, lines, Particulars.NONE);
  }

  /** A bill without number and lines. */
  public static Bill blank(VisitKind visit) {
    return new Bill("", visit, null, null, List.of());
  }

  /** The same bill with other lines. */
  public Bill with(List<Line> otherLines) {
    return new Bill(number, visit, disease, referredBy, urgent, stay, otherLines, particulars);
  }

  /** The same bill under a number. */
  public Bill numbered(String newNumber) {
    return new Bill(newNumber, visit, disease, referredBy, urgent, stay, lines, particulars);
  }

  /** The same bill for another kind of visit; a disease, a stay and purposes belong to a kind. */
  public Bill with(VisitKind otherVisit) {
    return otherVisit == visit
        ? this
        : new Bill(
            number,
            otherVisit,
            null,
            referredBy,
            null,
            null,
            lines.stream().map(Line::plain).toList(),
            particulars.ofAnyKind());
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
        lines.stream().map(Line::plain).toList(),
        particulars);
  }

  /** The same bill of a person whom somebody referred; none: nobody. */
  public Bill referred(@Nullable String provider) {
    return new Bill(number, visit, disease, provider, urgent, stay, lines, particulars);
  }

  /** The same bill of a stay that has come so far; none: nothing is known of it. */
  public Bill staying(@Nullable Stay otherStay) {
    return new Bill(number, visit, disease, referredBy, urgent, otherStay, lines, particulars);
  }

  /** The same bill of an emergency, or of none, where the kind of visit does not say so. */
  public Bill urgent(boolean isUrgent) {
    Boolean told = isUrgent ? true : null;
    return new Bill(number, visit, disease, referredBy, told, stay, lines, particulars);
  }

  /** The same bill with other particulars. */
  public Bill with(Particulars others) {
    return new Bill(number, visit, disease, referredBy, urgent, stay, lines, others);
  }

  /** The same bill with one of its lines in another form. */
  public Bill with(int index, Line line) {
    List<Line> others = new ArrayList<>(lines);
    others.set(index, line);
    return with(others);
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

  /** Whether a catalogue told of every line. */
  public boolean isClassified() {
    return lines.stream().noneMatch(line -> line.itemClass().equals(Line.UNCLASSIFIED));
  }

  /** Indices of the lines of drugs whose packs bear trace codes. */
  public List<Integer> packagedDrugs() {
    return IntStream.range(0, lines.size())
        .filter(index -> lines.get(index).isPackagedDrug())
        .boxed()
        .toList();
  }

  /**
   * Indices of the lines that say nothing of what they serve; what is all the person's need not.
   */
  public List<Integer> withoutPurpose() {
    return IntStream.range(0, lines.size())
        .filter(index -> lines.get(index).lacksPurpose())
        .boxed()
        .toList();
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
   * @param itemClass catalogue class {@code A}, {@code B}, {@code C} or {@link #UNCLASSIFIED}
   * @param selfPay first self-payment of class B, 0 to 1
   * @param unitPrice price of one
   * @param quantity how many
   * @param amount unit price × quantity, rounded half up to the fen
   * @param purpose what the line serves in a chronic visit
   * @param ownCode the provider's own code; none: the catalogue code
   * @param ordered who ordered it; none: the counter's department and doctor
   * @param dispensed the boxes that are handed out
   */
  public record Line(
      String code,
      String name,
      String itemClass,
      BigDecimal selfPay,
      Fen unitPrice,
      BigDecimal quantity,
      Fen amount,
      @Nullable String purpose,
      @Nullable String ownCode,
      FeeLine.@Nullable Order ordered,
      Dispensed dispensed) {

    /** {@link #itemClass} of a code that no catalogue told of. */
    public static final String UNCLASSIFIED = "";

    /** First letters of the national codes of western and Chinese patent medicines. */
    private static final String PACKAGED_DRUGS = "XZ";

    /** An older journal tells nothing of boxes. */
    public Line {
      dispensed = Objects.requireNonNullElse(dispensed, Dispensed.NOTHING);
    }

    /** A line of which nothing else is known. */
    public Line(
        String code,
        String name,
        String itemClass,
        BigDecimal selfPay,
        Fen unitPrice,
        BigDecimal quantity,
        Fen amount,
        @Nullable String purpose) {
      this(
          code,
          name,
          itemClass,
          selfPay,
          unitPrice,
          quantity,
          amount,
          purpose,
          null,
          null,
          Dispensed.NOTHING);
    }

    /** The same line without a purpose. */
    Line plain() {
      return new Line(
          code, name, itemClass, selfPay, unitPrice, quantity, amount, null, ownCode, ordered,
          dispensed);
    }

    /** The same line with another purpose. */
    public Line serving(String other) {
      return new Line(
          code, name, itemClass, selfPay, unitPrice, quantity, amount, other, ownCode, ordered,
          dispensed);
    }

    /** Whether it says nothing of what it serves and could be paid for. */
    private boolean lacksPurpose() {
      return purpose == null && !itemClass.equals(ItemClass.C.name());
    }

    /** The same line ordered by somebody; none: by whom the counter names. */
    public Line ordered(FeeLine.@Nullable Order by) {
      return new Line(
          code, name, itemClass, selfPay, unitPrice, quantity, amount, purpose, ownCode, by,
          dispensed);
    }

    /** The same line under an own code of the provider, with these boxes. */
    public Line kept(@Nullable String own, Dispensed boxes) {
      return new Line(
          code, name, itemClass, selfPay, unitPrice, quantity, amount, purpose, own, ordered,
          boxes);
    }

    /** The same line of so many, which come to so much. */
    public Line times(BigDecimal count, Fen sum) {
      return new Line(
          code, name, itemClass, selfPay, unitPrice, count, sum, purpose, ownCode, ordered,
          dispensed);
    }

    /** The same line with other boxes. */
    public Line with(Dispensed boxes) {
      return kept(ownCode, boxes);
    }

    /** Whether it is a drug whose packs bear trace codes. */
    public boolean isPackagedDrug() {
      return PACKAGED_DRUGS.indexOf(code.charAt(0)) >= 0;
    }

    /** Whether every box is accounted for, where there are boxes. */
    public boolean isTraced() {
      return !isPackagedDrug() || dispensed.isComplete(quantity);
    }
  }
}
