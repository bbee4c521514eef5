package io.chuangkou.terminal.cli;

import java.util.Locale;

/** Languages of the screen. */
enum Language {
  ZH,
  EN;

  Locale locale() {
    return Locale.of(toString());
  }

  /** As it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
