package io.chuangkou.settlement.policy;

import io.chuangkou.settlement.policy.document.PolicyDocument;
import io.chuangkou.settlement.policy.document.PolicyException;
import io.chuangkou.settlement.policy.document.PolicyException.Fault;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Premiums;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The documents of one region one after the other: those with the same sections follow each other
 * without gap or overlap, and one with an open end gives way to the next.
 */
final class Succession {

  private Succession() {}

  /**
   * Documents of a region, in order of time, each as long as it holds.
   *
   * @throws PolicyException if two of them hold at once, or none between them
   */
  static List<PolicyDocument> of(List<PolicyDocument> documents) {
    List<PolicyDocument> inOrder = new ArrayList<>(documents);
    inOrder.sort(
        Comparator.comparing(
            PolicyDocument::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    follow(inOrder, PolicyDocument::hasBenefits);
    follow(inOrder, PolicyDocument::hasCards);
    checkPremiums(inOrder);
    return inOrder;
  }

  private static void follow(List<PolicyDocument> inOrder, Predicate<PolicyDocument> section) {
    int before = -1;
    for (int i = 0; i < inOrder.size(); i++) {
      PolicyDocument next = inOrder.get(i);
      if (!section.test(next)) {
        continue;
      }
      if (before >= 0) {
        inOrder.set(before, upTo(inOrder.get(before), next));
      }
      before = i;
    }
  }

  private static PolicyDocument upTo(PolicyDocument before, PolicyDocument after) {
    LocalDate from = after.from();
    LocalDate to = before.to();
    boolean givesWay =
        to == null
            && from != null
            && (before.from() == null || before.from().isBefore(from))
            && (after.hasBenefits() || !before.hasBenefits())
            && (after.hasCards() || !before.hasCards());
    if (from != null && givesWay) {
      return before.until(from.minusDays(1));
    } else if (from == null || to == null || !from.equals(to.plusDays(1))) {
      throw after
          .at()
          .fault(
              Fault.DATES,
              BilingualText.of(
                  "与同一地区的 " + before.id() + " 日期有缺口或重叠",
                  "the dates leave a gap or overlap " + before.id() + " of the same region"),
              BilingualText.of(
                  "from 写它开始的那一天，前一文件的 to 是前一日或 open",
                  "write from as the day after the to of the document before, or leave that open"));
    }
    return before;
  }

  /** What a year costs is said once. */
  private static void checkPremiums(List<PolicyDocument> inOrder) {
    Map<Integer, PolicyDocument> said = new HashMap<>();
    for (PolicyDocument document : inOrder) {
      document.editions().stream()
          .flatMap(
              edition ->
                  edition.premiums().stream()
                      .map(Premiums::year)
                      .filter(year -> edition.holdsOn(LocalDate.of(year, 1, 1))))
          .forEach(
              year -> {
                PolicyDocument other = said.putIfAbsent(year, document);
                if (other != null && !other.id().equals(document.id())) {
                  throw document
                      .at()
                      .fault(
                          Fault.DATES,
                          BilingualText.of(
                              year + " 年的缴费标准在 " + other.id() + " 已有",
                              other.id() + " has the premiums of " + year + " already"),
                          BilingualText.of("去掉其中一处", "leave one of them out"));
                }
              });
    }
  }
}
