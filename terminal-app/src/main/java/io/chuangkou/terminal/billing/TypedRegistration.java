package io.chuangkou.terminal.billing;

/**
 * A registration as typed.
 *
 * @param disease disease or benefit, as policies name it
 * @param established day on which a hospital established it, as {@code 2026-03-02} or {@code
 *     20260302}
 * @param operated day of the operation, where policies count from it; else empty
 * @param severity as policies name it, where they pay by it; else empty
 * @param extended whether a period that ends some years after the diagnosis was extended
 * @param from first day; empty: today
 * @param to last day, included; empty: open
 */
public record TypedRegistration(
    String disease,
    String established,
    String operated,
    String severity,
    boolean extended,
    String from,
    String to) {

  /** One of which nothing is told but its days. */
  public TypedRegistration(String disease, String established, String from, String to) {
    this(disease, established, "", "", false, from, to);
  }
}
