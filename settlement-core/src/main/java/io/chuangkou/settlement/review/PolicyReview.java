package io.chuangkou.settlement.review;

import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.document.PolicyDocument;
import io.chuangkou.settlement.policy.document.PolicyDocument.Draft;
import io.chuangkou.settlement.policy.document.PolicyDocument.Edition;
import io.chuangkou.settlement.policy.document.PolicyException;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Value;
import io.chuangkou.settlement.review.Finding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a policy document before it counts: everything that is wrong with it or
 * has to be asked about, and, where nothing is wrong, what it changes against what is in force.
 *
 * @param findings in the order of the lines
 * @param document the document; null while it has a fault
 * @param changes what it changes, by the day from which it is so; none while it has a fault
 */
public record PolicyReview(
    List<Finding> findings, @Nullable PolicyDocument document, List<Changes> changes) {

  /**
   * Reviews a document.
   *
   * @param inForce what is in force without it
   * @param file its file name
   * @param text its text
   * @param today the day for a document that was always in force and always will be
   */
  public static PolicyReview of(Policies inForce, String file, String text, LocalDate today) {
    return new Reviewing(inForce, file, today).of(PolicyDocument.draft(file, text));
  }

  /** Whether it must not count. */
  public boolean isFaulty() {
    return findings.stream().anyMatch(finding -> finding.kind() == Kind.FAULT);
  }

  /** Whether something has to be asked about. */
  public boolean asks() {
    return findings.stream().anyMatch(finding -> finding.kind() == Kind.QUESTION);
  }

  /** One review. */
  private static final class Reviewing {
    private final Policies inForce;
    private final String file;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    Reviewing(Policies inForce, String file, LocalDate today) {
      this.inForce = inForce;
      this.file = file;
      this.today = today;
    }

    PolicyReview of(Draft draft) {
      draft.faults().forEach(fault -> findings.add(Finding.of(fault)));
      PolicyDocument document = draft.document();
      if (document == null) {
        return result(null, List.of());
      }
      WordCheck.of(inForce, document, findings::add);
      PremiumCheck.check(inForce, document, findings::add);
      for (Edition edition : document.editions()) {
        FigureCheck.of(
            Changes.between(before(document, day(edition)), edition.values()), this::add);
      }
      Policies next = draft.faults().isEmpty() ? joined(document) : null;
      if (next == null || findings.stream().anyMatch(each -> each.kind() == Kind.FAULT)) {
        return result(null, List.of());
      }
      askAboutEnd(document, next);
      return result(document, changes(document, next));
    }

    /** The same of two editions is asked about once. */
    private void add(Finding finding) {
      if (!findings.contains(finding)) {
        findings.add(finding);
      }
    }

    private PolicyReview result(@Nullable PolicyDocument document, List<Changes> changes) {
      List<Finding> sorted =
          findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
      return new PolicyReview(sorted, document, changes);
    }

    private LocalDate day(Edition edition) {
      return Objects.requireNonNullElseGet(
          edition.from(), () -> Objects.requireNonNullElse(edition.to(), today));
    }

    private List<Value> before(PolicyDocument document, LocalDate day) {
      return values(inForce, document.region(), day);
    }

    private static List<Value> values(Policies policies, String region, LocalDate day) {
      return policies.values(day).stream().filter(value -> value.region().equals(region)).toList();
    }

    private @Nullable Policies joined(PolicyDocument document) {
      try {
        return inForce.with(document);
      } catch (PolicyException e) {
        findings.add(Finding.of(e));
        return null;
      }
    }

    private void askAboutEnd(PolicyDocument document, Policies next) {
      LocalDate last = document.to();
      if (document.hasBenefits()
          && last != null
          && !next.knows(document.region(), last.plusDays(1))) {
        add(
            new Finding(
                Kind.QUESTION,
                Finding.ENDS,
                file,
                1,
                BilingualText.of(
                    last + " 以后没有有效的政策；是这样吗？",
                    "nothing is in force after " + last + "; is it meant?")));
      }
    }

    private List<Changes> changes(PolicyDocument document, Policies next) {
      List<Story> stories = WorkedCases.stories(document.region());
      List<Changes> changes = new ArrayList<>();
      for (Edition edition : document.editions()) {
        LocalDate day = day(edition);
        List<Value> before = before(document, day);
        List<Value> after = values(next, document.region(), day);
        List<ValueChange> differing = Changes.between(before, after);
        if (differing.isEmpty()) {
          continue;
        }
        FigureCheck.leftOut(before, after, file, this::add);
        List<ValueChange> said = differing.stream().filter(change -> !change.isRestated()).toList();
        MoneyChanges money =
            said.isEmpty() || !inForce.knows(document.region(), day)
                ? MoneyChanges.NONE
                : DeckComparison.of(stories, inForce.asOn(day), next.asOn(day));
        changes.add(new Changes(day, said, differing.size() - said.size(), money));
      }
      return changes;
    }
  }
}
