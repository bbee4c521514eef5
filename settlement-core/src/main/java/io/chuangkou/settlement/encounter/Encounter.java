package io.chuangkou.settlement.encounter;

import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One visit, stay or purchase that is settled in one piece.
 *
 * @param id the encounter's id, which its settlement and a transfer name
 * @param kind what it is
 * @param started service date, or the admission date of a stay
 * @param settled service date, or the discharge date of a stay; not before {@code started}
 * @param provider where it took place
 * @param disease the disease it is for, as {@code dialysis}
 * @param emergency whether it was an emergency
 * @param referredBy the provider that referred the person
 * @param clinic a clinic of the provider that stands for itself
 * @param transfer the stay that this one continues
 * @param items charge lines in order, at least one
 */
public record Encounter(
    String id,
    Kind kind,
    LocalDate started,
    LocalDate settled,
    Provider provider,
    @Nullable String disease,
    boolean emergency,
    @Nullable String referredBy,
    @Nullable Clinic clinic,
    @Nullable Transfer transfer,
    List<Item> items) {

  private static final int SHARE_PLACES = 4;

  /** Copies the lines. */
  public Encounter {
    items = List.copyOf(items);
  }

  /** Clinics that a person can go to straight. */
  public enum Clinic {
    INFECTIOUS,
    PSYCHIATRIC;

    /** The clinic that is written so, as {@code infectious}; empty: none is. */
    public static Optional<Clinic> of(String written) {
      return Stream.of(values()).filter(clinic -> clinic.written().equals(written)).findFirst();
    }

    /** How it is written, as {@code infectious}. */
    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Kinds of encounters. */
  public enum Kind {
    OUTPATIENT,
    CHRONIC,
    INPATIENT,
    PRENATAL,
    DELIVERY,
    PHARMACY,
    SPECIAL_DRUG;

    /** Whether this is a stay, with an admission and a discharge date. */
    public boolean isStay() {
      return this == INPATIENT || this == DELIVERY;
    }
  }

  /**
   * A hospital, a community centre or a pharmacy.
   *
   * @param id its id in the policies' lists
   * @param name its name in full, by which those lists may know it too
   * @param level hospital level 1 to 3
   * @param setting what sort of provider it is
   * @param isPrivate whether it is private
   * @param area division code; none: in the region
   * @param designatedFor diseases it is designated for; none: all; empty: nothing
   */
  public record Provider(
      String id,
      @Nullable String name,
      int level,
      Setting setting,
      boolean isPrivate,
      @Nullable String area,
      @Nullable Set<String> designatedFor) {}

  /** Sorts of providers. */
  public enum Setting {
    COMMUNITY,
    GENERAL,
    SPECIALIST,
    PHARMACY
  }

  /**
   * A stay that continues another.
   *
   * @param from id of the earlier stay
   * @param direction up or down within the alliance
   */
  public record Transfer(String from, Direction direction) {}

  /** Direction of a transfer. */
  public enum Direction {
    UP,
    DOWN
  }

  /**
   * A charge line.
   *
   * @param amount what is charged, not negative
   * @param itemClass class in the catalogue
   * @param selfPay share of a class B line that the person pays first, in 1/10000
   * @param ceiling highest covered amount of the line
   * @param purpose what the line serves, as {@code radiochemo}
   * @param drug for a special drug, which standing it has, as {@code original}
   * @param specialMaterial whether it is a special material
   * @param unitPrice price of one, for a special material
   * @param quantity how many, for a special material; 1 if not said
   */
  public record Item(
      Fen amount,
      ItemClass itemClass,
      int selfPay,
      @Nullable Fen ceiling,
      @Nullable String purpose,
      @Nullable String drug,
      boolean specialMaterial,
      @Nullable Fen unitPrice,
      BigDecimal quantity) {

    /** The share of {@link #selfPay} as a decimal from 0 to 1. */
    public BigDecimal selfPayShare() {
      return BigDecimal.valueOf(selfPay, SHARE_PLACES).stripTrailingZeros();
    }

    /** A share as {@link #selfPay} takes it. */
    public static int tenThousandths(BigDecimal share) {
      return share.movePointRight(SHARE_PLACES).intValueExact();
    }
  }

  /** Catalogue classes: A (甲) covered, B (乙) covered after a first share, C (丙) not covered. */
  public enum ItemClass {
    A,
    B,
    C
  }
}
