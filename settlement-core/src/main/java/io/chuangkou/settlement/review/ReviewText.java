package io.chuangkou.settlement.review;

import io.chuangkou.settlement.policy.document.PolicyDocument;
import io.chuangkou.settlement.policy.scheme.Value;
import io.chuangkou.settlement.review.Finding.Kind;
import io.chuangkou.settlement.review.MoneyChanges.Example;
import io.chuangkou.settlement.review.MoneyChanges.OfBenefit;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A review as text that people read, in both languages. */
public final class ReviewText {

  private static final int MOST_NAMES = 5;

  private final StringBuilder text = new StringBuilder();

  private ReviewText() {}

  /** The findings, a line each, then what changes. */
  public static String of(PolicyReview review) {
    ReviewText text = new ReviewText();
    review.findings().forEach(text::finding);
    PolicyDocument document = review.document();
    if (document != null) {
      text.document(document);
      review.changes().forEach(text::changes);
      if (review.changes().isEmpty()) {
        text.line("与现行政策相同 / nothing changes against what is in force");
      }
    }
    text.sum(review);
    return text.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void finding(Finding finding) {
    line(
        finding.file()
            + ":"
            + finding.line()
            + ": ["
            + finding.code()
            + "] "
            + finding.words().chinese()
            + " / "
            + finding.words().english());
  }

  private void document(PolicyDocument document) {
    line(
        document.id()
            + " · "
            + document.region()
            + " "
            + document.name().chinese()
            + " / "
            + document.name().english()
            + " · "
            + bound(document.from())
            + " – "
            + bound(document.to()));
  }

  private static String bound(@Nullable LocalDate day) {
    return day == null ? "open" : day.toString();
  }

  private void changes(Changes changes) {
    line("自 " + changes.day() + " 起 / from " + changes.day());
    changes.values().forEach(this::change);
    if (changes.restated() > 0) {
      line(
          "  另有 "
              + changes.restated()
              + " 项数值不变，条款不同 / "
              + changes.restated()
              + " values stay, under another clause");
    }
    money(changes.money());
  }

  private void change(ValueChange change) {
    Value before = change.before();
    Value after = change.after();
    String said =
        before == null ? "" : before.text() + (after == null ? " → – " + source(before) : " → ");
    line(
        (before == null ? "+ " : after == null ? "- " : "  ")
            + change.place()
            + " = "
            + said
            + (after == null ? "" : after.text() + source(after)));
  }

  private static String source(Value value) {
    return " · " + value.citation().source();
  }

  private void money(MoneyChanges money) {
    if (money.stories() == 0) {
      return;
    }
    line(
        "  案例 "
            + money.stories()
            + " 个，"
            + money.changed()
            + " 个金额有变 / of "
            + money.stories()
            + " worked cases "
            + money.changed()
            + " change"
            + persons(money.persons()));
    money.benefits().forEach(this::benefit);
    if (!money.unsettled().isEmpty()) {
      String names = money.unsettled().stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
      line(
          "  "
              + money.unsettled().size()
              + " 个案例不能再结算 / cases that cannot be settled any more: "
              + names);
    }
  }

  private static String persons(Map<String, Integer> persons) {
    return persons.isEmpty()
        ? ""
        : new TreeMap<>(persons)
            .entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", ", "（", "）"));
  }

  private void benefit(OfBenefit benefit) {
    Example largest = benefit.largest();
    line(
        "    "
            + benefit.benefit()
            + "："
            + benefit.stories()
            + " 个，基金 / funds "
            + signed(benefit)
            + "；最大 / largest "
            + largest.story()
            + " "
            + largest.encounter()
            + " 个人 / person "
            + largest.before().toYuan()
            + " → "
            + largest.after().toYuan()
            + (largest.reason() == null ? "" : " (" + largest.reason() + ")"));
  }

  private static String signed(OfBenefit benefit) {
    String yuan = benefit.funds().toYuan();
    return benefit.funds().isNegative() || benefit.funds().isZero() ? yuan : "+" + yuan;
  }

  private void sum(PolicyReview review) {
    long faults = count(review, Kind.FAULT);
    long questions = count(review, Kind.QUESTION);
    line(
        faults == 0 && questions == 0
            ? "没有发现问题 / nothing was found"
            : faults
                + " 处错误，"
                + questions
                + " 处待确认 / "
                + faults
                + " to put right, "
                + questions
                + " to confirm");
  }

  private static long count(PolicyReview review, Kind kind) {
    return review.findings().stream().filter(finding -> finding.kind() == kind).count();
  }
}
