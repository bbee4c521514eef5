package io.chuangkou.settlement.review;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.document.PolicyDocument;
import io.chuangkou.settlement.policy.document.PolicyDocument.Edition;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Premiums;
import io.chuangkou.settlement.policy.scheme.Value;
import io.chuangkou.settlement.review.Finding.Kind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The premiums of a document: whom they leave out, and whether they ever count. */
final class PremiumCheck {

  /** Keys of a row that say whom it is for. */
  static final Set<String> CONDITIONS =
      Set.of("category", "exempt", "residence_years", "nonlocal_pupil");

  private final Policies inForce;
  private final PolicyDocument document;
  private final Consumer<Finding> found;
  private final Set<Integer> looked = new HashSet<>();

  private PremiumCheck(Policies inForce, PolicyDocument document, Consumer<Finding> found) {
    this.inForce = inForce;
    this.document = document;
    this.found = found;
  }

  /** Looks at the premiums of a document. */
  static void check(Policies inForce, PolicyDocument document, Consumer<Finding> found) {
    PremiumCheck check = new PremiumCheck(inForce, document, found);
    for (Edition edition : document.editions()) {
      for (int i = 0; i < edition.premiums().size(); i++) {
        Premiums premiums = edition.premiums().get(i);
        if (check.looked.add(premiums.year())) {
          check.look(premiums, line(edition.values(), "premiums[" + i + "]"));
        }
      }
    }
  }

  private static Value line(List<Value> values, String block) {
    return values.stream()
        .filter(value -> value.path().startsWith(block))
        .findFirst()
        .orElseThrow();
  }

  private void look(Premiums premiums, Value at) {
    Set<String> missing = expected();
    missing.removeAll(covered(List.of(premiums)));
    boolean servesAll =
        premiums.rows().stream().anyMatch(row -> isUnconditional(row) && row.categories() == null);
    if (!missing.isEmpty() && !servesAll) {
      String names = String.join(", ", missing);
      ask(
          at,
          BilingualText.of(
              premiums.year() + " 年缴费标准没有 " + names + "，这些人查不到标准；是这样吗？",
              "the premiums of "
                  + premiums.year()
                  + " leave out "
                  + names
                  + ": they would have no standard; is it meant?"));
    }
    LocalDate day = LocalDate.of(premiums.year(), 1, 1);
    if (document.editions().stream().noneMatch(edition -> edition.holdsOn(day))) {
      ask(
          at,
          BilingualText.of(
              premiums.year() + " 年缴费标准不起作用：文件那年 1 月 1 日不生效；是这样吗？",
              "the premiums of "
                  + premiums.year()
                  + " never count: the document does not hold on "
                  + day
                  + "; is it meant?"));
    }
  }

  private void ask(Value at, BilingualText words) {
    found.accept(new Finding(Kind.QUESTION, Finding.PREMIUM, at.file(), at.line(), words));
  }

  /** Who has a premium in force, or, where none is, whom the region insures. */
  private Set<String> expected() {
    Set<String> covered = new TreeSet<>();
    Set<String> insured = new TreeSet<>();
    for (PolicyDocument other : inForce.documents()) {
      if (other.region().equals(document.region())) {
        other.editions().forEach(edition -> covered.addAll(covered(edition.premiums())));
        insured.addAll(categories(other));
      }
    }
    insured.addAll(categories(document));
    return covered.isEmpty() ? insured : covered;
  }

  private static Set<String> categories(PolicyDocument document) {
    Set<String> categories = new TreeSet<>();
    document.editions().stream()
        .flatMap(edition -> edition.values().stream())
        .filter(value -> value.path().matches("(.*\\.)?category(\\[[0-9]+])?|categories\\.are.*"))
        .forEach(value -> categories.add(value.text()));
    return categories;
  }

  /** Categories that have a row for everybody in them. */
  private static Set<String> covered(List<Premiums> premiums) {
    Set<String> covered = new TreeSet<>();
    premiums.stream()
        .flatMap(each -> each.rows().stream())
        .filter(PremiumCheck::isUnconditional)
        .forEach(
            row -> {
              Set<String> categories = row.categories();
              if (categories != null) {
                covered.addAll(categories);
              }
            });
    return covered;
  }

  private static boolean isUnconditional(Premiums.Row row) {
    return !row.exempt() && row.residenceYears() == null && !row.nonlocalPupil();
  }
}
