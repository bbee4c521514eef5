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

  /** In a language. */
  public Words(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            "io.chuangkou.terminal.notice.words",
            locale,
            Control.getNoFallbackControl(Control.FORMAT_DEFAULT));
  }

  /** Which. */
  public Locale locale() {
    return locale;
  }

  /** The words under a key, with {@code {0}} and so on filled in. */
  public String of(String key, Object... values) {
    String words = bundle.getString(key);
    return values.length == 0 ? words : MessageFormat.format(words, values);
  }

  /** The words under a key that may have none. */
  public Optional<String> optional(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
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
