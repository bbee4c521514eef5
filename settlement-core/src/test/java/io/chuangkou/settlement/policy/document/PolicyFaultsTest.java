package io.chuangkou.settlement.policy.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.policy.Policies;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A faulty policy stops the start and says which file, which line, and what to write instead. */
class PolicyFaultsTest {

  private static final String FILE = "nanjing-2022.yaml";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          POLICY-KEY     | hospital_bears_rest: yes | hospital_bear_rest: yes | unknown key hospital_bear_rest | known here
          POLICY-KEY     | deductible: {period: year, amount: 200} | deductible: {period: year, amount: 200, amount: 300} | key amount stands twice | keep one
          POLICY-KEY     | kind: pharmacy | kind: outpatient | outpatient has a benefit already | keep one benefit for each
          POLICY-KEY     | {setting: community, is: 50%} | {settings: community, is: 50%} | unknown key settings | known here
          POLICY-MISSING | local_areas: ["3201"] | # nothing | local_areas is missing | write local_areas
          POLICY-VALUE   | {group: aged, is: 35%} | {group: aged, is: 130%} | cannot be 130% | write 0% to 100%
          POLICY-VALUE   | {group: aged, is: 35%} | {group: aged, is: 0.3} | cannot be 0.3 | write 0% to 100%
          POLICY-VALUE   | period: year, amount: 200 | period: year, amount: 200.005 | cannot be 200.005 | write yuan
          POLICY-VALUE   | period: year, amount: 200 | period: years, amount: 200 | cannot be years | write one of visit, month, quarter, year
          POLICY-VALUE   | age: 80+ | age: eighty | cannot be eighty | write 3, 0-3 or 80+
          POLICY-VALUE   | name: 住院 / stay | name: 住院 | cannot be 住院 | write a name as
          POLICY-VALUE   | paid_within_days: 90 | paid_within_days: ninety | cannot be ninety | write a whole number
          POLICY-VALUE   | emergency: yes} | emergency: no} | cannot be no | write yes, or leave it out
          POLICY-VALUE   | {level: 1, is: 300} | {level: 4, is: 300} | cannot be 4 | write 1, 2 or 3
          POLICY-DATES   | period: year, amount: 200 | period: year, amount: [{from: open, to: 2022-12-31, is: 200}, {from: 2023-02-01, to: open, is: 300}] | leave a gap or overlap | write from: 2023-01-01
          POLICY-DATES   | period: year, amount: 200 | period: year, amount: [{from: open, to: 2022-12-31, is: 200}, {from: 2022-12-31, to: open, is: 300}] | leave a gap or overlap | write from: 2023-01-01
          POLICY-DATES   | period: year, amount: 200 | period: year, amount: [{from: 2022-01-01, to: open, is: 200}] | leave a gap or overlap | start from: open
          POLICY-DATES   | period: year, amount: 200 | period: year, amount: [{from: open, to: 2022-12-31, is: 200}] | leave a gap or overlap | end to: open
          POLICY-DATES   | period: year, amount: 200 | period: year, amount: [{from: open, to: open, is: 200}, {from: 2023-01-01, to: open, is: 300}] | leave a gap or overlap | the day after the entry before
          POLICY-DATES   | period: year, amount: 200 | period: year, amount: [{from: open, to: 2022-12-31, is: 200}, {from: 2023-01-01, to: 2022-06-30, is: 300}, {from: 2022-07-01, to: open, is: 400}] | leave a gap or overlap | write a to that is not before from
          POLICY-KEY     | period: year, amount: 200 | period: year, amount: [{from: open, to: open, is: 200, unheard_of: 1}] | unknown key unheard_of | known here
          POLICY-ORDER   | {above: 80000, rate: 70%} | {above: 9000, rate: 70%} | the bands do not rise | more than 10000
          POLICY-ORDER   | {level: 1, is: 300} | {is: 300} | an earlier, wider row hides this one | more conditions first
          POLICY-ORDER   | - {is: 1000, | - {level: 3, is: 1000, | no last row for all others | end with a row without condition
          POLICY-CLAUSE  | clause: §二十 住院待遇表 | # none | has no clause | write clause
          POLICY-CLAUSE  | reading: NJ-CAP | # none | has no reading | write reading
          POLICY-ORDER   | {above: 80000, rate: 70%} | {above: 10000, rate: 70%} | the bands do not rise | more than 10000
          POLICY-VALUE   | at_most: 360000 | at_most: 299999 | cannot be | at_most is not below base
          POLICY-NAME    | {group: young} | {group: yuong} | no group is named yuong | write one of
          POLICY-NAME    | benefits: [inpatient, delivery, malignancy | benefits: [inpatient, delivry, malignancy | no benefit is named delivry | write one of
          POLICY-NAME    | none_for: [malignancy | none_for: [malignant | no benefit has the disease malignant | write one of
          POLICY-NAME    | pays: {as: inpatient} | pays: {as: stay} | no other benefit is named stay | write a name of benefits
          POLICY-NAME    | taken: settling_date | taken: settling_day | no reading is named settling_day | write one of settling_date, end_of_enrolment_year
          POLICY-NAME    | age_on: {assumed: A-AGE} | age_on: {assumed: A-AEG} | no assumption is named A-AEG | rather A-AGE
          POLICY-NAME    | to: referral_hospitals | to: referal_hospitals | no list of places is named referal_hospitals | rather referral_hospitals
          POLICY-MISSING | are: [elderly, other, student_child, university] | # none | are is missing | write are
          POLICY-YAML    | benefits: | benefits: [ | this is no YAML | check indentation
          POLICY-YAML    | kind: pharmacy | kind: !!str pharmacy | a type in front of a value | write the value alone
          POLICY-YAML    | kind: pharmacy | kind: &a [*a] | a reference to another place | write out
          POLICY-YAML    | kind: pharmacy | kind: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[pharmacy]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] | nested too deeply | at most 30
          POLICY-YAML    | kind: pharmacy | kind: pharma\bcy | U+0008 | odd characters
          """)
  void aFaultIsNamedWithItsLineAndItsCure(
      String code, String good, String bad, String what, String instead) {
    String text = text();
    assertTrue(text.contains(good), good);
    int line = (int) text.substring(0, text.indexOf(good)).lines().count();
    PolicyException fault = refusal(FILE, text.replaceFirst(Pattern.quote(good), bad));

    assertEquals(code, fault.code());
    assertTrue(fault.english().contains(what), fault.english());
    assertTrue(fault.english().contains(instead), fault.english());
    assertTrue(fault.english().matches("(?s)" + FILE + ":[0-9]+: .*"), fault.english());
    assertTrue(fault.sentence().startsWith(FILE + " 第 "), fault.sentence());
    assertFalse(fault.advice().isBlank());
    boolean pointsThere = code.matches("POLICY-(VALUE|NAME|KEY)");
    assertTrue(
        !pointsThere || Math.abs(lineOf(fault) - line) <= 1 || what.contains("already"),
        fault.english());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: 学生儿童和大学生 / students and children",
        "scope:",
        "coverage:",
        "categories:",
        "A-AGE:",
        "referral_hospitals:",
        "regular: {start: next_new_year",
        "out_of_area:",
        "- {emergency: yes",
        "cap:",
        "amount: {base: 300000",
        "- referral:",
        "- {registered: maternity",
        "deductible: {period: year, amount: 200",
        "rate: 40%",
        "- {on: fund, period: year, amount: 300",
        "later_stays: [50%, 0%]",
        "pays: {as: inpatient",
        "- {as: inpatient",
        "critical:",
        "{above: 10000, rate: 65%",
        "year: 2022",
        "document: nanjing-2022"
      })
  void anUnknownKeyStopsTheStartInAnyBlock(String place) {
    assertUnknownKey(FILE, place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wujin-2020.yaml | of: scope",
        "ningbo-2015.yaml | cards:",
        "ningbo-2015.yaml | - {reported_lost: yes"
      })
  void anUnknownKeyStopsTheStartInAnyDocument(String file, String place) {
    assertUnknownKey(file, place);
  }

  private static void assertUnknownKey(String file, String place) {
    String text = Objects.requireNonNull(texts().get(file));
    int at = text.indexOf(place);
    assertTrue(at >= 0, place);
    String indent = " ".repeat(at - text.lastIndexOf('\n', at) - 1);
    int end = at + place.length();
    String bad = text.substring(0, end) + unknownKey(place, indent) + text.substring(end);
    PolicyException fault = refusal(file, bad);
    assertEquals(PolicyException.Fault.KEY, fault.fault(), fault.english());
    assertTrue(fault.english().contains("unknown key unheard_of; known here: "), fault.english());
  }

  /** A key that nobody knows, for a row in braces, inside a block, or beside another key. */
  private static String unknownKey(String place, String indent) {
    if (place.contains("{")) {
      return ", unheard_of: 1";
    }
    String inside = place.endsWith(":") ? "  " : "";
    String element = place.startsWith("- ") ? "  " : "";
    return '\n' + indent + element + inside + "unheard_of: 1";
  }

  @Test
  void aPartHasOneLimitOfEachSort() {
    String limit = "          - {on: fund, period: quarter, amount: 1000}\n";
    String twice = limit + limit.replace("quarter", "year");
    PolicyException fault = refusal(FILE, text().replace(limit, twice));
    assertTrue(fault.english().contains("a limit of the same sort stands twice"), fault.english());
  }

  @Test
  void onlyALimitOnTheFundHasABeyond() {
    String limits =
        "limits:\n          - on: fund\n            period: year\n            clause: §十五";
    PolicyException fault =
        refusal(FILE, text().replace(limits, limits.replace("fund", "expense")));
    assertTrue(fault.english().contains("beyond follows no limit on the fund"), fault.english());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deductible: {period: year, amount: 100}",
        "limits: [{on: expense, period: year, amount: 100}]"
      })
  void aRateByLineStandsAlone(String beside) {
    String file = "wujin-2020.yaml";
    String text = Objects.requireNonNull(texts().get(file));
    PolicyException fault =
        refusal(file, text.replace("- line_rate:", "- " + beside + "\n        line_rate:"));
    assertTrue(fault.english().contains("no deductible and no expense limit"), fault.english());
  }

  @Test
  void anEmptyFileIsNoPolicy() {
    assertEquals(PolicyException.Fault.YAML, refusal(FILE, "").fault());
  }

  @Test
  void documentsOfOneRegionFollowEachOther() {
    Map<String, String> texts = texts();
    String first = text();
    texts.put(
        "nanjing-2023.yaml", first.replace("from: open\nto: open", "from: 2023-02-01\nto: open"));
    texts.put(FILE, first.replace("from: open\nto: open", "from: open\nto: 2022-12-31"));
    PolicyException fault = assertThrows(PolicyException.class, () -> Policies.ofTexts(texts));
    assertEquals("POLICY-DATES", fault.code());
    assertTrue(fault.english().startsWith("nanjing-2023.yaml:"), fault.english());

    texts.put(
        "nanjing-2023.yaml", first.replace("from: open\nto: open", "from: 2023-01-01\nto: open"));
    assertEquals("320100", Policies.ofTexts(texts).region("320100").code());
  }

  @Test
  void aRegionWithoutBenefitsIsNamed() {
    PolicyException fault =
        assertThrows(PolicyException.class, () -> Policies.load().region("320600"));
    assertTrue(fault.sentence().contains("320600"), fault.sentence());
  }

  private static int lineOf(PolicyException fault) {
    String afterFile = fault.english().substring(FILE.length() + 1);
    return Integer.parseInt(afterFile.substring(0, afterFile.indexOf(':')));
  }

  private static PolicyException refusal(String file, String text) {
    Map<String, String> texts = texts();
    texts.put(file, text);
    return assertThrows(PolicyException.class, () -> Policies.ofTexts(texts));
  }

  private static String text() {
    return Objects.requireNonNull(texts().get(FILE));
  }

  private static Map<String, String> texts() {
    return new LinkedHashMap<>(Policies.bundledTexts());
  }
}
