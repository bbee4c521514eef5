package io.chuangkou.terminal.visit;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which of a person's insurances can serve a visit, and which is taken unless the cashier says
 * otherwise (codes of §3.1). Who has the care of a special group has it first; employees' insurance
 * comes before residents'; maternity insurance serves maternity care alone; what only adds to
 * another one never settles by itself.
 */
final class InsuranceOrder {

  private static final String MATERNITY = "510";

  /**
   * Civil servants' subsidy, large sums, the employer's, residents' critical illness, long care.
   */
  private static final Set<String> ADDITIONS = Set.of("320", "330", "370", "392", "410");

  private static final List<String> FIRST_TO_LAST =
      List.of(MATERNITY, "340", "350", "360", "310", "390", "391", "380", "399");

  private InsuranceOrder() {}

  /**
   * Those that can serve a visit, the one to be taken first; all of them where none can by rule.
   *
   * @param region of several in one order, those of this division come first
   */
  static List<Insurance> serving(VisitKind visit, String region, List<Insurance> active) {
    List<Insurance> serving =
        active.stream().filter(insurance -> serves(insurance, visit)).toList();
    return (serving.isEmpty() ? active : serving)
        .stream()
            .sorted(
                Comparator.comparingInt(InsuranceOrder::rank)
                    .thenComparing(insurance -> !insurance.insuredAt().equals(region)))
            .toList();
  }

  private static boolean serves(Insurance insurance, VisitKind visit) {
    boolean isMaternity = visit == VisitKind.PRENATAL || visit == VisitKind.DELIVERY;
    return !ADDITIONS.contains(insurance.type())
        && (isMaternity || !insurance.type().equals(MATERNITY));
  }

  /** A type that nobody knows comes last. */
  private static int rank(Insurance insurance) {
    int known = FIRST_TO_LAST.indexOf(insurance.type());
    return known < 0 ? FIRST_TO_LAST.size() : known;
  }
}
