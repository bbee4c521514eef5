package io.chuangkou.bench.rival;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outpatient visit or a stay as an engine is told of it. What depends on dates, lists and
 * earlier encounters is looked up already, which spares the engines that work. Amounts are yuan.
 *
 * @param stay whether it is a stay
 * @param emergency whether it was an emergency
 * @param referred whether one of the referral hospitals referred the person
 * @param filed whether an out-of-area filing is in force
 * @param deductibleFree whether stays for the disease have no deductible
 * @param provider where
 * @param patient who
 * @param year the person's year so far
 * @param lines charge lines
 */
public record Visit(
    boolean stay,
    boolean emergency,
    boolean referred,
    boolean filed,
    boolean deductibleFree,
    Place provider,
    Patient patient,
    Year year,
    List<Line> lines) {

  /**
   * A provider.
   *
   * @param setting as {@code community}
   * @param level 1 to 3
   * @param local whether it is in the region
   */
  public record Place(String setting, int level, boolean local) {}

  /**
   * A person on the day.
   *
   * @param covered whether insured
   * @param young a student or child, or a university student
   * @param aged elderly and 80 or more
   * @param hardship in a hardship group
   * @param completedYears consecutive contribution years
   * @param diseases how many of hypertension and diabetes are registered
   */
  public record Patient(
      boolean covered,
      boolean young,
      boolean aged,
      boolean hardship,
      int completedYears,
      int diseases) {}

  /**
   * What the year has seen.
   *
   * @param deductible taken of outpatient visits
   * @param fund paid for outpatient visits within the limit
   * @param first borne of continued expense
   * @param high paid for continued expense
   * @param basic paid by the basic fund in all
   * @param compliant personal compliant amount
   * @param stays stays settled
   * @param unpaid what a stay for the same case, discharged at most 15 days ago, left unpaid of its
   *     deductible
   */
  public record Year(
      BigDecimal deductible,
      BigDecimal fund,
      BigDecimal first,
      BigDecimal high,
      BigDecimal basic,
      BigDecimal compliant,
      int stays,
      @Nullable BigDecimal unpaid) {}

  /**
   * A charge line.
   *
   * @param amount charged
   * @param itemClass A, B or C
   * @param selfPay first share of class B, 0 for others
   * @param ceiling highest covered amount; the amount itself where there is none
   */
  public record Line(BigDecimal amount, String itemClass, BigDecimal selfPay, BigDecimal ceiling) {}
}
