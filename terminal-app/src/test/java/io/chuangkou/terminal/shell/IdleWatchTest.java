package io.chuangkou.terminal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A window that nobody touches is noticed once, and not before its time. */
class IdleWatchTest {

  private Instant now = Instant.parse("2026-03-02T01:30:00Z");
  private int told;

  @Test
  void it_is_told_once_after_the_time_and_again_after_a_touch() {
    IdleWatch watch = new IdleWatch(() -> now, Duration.ofMinutes(10), () -> told++);
    now = now.plus(Duration.ofMinutes(9));
    watch.look();
    assertEquals(0, told);
    watch.touch();
    now = now.plus(Duration.ofMinutes(9));
    watch.look();
    assertEquals(0, told, "a touch begins anew");
    now = now.plus(Duration.ofMinutes(1));
    watch.look();
    watch.look();
    assertEquals(1, told, "once");
    watch.touch();
    now = now.plus(Duration.ofMinutes(10));
    watch.look();
    assertEquals(2, told);
  }

  @Test
  void without_a_time_nobody_is_told() {
    IdleWatch watch = new IdleWatch(() -> now, Duration.ZERO, () -> told++);
    now = now.plus(Duration.ofDays(2));
    watch.look();
    assertEquals(0, told);
  }
}
