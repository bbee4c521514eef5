package io.chuangkou.terminal.technician;

import io.chuangkou.terminal.notice.Level;
import java.util.Collection;
import java.util.Comparator;

/** How a check ended, the gravest last. */
public enum Grade {
  /** It could not be tried, or need not be. */
  SKIPPED("－", Level.BUSY),
  GOOD("✔", Level.OK),
  /** It works, and somebody should look at it. */
  WARNING("▲", Level.WARNING),
  /** It does not work, or must not be relied upon. */
  WRONG("✘", Level.DOWN);

  private final String sign;
  private final Level level;

  Grade(String sign, Level level) {
    this.sign = sign;
    this.level = level;
  }

  /** A character that stands for it on a console. */
  public String sign() {
    return sign;
  }

  /** Its light. */
  public Level level() {
    return level;
  }

  /** The gravest of what was found; of nothing: skipped. */
  public static Grade gravest(Collection<Finding> findings) {
    return findings.stream().map(Finding::grade).max(Comparator.naturalOrder()).orElse(SKIPPED);
  }
}
