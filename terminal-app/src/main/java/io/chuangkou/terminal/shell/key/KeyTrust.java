package io.chuangkou.terminal.shell.key;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;

/**
 * Tells a key press that means it from one that slipped: a held key repeats without being released,
 * and a press right after the screen changed was aimed at the screen before.
 */
final class KeyTrust {

  private static final Duration SETTLING = Duration.ofMillis(300);

  private final InstantSource clock;
  private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
  private Instant changed = Instant.EPOCH;
  private Instant strayed = Instant.EPOCH;

  KeyTrust(InstantSource clock) {
    this.clock = clock;
  }

  /** Notes a press; whether the key was up before. */
  boolean press(KeyCode key) {
    return held.add(key);
  }

  void release(KeyCode key) {
    held.remove(key);
  }

  /** The window lost the keyboard: no release will be seen. */
  void forget() {
    held.clear();
  }

  /** The screen changed just now. */
  void change() {
    changed = clock.instant();
  }

  /** A character was typed for which there was no field. */
  void stray() {
    strayed = clock.instant();
  }

  /** Whether the next key comes so fast behind such a character that it belongs to it. */
  boolean strays() {
    return clock.instant().isBefore(strayed.plus(SETTLING));
  }

  /** Whether the screen has stood unchanged long enough for a press to be aimed at it. */
  boolean settled() {
    return !clock.instant().isBefore(changed.plus(SETTLING));
  }
}
