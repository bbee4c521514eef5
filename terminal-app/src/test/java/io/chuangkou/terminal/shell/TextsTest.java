package io.chuangkou.terminal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextsTest {

  private final ResourceBundle chinese = bundle(Locale.CHINESE);
  private final ResourceBundle english = bundle(Locale.ENGLISH);

  @Test
  void bothLanguagesSayTheSameThings() {
    assertEquals(new TreeSet<>(chinese.keySet()), new TreeSet<>(english.keySet()));
  }

  @Test
  void bothLanguagesFillTheSamePlaces() {
    for (String key : chinese.keySet()) {
      assertEquals(places(chinese.getString(key)), places(english.getString(key)), key);
    }
  }

  @Test
  void theScreenSpeaksChineseUnlessEnglishIsAsked() {
    assertEquals("帮助", Texts.of(Locale.CHINA).get("key.HELP"));
    assertEquals("帮助", Texts.of(Locale.GERMAN).get("key.HELP"));
    assertEquals("Help", Texts.of(Locale.UK).get("key.HELP"));
    assertTrue(Texts.of(Locale.US).english());
  }

  @Test
  void placesAreFilled() {
    assertEquals("3 号窗口 · 收费员 0172", Texts.of(Locale.CHINA).get("top.counter", "3", "0172"));
  }

  private static int places(String pattern) {
    return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("io.chuangkou.terminal.texts.messages", locale);
  }
}
