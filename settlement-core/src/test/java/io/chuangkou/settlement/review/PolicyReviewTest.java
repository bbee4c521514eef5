package io.chuangkou.settlement.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.document.PolicyDocument;
import io.chuangkou.settlement.review.Finding.Kind;
import io.chuangkou.settlement.review.MoneyChanges.OfBenefit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new year's document before it counts: each finding in its place, and what it changes. */
class PolicyReviewTest {

  private static final String FILE = "nanjing-2023.yaml";
  private static final LocalDate TODAY = LocalDate.of(2022, 11, 26);
  private final Policies inForce = Policies.load();

  /** Says the same as the bundled document, for the next year. */
  private final String next =
      Objects.requireNonNull(Policies.bundledTexts().get("nanjing-2022.yaml"))
          .replace("document: nanjing-2022", "document: nanjing-2023")
          .replace("from: open\nto: open", "from: 2023-01-01\nto: open")
          .replace("year: 2022", "year: 2023");

  private PolicyReview review(String text) {
    return PolicyReview.of(inForce, FILE, text, TODAY);
  }

  private PolicyReview changed(String right, String wrong) {
    assertTrue(next.contains(right), right);
    return review(replaced(right, wrong));
  }

  private String replaced(String right, String wrong) {
    int at = next.indexOf(right);
    return next.substring(0, at) + wrong + next.substring(at + right.length());
  }

  private int line(String part) {
    return (int) next.substring(0, next.indexOf(part) + 1).lines().count();
  }

  private static void assertFinding(
      PolicyReview review, Kind kind, String code, int line, String english, String chinese) {
    assertTrue(
        review.findings().stream()
            .anyMatch(
                found ->
                    found.kind() == kind
                        && found.code().equals(code)
                        && found.file().equals(FILE)
                        && found.line() == line
                        && found.words().english().contains(english)
                        && found.words().chinese().contains(chinese)),
        () -> code + " in " + line + " is not among " + review.findings());
  }

  @Test
  void what_only_repeats_the_year_before_changes_nobodys_money() {
    PolicyReview review = review(next);
    assertEquals(List.of(), review.findings());
    Changes changes = review.changes().getFirst();
    assertEquals(LocalDate.of(2023, 1, 1), changes.day());
    assertEquals(List.of("2022 → 2023"), said(changes));
    assertTrue(changes.restated() > 300, () -> "" + changes.restated());
    assertTrue(changes.money().stories() > 100, () -> "" + changes.money());
    assertEquals(0, changes.money().changed());
  }

