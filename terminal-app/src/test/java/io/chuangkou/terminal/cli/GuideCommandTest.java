package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide as somebody asks for it. */
class GuideCommandTest {

  @Test
  void words_print_the_page_that_they_name_with_its_clause() {
    Result page = Commands.run("guide", "住院费用报销");
    assertEquals(ExitCode.DONE, page.code());
    assertTrue(page.out().startsWith("住院费用报销 / "), page.out());
    assertTrue(page.out().contains("jiangsu-2022 §二十"), page.out());
    assertTrue(page.out().contains("带什么 / what to bring\n  医保电子凭证"), page.out());
    assertTrue(page.out().contains("10个工作日"), page.out());
  }

  @Test
  void initials_of_pinyin_find_it_too_and_others_are_named_behind() {
    Result page = Commands.run("guide", "nb", "gs");
    assertEquals(ExitCode.DONE, page.code());
    assertTrue(page.out().startsWith("社会保障卡遗失"), page.out());
    assertTrue(page.out().contains("12333"), page.out());
    assertTrue(page.out().contains("另见 / see also\n  nb-old-card-lost"), page.out());
  }

  @Test
  void without_words_the_contents_are_listed_by_region() {
    Result all = Commands.run("guide");
    assertEquals(ExitCode.DONE, all.code());
    assertTrue(all.out().contains("  js-19  江苏省  门诊费用报销 / "), all.out());
    assertTrue(all.out().contains("  nb-lost  "), all.out());
    Result nanjing = Commands.run("guide", "--region", "320100");
    assertTrue(nanjing.out().contains("  js-19  "), nanjing.out());
    assertFalse(nanjing.out().contains("nb-"), nanjing.out());
  }

  @Test
  void json_has_the_page_section_by_section() {
    JsonNode rows = JsonMapper.shared().readTree(Commands.run("guide", "--json", "nb-fault").out());
    assertEquals(1, rows.size());
    assertEquals("通知 §9", rows.get(0).get("clause").asString());
    assertEquals("330200", rows.get(0).get("region").asString());
    JsonNode phones = rows.get(0).get("sections").get(2);
    assertEquals("电话", phones.get("heading").asString());
    assertEquals("故障处理电话：83865362", phones.get("lines").get(0).asString());
  }

  @Test
  void what_nothing_is_said_about_is_refused_with_what_to_do() {
    Result nothing = Commands.run("guide", "火星");
    assertEquals(ExitCode.FAILED, nothing.code());
    assertEquals("", nothing.out());
    assertTrue(nothing.err().startsWith("[GUIDE-NOTHING] 办事指南里没有：火星。"), nothing.err());
    Result nowhere = Commands.run("guide", "--region", "999999");
    assertEquals(ExitCode.FAILED, nowhere.code());
    assertTrue(nowhere.err().startsWith("[GUIDE-REGION]"), nowhere.err());
    assertTrue(nowhere.err().contains("330200 宁波市"), nowhere.err());
  }
}
