package io.chuangkou.terminal.notice;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The desk's words in the language of the screen: Chinese, or English. */
public final class Words {

  private final ResourceBundle bundle;
  private final Locale locale;
  private final KeyCaps keys;

  /** In a language, with keys as delivered. */
  public Words(Locale locale) {
    this(locale, KeyCaps.STANDARD);
  }

  /** In a language, with the counter's keys. */
  public Words(Locale locale, KeyCaps keys) {
    this.locale = locale;
    this.keys = keys;
    this.bundle =
        ResourceBundle.getBundle(
            "io.chuangkou.terminal.notice.words",
            locale,
            Control.getNoFallbackControl(Control.FORMAT_DEFAULT));
  }

  /** What is to be said of something that went otherwise than was wanted. */
  public Notice notice(Advice advice, Level level) {
    Notice notice = advice.notice(level, locale);
    return new Notice(
        notice.level(),
        notice.code(),
        keys.in(notice.sentence()),
        keys.in(notice.advice()),
        notice.detail());
  }

  /** Which. */
  public Locale locale() {
    return locale;
  }

  /** The words under a key, with {@code {0}} and so on filled in. */
  public String of(String key, Object... values) {
    String words = keys.in(bundle.getString(key));
    return values.length == 0 ? words : MessageFormat.format(words, values);
  }

  /** The words under a key that may have none. */
  public Optional<String> optional(String key) {
    return bundle.containsKey(key) ? Optional.of(keys.in(bundle.getString(key))) : Optional.empty();
  }

  /** The words for one of several values; where there are none, those for any. */
  public String choice(String key, String value) {
    return bundle.containsKey(key + "." + value)
        ? bundle.getString(key + "." + value)
        : bundle.getString(key + ".");
  }

  /** The name of a division, or its code. */
  public String area(String code) {
    return bundle.containsKey("area." + code) ? bundle.getString("area." + code) : code;
  }
}
