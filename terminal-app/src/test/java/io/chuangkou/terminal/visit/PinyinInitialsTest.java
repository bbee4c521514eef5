package io.chuangkou.terminal.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names are read as people type their initials. */
class PinyinInitialsTest {

  private final PinyinInitials pinyin = PinyinInitials.shipped();

  @Test
  void a_name_is_its_letters_with_latin_and_digits_as_they_are() {
    assertEquals("AMXLJN", pinyin.of("阿莫西林胶囊").getFirst());
    assertEquals(List.of("09LHNZSY"), pinyin.of("0.9%氯化钠注射液").subList(0, 1));
    assertEquals("CTPS", pinyin.of("CT 平扫").getFirst());
    assertEquals(List.of(), pinyin.of("（）·"));
  }

  @Test
  void a_character_with_several_readings_is_found_by_each() {
    assertTrue(pinyin.of("白术").containsAll(List.of("BS", "BZ")));
    assertTrue(pinyin.of("重组人促红素注射液").stream().anyMatch(read -> read.startsWith("CZR")));
    assertTrue(pinyin.of("厚朴").containsAll(List.of("HP")));
    assertTrue(pinyin.of("阿胶").containsAll(List.of("AJ", "EJ")));
    assertTrue(pinyin.of("单于长行").contains("SYCX"));
  }

  @Test
  void readings_of_a_long_name_are_bounded_and_the_usual_one_is_among_them() {
    List<String> read = pinyin.of("重重重重重重重重");
    assertEquals(PinyinInitials.MOST_READINGS, read.size());
    assertEquals("ZZZZZZZZ", read.getFirst());
  }
}
