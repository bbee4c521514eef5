package io.chuangkou.terminal.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.chuangkou.terminal.counter.OfflineReason;
import io.chuangkou.terminal.notice.Words;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void every_word_is_there_in_both_languages() {
    assertEquals(new TreeSet<>(bundle("").keySet()), new TreeSet<>(bundle("en").keySet()));
  }

  @Test
  void each_reason_to_settle_provisionally_is_said_in_both_languages() {
    for (OfflineReason.Cause cause : OfflineReason.Cause.values()) {
      for (boolean numbered : new boolean[] {false, true}) {
        String key = "reason." + new OfflineReason(cause, numbered).code();
        assertNotEquals(new Words(Locale.CHINESE).of(key), new Words(Locale.ENGLISH).of(key));
      }
    }
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "io.chuangkou.terminal.notice.words",
        Locale.of(language),
        Control.getNoFallbackControl(Control.FORMAT_DEFAULT));
  }
}
