package io.chuangkou.settlement.policy.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.policy.Policies;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All faults of a document are found at once, each in its line, whatever else is wrong. */
class AllFaultsTest {

  private static final String FILE = "nanjing-2022.yaml";
  private final String good = Objects.requireNonNull(Policies.bundledTexts().get(FILE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          period: year, amount: 200 | period: year, amout: 200 | unknown key amout; rather amount | 不认识的键 amout 应为 amount
          period: year, amount: 200 | perod: year, amount: 200 | unknown key perod; rather period | 应为 period
          waiting_months: 3 | wating_months: 3 | unknown key wating_months; rather waiting_months | 应为 waiting_months
          - {group: aged, is: 35%} | - {group: aged, iss: 35%} | unknown key iss; rather is | 应为 is
          - {group: aged, is: 35%} | - {gruop: aged, is: 35%} | unknown key gruop; rather group | 应为 group
          period: year, amount: 200 | period: yaer, amount: 200 | rather year | 应为 year
          {group: aged, is: 35%} | {group: agd, is: 35%} | rather aged | 应为 aged
          none_for: [malignancy | none_for: [maligancy | rather malignancy | 应为 malignancy
          amount: 200} | amount：200} | full-width characters ： | 全角字符 ：
          {group: aged, is: 35%} | {group: aged，is: 35%} | full-width characters ， | 全角字符 ，
          {group: aged, is: 35%} | {group: aged, is: ３５％} | full-width characters ３５％; write | 35%
          {group: aged, is: 35%} | ｛group: aged, is: 35%｝ | full-width characters | 全角字符
          local_areas: ["3201"] | local_areas: [“3201”] | full-width characters “” | 全角字符 “”
          amount: 2000} | amount: 2,000} | a separator of thousands in 2,000; write 2000 | 千分位逗号 2,000
          amount: 2000} | amount: 2，000} | a separator of thousands in 2,000; write 2000 | 千分位逗号 2,000
          base: 300000, | base: 300,000, | a separator of thousands in 300,000; write 300000 | 写 300000
          clause: §二十二 | clause：§二十二 | full-width characters ： | 全角字符 ：
          clause: §二十二 | clause:§二十二 | no blank after the colon; write clause: … | 冒号后没有空格
          document: nanjing-2022 | document：nanjing-2022 | full-width characters ： | 全角字符 ：
          at_most: 360000} | at_most:360000} | no blank after the colon | 冒号后没有空格
          """)
  void a_slip_of_the_keyboard_is_named_with_what_is_meant(
      String right, String wrong, String english, String chinese) {
    List<PolicyException> faults = faults(right, wrong);
    assertTrue(
        faults.stream().anyMatch(fault -> fault.english().contains(english)),
        () -> faults.toString());
    assertTrue(
        List.of(chinese.split(" ", -1)).stream()
            .allMatch(
                word ->
                    faults.stream()
                        .anyMatch(fault -> (fault.sentence() + fault.advice()).contains(word))),
        () -> faults.stream().map(PolicyException::sentence).toList().toString());
    int line = line(good, right);
    assertTrue(faults.stream().allMatch(fault -> fault.line() == line), () -> faults.toString());
  }

  @Test
  void every_fault_of_a_document_is_told_with_its_line() {
    String bad =
        good.replace("period: year, amount: 200}", "perod: yaer, amout: 2,000}")
            .replace("{group: aged, is: 35%}", "{group: agd, is: 350%}")
            .replace("waiting_months: 3", "wating_months: 3")
            .replace("severity: moderate, is: 50000", "severity: moderate, iss: 50000")
            .replace("{above: 80000, rate: 70%}", "{above: 80,000, rate: 70}")
            .replace("kind: prenatal", "kind: prenatl");
    List<String> found =
        PolicyDocument.draft(FILE, bad).faults().stream()
            .map(fault -> fault.line() + " " + fault.code())
            .toList();
    List<String> expected =
        List.of(
            line(good, "waiting_months: 3") + " POLICY-KEY",
            line(good, "period: year, amount: 200}") + " POLICY-KEY",
            line(good, "period: year, amount: 200}") + " POLICY-VALUE",
            line(good, "{group: aged, is: 35%}") + " POLICY-VALUE",
            line(good, "{group: aged, is: 35%}") + " POLICY-NAME",
            line(good, "kind: prenatal") + " POLICY-VALUE",
            line(good, "severity: moderate, is: 50000") + " POLICY-KEY",
            line(good, "{above: 80000, rate: 70%}") + " POLICY-VALUE");
    assertTrue(found.containsAll(expected), () -> found + " lacks some of " + expected);
    assertEquals(2, count(found, line(good, "{above: 80000, rate: 70%}")), found::toString);
    assertEquals(4, count(found, line(good, "period: year, amount: 200}")), found::toString);
  }

  @Test
  void a_later_value_without_a_clause_of_its_own_is_refused() {
    String later = "[{from: open, to: 2022-12-31, is: 200}, {from: 2023-01-01, to: open, is: 250";
    List<PolicyException> faults = faults("amount: 200}", "amount: " + later + "}]}");
    assertEquals(List.of("POLICY-CLAUSE"), faults.stream().map(PolicyException::code).toList());
    assertEquals(line(good, "amount: 200}"), faults.getFirst().line());
    assertEquals(List.of(), faults("amount: 200}", "amount: " + later + ", clause: §十五}]}"));
  }

  @Test
  void a_year_has_premiums_once() {
    String block = good.substring(good.indexOf("  - year: 2022"));
    List<PolicyException> faults = PolicyDocument.draft(FILE, good + block).faults();
    assertEquals(1, faults.size(), faults::toString);
    assertTrue(faults.getFirst().english().contains("the premiums of 2022 stand twice"));
    assertEquals(good.lines().count() + 1, faults.getFirst().line());
  }

  @Test
  void names_clauses_and_remarks_may_be_in_any_characters() {
    String wide =
        good.replace("clause: §二十二", "clause: §二十二（一），第１款：甲")
            .replace("name: 住院 / stay", "name: 住院：普通、急诊 / stay   # 备注：１，２")
            .replace("is: 30%, name: 非社区医疗机构 /", "is: 30%, name: 非社区，其他：医疗机构 /");
    assertEquals(List.of(), PolicyDocument.draft(FILE, wide).faults());
  }

  private List<PolicyException> faults(String right, String wrong) {
    assertTrue(good.contains(right.strip()), right);
    int at = good.indexOf(right.strip());
    String bad = good.substring(0, at) + wrong + good.substring(at + right.strip().length());
    return PolicyDocument.draft(FILE, bad).faults();
  }

  private static long count(List<String> found, int line) {
    return found.stream().filter(fault -> fault.startsWith(line + " ")).count();
  }

  private static int line(String text, String part) {
    return (int) text.substring(0, text.indexOf(part.strip()) + 1).lines().count();
  }
}