  private static List<String> said(Changes changes) {
    return changes.values().stream()
        .map(
            change ->
                (change.before() == null ? "–" : change.before().text())
                    + " → "
                    + (change.after() == null ? "–" : change.after().text()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          category: elderly | category: eldery | eldery | elderly
          registered_one_of: [hypertension, diabetes] | registered_one_of: [hypertention, diabetes] | hypertention | hypertension
          - {registered: maternity} | - {registered: matrnity} | matrnity | maternity
          purpose: radiochemo | purpose: radiochem | radiochem | radiochemo
          {severity: mild, is | {severity: mld, is | mld | mild
          {refuse: pharmacy_not_covered} | {refuse: pharmacy_not_coverd} | pharmacy_not_coverd | pharmacy_not_covered
          personal: 460 | persnal: 460 | persnal | personal
          exempt: yes, personal: 0 | exmpt: 3, personal: 0 | exmpt | exempt
          """)
  void a_word_that_is_nearly_known_is_refused_with_the_one_that_is_meant(
      String right, String wrong, String word, String meant) {
    PolicyReview review = changed(right, wrong);
    assertFinding(
        review,
        Kind.FAULT,
        "POLICY-WORD",
        line(right),
        "unknown word " + word + "; rather " + meant,
        "应为 " + meant);
    assertTrue(review.isFaulty());
    assertNull(review.document());
  }

  @Test
  void a_word_that_is_far_from_all_is_asked_about() {
    PolicyReview review =
        changed(
            "registered_one_of: [hypertension, diabetes]",
            "registered_one_of: [glaucoma, diabetes]");
    assertFinding(
        review,
        Kind.QUESTION,
        "POLICY-WORD",
        line("registered_one_of: [hypertension, diabetes]"),
        "the word glaucoma is new",
        "新词 glaucoma");
    assertFalse(review.isFaulty());
    assertTrue(review.asks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {level: 1, is: 90%} | {level: 1, is: 9%} | was 90% and becomes 9%
          period: year, amount: 200} | period: year, amount: 2000} | was 200 and becomes 2000
          {on: fund, period: year, amount: 2800} | {on: fund, period: year, amount: 280} | was 2800 and becomes 280
          personal: 460, subsidy | personal: 4600, subsidy | was 460 and becomes 4600
          years_after_diagnosis: 5 | years_after_diagnosis: 50 | was 5 and becomes 50
          longTermCare: 0} | longTermCare: 30} | was 0 and becomes 30
          """)
  void a_figure_that_is_many_times_what_it_was_is_asked_about(
      String right, String wrong, String english) {
    PolicyReview review = changed(right, wrong);
    assertFinding(review, Kind.QUESTION, "POLICY-FACTOR", line(right), english, "超过一倍");
    assertFalse(review.isFaulty());
  }

  @Test
  void a_figure_that_doubles_is_nobodys_slip() {
    assertEquals(
        List.of(), changed("period: year, amount: 200}", "period: year, amount: 400}").findings());
  }

  @Test
  void premiums_that_leave_somebody_out_are_asked_about() {
    String rows = next.substring(next.indexOf("      - {category: elderly, exempt"));
    PolicyReview review =
        review(
            next.replace(
                rows,
                "      - {category: elderly, personal: 460, subsidy: 1270, longTermCare: 0}\n"));
    assertFinding(
        review,
        Kind.QUESTION,
        "POLICY-PREMIUM",
        line("year: 2023"),
        "leave out other, student_child, university",
        "没有 other, student_child, university");
  }

  @Test
  void premiums_of_a_year_in_which_the_document_does_not_hold_are_asked_about() {
    PolicyReview review = changed("year: 2023", "year: 2021");
    assertFinding(
        review, Kind.QUESTION, "POLICY-PREMIUM", line("year: 2023"), "never count", "不起作用");
  }

  @Test
  void a_second_block_of_premiums_is_refused() {
    String block = next.substring(next.indexOf("  - year: 2023"));
    PolicyReview review = review(next + block);
    assertFinding(
        review,
        Kind.FAULT,
        "POLICY-KEY",
        (int) next.lines().count() + 1,
        "the premiums of 2023 stand twice",
        "写了两处");
  }

  @Test
  void a_part_that_is_left_out_is_asked_about() {
    String benefit = next.substring(next.indexOf("  mental:\n"), next.indexOf("  aids:\n"));
    PolicyReview review = review(next.replace(benefit, ""));
    assertTrue(
        review.findings().stream()
            .anyMatch(
                found ->
                    found.kind() == Kind.FAULT
                        || found.words().english().startsWith("benefits.mental is in force")),
        () -> review.findings().toString());
    String cap = next.substring(next.indexOf("cap:\n"), next.indexOf("benefits:\n  out"));
    assertFinding(
        review(next.replace(cap, "")),
        Kind.QUESTION,
        "POLICY-LEFT-OUT",
        1,
        "cap is in force and not in the document",
        "现行的 cap");
  }

  @Test
  void a_document_that_overlaps_another_is_refused() {
    Policies later = inForce.with(PolicyDocument.read(FILE, next));
    String text =
        next.replace("document: nanjing-2023", "document: other")
            .replace("year: 2023", "year: 2024");
    PolicyReview review = PolicyReview.of(later, FILE, text, TODAY);
    assertFinding(
        review, Kind.FAULT, "POLICY-DATES", review.findings().getFirst().line(), "overlap", "重叠");
  }

  @Test
  void a_document_that_ends_without_another_is_asked_about() {
    PolicyReview review = changed("from: 2023-01-01\nto: open", "from: 2023-01-01\nto: 2023-12-31");
    assertFinding(
        review,
        Kind.QUESTION,
        "POLICY-ENDS",
        1,
        "nothing is in force after 2023-12-31",
        "2023-12-31 以后");
  }

  @Test
  void findings_of_every_sort_are_told_at_once_in_the_order_of_the_lines() {
    String bad =
        next.replace("category: elderly\n", "category: eldery\n")
            .replace("period: year, amount: 200}", "period: year, amout: 2,00}")
            .replace("{level: 1, is: 90%}", "{level: 1, is: 9%}")
            .replace("waiting_months: 3", "waiting_months：3");
    PolicyReview review = review(bad);
    assertTrue(
        review.findings().stream()
            .map(Finding::code)
            .collect(Collectors.toSet())
            .containsAll(List.of("POLICY-WORD", "POLICY-KEY", "POLICY-VALUE", "POLICY-FACTOR")),
        () -> review.findings().toString());
    List<Integer> lines = review.findings().stream().map(Finding::line).toList();
    assertEquals(lines.stream().sorted().toList(), lines);
    assertEquals(List.of(), review.changes());
  }

  @Test
  void a_change_is_told_from_what_to_what_with_both_clauses_and_whose_money_it_is() {
    PolicyReview review =
        changed(
            "- {on: expense, period: year, amount: 63000}",
            "- {on: expense, period: year, amount: 66000, clause: §十七.2 新}");
    assertEquals(List.of(), review.findings());
    Changes changes = review.changes().getFirst();
    ValueChange change =
        changes.values().stream()
            .filter(each -> each.place().contains("dialysis"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "benefits.dialysis.pays[purpose=dialysis].limits[on=expense, period=year].amount",
        change.place());
    assertEquals("63000", Objects.requireNonNull(change.before()).text());
    assertEquals("nanjing-2022", change.before().citation().document());
    assertEquals("66000", Objects.requireNonNull(change.after()).text());
    assertEquals("nanjing-2023 §十七.2 新", change.after().citation().source());

    // Of 3,000 more of expense the fund pays 80 %, which then is no more the insurance's 60 to 70
    // %.
    MoneyChanges money = changes.money();
    assertTrue(money.changed() > 0 && money.changed() < money.stories(), money::toString);
    assertEquals("chronic dialysis", money.benefits().getFirst().benefit(), money::toString);
    OfBenefit dialysis = money.benefits().getFirst();
    assertTrue(dialysis.funds().fen() > 0, money::toString);
    assertTrue(dialysis.largest().after().compareTo(dialysis.largest().before()) < 0);
    assertEquals(money.changed(), money.persons().values().stream().mapToInt(count -> count).sum());
  }

  @Test
  void a_row_that_is_put_before_others_is_one_new_row() {
    PolicyReview review =
        changed(
            "- {level: 1, group: young, is: 95%}",
            "- {level: 1, age: 90+, is: 99%}\n      - {level: 1, group: young, is: 95%}");
    List<String> places =
        review.changes().getFirst().values().stream()
            .map(ValueChange::place)
            .filter(place -> place.startsWith("benefits.inpatient"))
            .toList();
    assertTrue(
        !places.isEmpty() && places.stream().allMatch(place -> place.contains("age=90+")),
        places::toString);
  }

  @Test
  void the_text_and_the_record_for_machines_tell_all_of_it() {
    PolicyReview review = changed("period: year, amount: 200}", "period: year, amount: 250}");
    String text = ReviewText.of(review);
    assertTrue(text.contains("200 → 250 · nanjing-2023 §十五"), text);
    assertTrue(text.contains("nothing was found"), text);
    assertTrue(text.contains("outpatient"), text);
    var json = ReviewJson.of(review).get("changes").get(0);
    assertEquals("2023-01-01", json.get("from").stringValue());
    assertTrue(json.get("cases").get("changed").intValue() > 0);
    PolicyReview bad = changed("category: elderly\n", "category: eldery\n");
    assertTrue(
        ReviewText.of(bad)
            .startsWith(FILE + ":" + line("category: elderly\n") + ": [POLICY-WORD] "),
        ReviewText.of(bad));
    assertEquals(
        line("category: elderly\n"),
        ReviewJson.of(bad).get("findings").get(0).get("line").intValue());
  }

  @Test
  void the_sample_of_a_new_year_has_no_finding_and_changes_money() throws IOException {
    Path sample = Path.of("../packaging/samples/nanjing-2023.yaml");
    PolicyReview review = review(Files.readString(sample));
    assertEquals(List.of(), review.findings());
    assertTrue(review.changes().getFirst().money().changed() > 0);
  }

  @Test
  void a_region_that_nothing_is_known_of_has_nothing_to_compare_with() throws IOException {
    PolicyReview review =
        review(Files.readString(Path.of("src/test/resources/policies/qingshi-2023.yaml")));
    assertFalse(review.isFaulty(), () -> review.findings().toString());
    assertEquals(0, review.changes().getFirst().money().stories());
  }
}
