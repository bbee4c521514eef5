package io.chuangkou.terminal.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cashier.model.Act;
import io.chuangkou.terminal.notice.KeyCaps;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.shell.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever key does something, the sentences name that key. */
class KeyCapsTest {

  private static final KeyCaps SWAPPED = KeyCaps.of(Map.of("settle", "F9", "cancel", "f12"));

  @Test
  void every_action_of_the_key_bar_but_the_way_back_can_have_another_key() {
    assertEquals(
        Arrays.stream(Act.values()).filter(act -> act != Act.BACK).map(Act::cap).toList(),
        List.copyOf(KeyCaps.delivered()));
  }

  @Test
  void two_keys_change_places_in_every_sentence() {
    assertEquals("F9", SWAPPED.of("F12"));
    assertEquals("F12", SWAPPED.of("F9"));
    assertEquals("F1", SWAPPED.of("F1"));
    assertEquals("按 F9 试算，F12 撤销（F8）。", SWAPPED.in("按 F12 试算，F9 撤销（F8）。"));
    assertEquals("Settle with F9.", SWAPPED.in("Settle with F12."));
    assertEquals("F12.200 与 MF9 不是键", SWAPPED.in("F12.200 与 MF9 不是键"));
  }

  @Test
  void words_advice_and_texts_name_the_counters_keys() {
    assertTrue(Texts.of(Locale.CHINESE, SWAPPED).get("guide.IDENTIFIED").contains("按 F9 试算"));
    Words words = new Words(Locale.ENGLISH, SWAPPED);
    Notice notice = words.notice(TerminalFault.CASH_SHORT.advice(), Level.WARNING);
    assertEquals("Take the rest, then settle with F9.", notice.advice());
    assertTrue(words.of("day.row.STAY").contains("F12"), words.of("day.row.STAY"));
    assertFalse(new Words(Locale.ENGLISH).of("day.row.STAY").contains("F12"));
  }

  @Test
  void a_letter_with_ctrl_is_another_one_in_every_sentence() {
    KeyCaps moved = KeyCaps.of(Map.of("hold", "ctrl+j", "print", "Ctrl + H", "lock", "Ctrl+P"));
    assertEquals("Ctrl+J", moved.of("Ctrl+H"));
    assertEquals("Ctrl+H", moved.of("Ctrl+P"));
    assertEquals("Ctrl+L", moved.of("Ctrl+L"));
    assertEquals(
        "按 Ctrl+J 挂单、Ctrl+H 打印；Ctrl+C 复制，Ctrl+1 换卡。",
        moved.in("按 Ctrl+H 挂单、Ctrl+P 打印；Ctrl+C 复制，Ctrl+1 换卡。"));
    assertEquals(
        "先结算，或按 Ctrl+J 挂起，再取。",
        new Words(Locale.CHINESE, moved)
            .notice(TerminalFault.HOLD_BILL.advice(), Level.WARNING)
            .advice());
  }

  @Test
  void a_letter_that_is_taken_or_none_or_of_another_kind_is_refused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                KeyCaps.of(
                    Map.of(
                        "hold", "Ctrl+L",
                        "print", "Ctrl+C",
                        "lock", "F5",
                        "settle", "Ctrl+J",
                        "undo", "Ctrl+11",
                        "lokc", "Ctrl+Y")));
    String said = String.valueOf(refused.getMessage());
    for (String part :
        List.of(
            "Ctrl+L：hold、waiting",
            "print: Ctrl+C",
            "lock: F5",
            "settle: Ctrl+J",
            "undo: Ctrl+11",
            "lokc：没有这个动作")) {
      assertTrue(said.contains(part), part + " in " + said);
    }
  }

  @Test
  void what_is_unknown_or_there_twice_is_listed_whole() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> KeyCaps.of(Map.of("settle", "F9", "sell", "F2", "help", "F13")));
    String said = String.valueOf(refused.getMessage());
    for (String part : List.of("F9：cancel、settle", "sell", "help: F13", "actions: help next")) {
      assertTrue(said.contains(part), said);
    }
  }
}
