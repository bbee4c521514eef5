package io.chuangkou.terminal.cli.console;

import java.util.Locale;

/** Languages of the screen. */
public enum Language {
  ZH,
  EN;

  public Locale locale() {
    return Locale.of(toString());
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
