package io.chuangkou.terminal.shell;

import io.chuangkou.terminal.notice.KeyCaps;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the screen in one language. Immutable and thread-safe. */
public final class Texts {

  private final ResourceBundle bundle;
  private final Locale locale;
  private final KeyCaps keys;

  private Texts(Locale locale, KeyCaps keys) {
    this.locale = locale;
    this.keys = keys;
    this.bundle = ResourceBundle.getBundle("io.chuangkou.terminal.texts.messages", locale);
  }

  /** English for {@code en}, Chinese for every other locale. */
  public static Texts of(Locale locale) {
    return of(locale, KeyCaps.STANDARD);
  }

  /** The same with the counter's keys. */
  public static Texts of(Locale locale, KeyCaps keys) {
    return new Texts(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE, keys);
  }

  /** The counter's keys. */
  public KeyCaps keys() {
    return keys;
  }

  /** The language spoken. */
  public Locale locale() {
    return locale;
  }

  /** Whether the screen speaks English. */
  public boolean english() {
    return locale.equals(Locale.ENGLISH);
  }

  /** Whether there are words for this key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /**
   * The words for this key, its places {@code {0}}, {@code {1}} … filled.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  public String get(String key, Object... values) {
    String pattern = keys.in(bundle.getString(key));
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
  }
}
