package io.chuangkou.settlement.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.policy.Policies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide as a clerk asks it. */
class GuideTest {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

  private static final Pattern CLAUSE = Pattern.compile("§[一二三四五六七八九十]+");

  private final Guide guide = Guide.shipped();

  static Entry entry(Guide guide, String id) {
    return guide.entries(null, DAY).stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "住院费用报销, js-20",
    "手工报销 住院 江苏, js-20",
    "零星报销 南京, nj-reimburse",
    "没备案 武进, wj-unfiled",
    "南通 缴费渠道, nt-pay",
    "挂失 武进, wj-lost",
    "红山街道, nj-offices",
    "门诊费用报销, js-19",
    "挂失 宁波, nb-lost",
    "补卡 宁波, nb-lost",
    "产检 生育保险, js-21",
    "故障, nb-fault",
    "fault, nb-fault",
    "83865362, nb-fault",
    "js-07, js-07",
    "商务大楼1楼行政服务中心, nb-card-offices",
  })
  void words_find_the_entry_that_names_them_first(String typed, String id) {
    assertEquals(id, search(typed).getFirst().id());
  }

  @Test
  void every_word_must_be_found() {
    assertTrue(search("报销 挂失 缴费基数").isEmpty());
    assertTrue(search("火星").isEmpty());
  }

  @Test
  void a_city_has_its_own_entries_before_those_of_its_province_and_none_of_another() {
    List<Entry> nanjing = guide.entries("320100", DAY);
    assertTrue(nanjing.stream().noneMatch(entry -> entry.source().region().equals("330200")));
    assertEquals("jiangsu-2022", nanjing.getLast().source().document());
    assertTrue(guide.entries("330200", DAY).stream().allMatch(each -> each.id().startsWith("nb-")));
  }

  @Test
  void a_reason_opens_what_helps_with_that_kind_of_bill() {
    assertEquals("js-20", helping("320500", "offsite_unfiled", Kind.INPATIENT).getFirst());
    assertEquals("js-19", helping("320500", "offsite_unfiled", Kind.OUTPATIENT).getFirst());
    assertEquals("nj-reimburse", helping("320100", "offsite_unfiled", Kind.INPATIENT).getFirst());
    assertEquals("nj-major", helping("320100", "not_registered", Kind.CHRONIC).getFirst());
    assertEquals("nj-maternity", helping("320100", "not_registered", Kind.PRENATAL).getFirst());
    assertEquals("wj-unfiled", helping("320412", "offsite_unfiled", Kind.OUTPATIENT).getFirst());
    assertEquals("wj-offsite-paid", helping("320412", "card_locked_locally", null).getFirst());
    assertEquals("nb-lost", helping("330200", "reported_lost", null).getFirst());
  }

  @ParameterizedTest
  @CsvSource({"nanjing-2022, 28", "wujin-2020, 7", "nantong-2021, 9"})
  void every_clause_of_a_city_is_in_the_guide_or_in_the_policies(String document, int clauses) {
    Set<String> cited = new TreeSet<>();
    Stream.concat(
            guide.entries(null, DAY).stream().map(Entry::citation),
            Policies.load().values(DAY).stream().map(value -> value.citation().source()))
        .filter(source -> source.startsWith(document + " "))
        .forEach(
            source -> CLAUSE.matcher(source).results().map(MatchResult::group).forEach(cited::add));
    List<String> wanted =
        IntStream.rangeClosed(1, clauses).mapToObj(SourceText::numeral).map("§"::concat).toList();
    assertTrue(cited.containsAll(wanted), () -> wanted + " but " + cited);
  }

  @Test
  void a_page_shows_the_offices_that_were_asked_for() {
    Pages pages = new Pages(Policies.load());
    Entry offices = entry(guide, "nb-card-offices");
    assertEquals(16, pages.of(offices, List.of()).sections().getLast().lines().size());
    assertEquals(
        List.of("鄞州：鄞州区钱湖南路578号 81812345"),
        pages.of(offices, List.of("鄞州")).sections().getLast().lines());
  }

  @Test
  void a_misspelt_key_is_refused_with_its_file_and_the_key_that_was_meant() {
    GuideException refused = refused(text -> text.replace("    materials:", "    material:"));
    assertEquals("GUIDE-DOCUMENT", refused.code());
    assertTrue(refused.sentence().contains("jiangsu-2022.yaml"), refused.sentence());
    assertTrue(refused.sentence().contains("materials"), refused.sentence());
  }

  @Test
  void what_is_missing_or_named_and_not_there_is_refused() {
    assertTrue(refused(text -> text.replace("  ten: ", "  eleven: ")).english().contains("$ten"));
    assertTrue(
        refused(text -> text.replaceFirst("id: js-05", "id: js-04")).english().contains("js-04"));
    assertTrue(
        refused(text -> text.replaceFirst("    clause: §五\n", "")).english().contains("js-05"));
    assertTrue(
        refused(text -> text.replaceFirst("from: open", "from: soon")).english().contains("soon"));
  }

  private interface Change {
    String of(String text);
  }

  private static GuideException refused(Change change) {
    String file = "jiangsu-2022.yaml";
    String text = change.of(Guide.bundledTexts().getOrDefault(file, ""));
    return assertThrows(GuideException.class, () -> Guide.ofTexts(Map.of(file, text)));
  }

  private List<Entry> search(String typed) {
    return new GuideSearch(guide.entries(null, DAY), name -> List.of()).search(typed);
  }

  private List<String> helping(String region, String reason, @Nullable Kind kind) {
    return guide.helping(region, DAY, reason, kind).stream().map(Entry::id).toList();
  }
}
