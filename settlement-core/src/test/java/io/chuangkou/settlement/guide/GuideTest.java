package io.chuangkou.settlement.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.policy.Policies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guide as a clerk asks it. */
class GuideTest {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 1);

  private final Guide guide = Guide.load();

  static Entry entry(Guide guide, String id) {
    return guide.entries(null, DAY).stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "住院费用报销, js-20",
    "手工报销 住院, js-20",
    "零星 门诊, js-19",
    "挂失 宁波, nb-lost",
    "补卡 宁波, nb-lost",
    "产检, js-21",
    "故障, nb-fault",
    "fault, nb-fault",
    "83865362, nb-fault",
    "js-07, js-07",
    "商务大楼1楼行政服务中心, nb-apply",
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
    assertEquals("js-20", helping("320500", "offsite_unfiled", Kind.INPATIENT).getLast());
    assertEquals("js-19", helping("320500", "offsite_unfiled", Kind.OUTPATIENT).getLast());
    assertEquals("nb-lost", helping("330200", "reported_lost", null).getFirst());
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
