package io.chuangkou.terminal.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.visit.PinyinInitials;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An item is found by whatever a person knows of it, the best match first. */
class PriceListTest {

  private static final PinyinInitials PINYIN = PinyinInitials.shipped();
  private static final PriceList LIST =
      PriceList.of(
          List.of(
              item("Y1", "XA01", "阿莫西林胶囊", "6901234567892", "8100001", ""),
              item("Y2", "XA01", "阿莫西林胶囊", "6901234567908", "8100002", ""),
              item("Y3", "XB02", "注射用阿莫西林钠", "", "", ""),
              item("AMX9", "XC03", "白术", "", "8100003", ""),
              item("S1", "0011", "普通门诊诊察费", "", "", "GHF")),
          PINYIN);

  private static PricedItem item(
      String own, String code, String name, String bar, String product, String initials) {
    return new PricedItem(own, code, name, "", "盒", null, bar, product, initials);
  }

  private static List<String> found(String typed) {
    return LIST.search(typed, 10).stream().map(match -> match.item().ownCode()).toList();
  }

  @Test
  void by_any_part_of_the_name_its_beginning_first() {
    assertEquals(List.of("Y1", "Y2", "Y3"), found("阿莫西林"));
    assertEquals(List.of("Y3"), found("西林钠"));
    assertEquals(List.of(), found("头孢"));
  }

  @Test
  void by_initials_in_any_case_and_width_also_of_the_middle() {
    assertEquals(List.of("Y1", "Y2", "AMX9", "Y3"), found("amx"));
    assertEquals(List.of("Y3"), found("ＺＳＹ"));
    assertEquals(List.of("AMX9"), found("BZ"));
    assertEquals(List.of("AMX9"), found("BS"));
  }

  @Test
  void by_the_initials_of_the_list_where_it_tells_them() {
    assertEquals(List.of("S1"), found("GHF"));
    assertEquals(List.of(), found("PTMZ"));
  }

  @Test
  void by_own_code_national_code_and_bar_code_from_their_beginning() {
    assertEquals(List.of("Y1", "Y2"), found("XA"));
    assertEquals(List.of("Y2"), found("69012345679"));
    assertEquals(List.of(), found("234567"));
    assertFalse(LIST.search("XA", 10).getFirst().named());
    assertTrue(LIST.search("AMX", 10).getFirst().named());
  }

  @Test
  void by_a_trace_code_whose_first_seven_digits_name_the_product() {
    assertEquals(List.of("Y2"), found("81000020000000000001"));
    assertEquals("Y2", LIST.exact("81000020000000000001").orElseThrow().ownCode());
    assertEquals(List.of(), found("81000090000000000001"));
  }

  @Test
  void in_full_it_is_one_and_a_national_code_that_several_have_is_none() {
    assertEquals("Y1", LIST.exact("y1").orElseThrow().ownCode());
    assertEquals("Y3", LIST.exact("XB02").orElseThrow().ownCode());
    assertEquals("Y1", LIST.exact("6901234567892").orElseThrow().ownCode());
    assertEquals(Optional.empty(), LIST.exact("XA01"));
    assertEquals(Optional.empty(), LIST.exact("XB"));
  }

  @Test
  void no_more_than_are_wanted_and_each_once() {
    assertEquals(2, LIST.search("阿莫西林", 2).size());
    List<String> all = found("A");
    assertEquals(new HashSet<>(all).size(), all.size());
    assertEquals(List.of(), LIST.search(" ", 10));
    assertEquals(List.of(), PriceList.EMPTY.search("A", 10));
  }

  /** What is looked up in one long text is what each text by itself would say. */
  @Test
  void what_is_found_among_many_is_what_looking_at_each_finds() {
    Random random = new Random(7);
    List<List<String>> texts = new ArrayList<>();
    for (int row = 0; row < 400; row++) {
      texts.add(List.of(word(random), word(random)));
    }
    ManyTexts many = new ManyTexts(texts);
    for (int i = 0; i < 400; i++) {
      String part = word(random);
      if (!part.isEmpty()) {
        assertEquals(rows(texts, part, true), beginning(many, part), part);
        assertEquals(rows(texts, part, false), holding(many, part), part);
      }
    }
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(5), 'a', 'd')
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  private static Set<Integer> rows(List<List<String>> texts, String part, boolean atStart) {
    Set<Integer> rows = new HashSet<>();
    for (int row = 0; row < texts.size(); row++) {
      if (texts.get(row).stream()
          .anyMatch(text -> atStart ? text.startsWith(part) : text.contains(part))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Set<Integer> beginning(ManyTexts many, String part) {
    Set<Integer> rows = new HashSet<>();
    many.beginningWith(
        part,
        row -> {
          rows.add(row);
          return true;
        });
    return rows;
  }

  private static Set<Integer> holding(ManyTexts many, String part) {
    Set<Integer> rows = new HashSet<>();
    many.holding(
        part,
        row -> {
          rows.add(row);
          return true;
        });
    return rows;
  }
}
