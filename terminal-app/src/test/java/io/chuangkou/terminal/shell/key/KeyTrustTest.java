package io.chuangkou.terminal.shell.key;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class KeyTrustTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-12T01:41:00Z"));
  private final KeyTrust trust = new KeyTrust(now::get);

  @Test
  void aHeldKeyIsFreshOnlyOnce() {
    assertTrue(trust.press(KeyCode.F12));
    assertFalse(trust.press(KeyCode.F12));
    trust.release(KeyCode.F12);
    assertTrue(trust.press(KeyCode.F12));
  }

  @Test
  void aKeyHeldWhileTheWindowLostTheKeyboardIsFreshAgain() {
    trust.press(KeyCode.F12);
    trust.forget();
    assertTrue(trust.press(KeyCode.F12));
  }

  @Test
  void theScreenIsSettledFrom300MillisAfterAChange() {
    assertTrue(trust.settled());
    trust.change();
    pass(299);
    assertFalse(trust.settled());
    pass(1);
    assertTrue(trust.settled());
  }

  private void pass(long millis) {
    now.updateAndGet(before -> before.plusMillis(millis));
  }
}
