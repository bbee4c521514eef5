package io.chuangkou.terminal.training;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalFile;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.display.ScreenChoice;
import io.chuangkou.terminal.notice.KeyCaps;
import io.chuangkou.terminal.print.PrinterSettings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a training takes from the configuration of a window: all by which it is worked, and nothing
 * of its centre, its store or its interfaces, which are not read.
 *
 * @param site at which of the demonstration's providers it takes place
 * @param printer the desk's printers; none: nothing is printed
 * @param display on which screen the customer looks; none: nowhere
 * @param locale language of the screen
 * @param keys which function key does what
 */
public record TrainingSettings(
    DemoSite site,
    @Nullable PrinterSettings printer,
    @Nullable ScreenChoice display,
    Locale locale,
    KeyCaps keys) {

  /** At a window that is not configured. */
  public static final TrainingSettings STANDARD =
      new TrainingSettings(DemoSite.COMMUNITY, null, null, Locale.CHINESE, KeyCaps.STANDARD);

  /**
   * Of the configuration of a window.
   *
   * @throws io.chuangkou.terminal.notice.TerminalException {@code CONFIG} with the place, if it
   *     cannot be read
   */
  public static TrainingSettings read(Path config) {
    return TerminalFile.read(config, Form.class, Form::settings);
  }

  /** The configuration of the demonstration's counter, as it is trained at. */
  TerminalConfig over(TerminalConfig demonstration) {
    return demonstration.trained(printer, display, locale, keys);
  }

  /** The part of the file that is read. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Form(
      @Nullable ProviderForm provider,
      @Nullable PrinterSettings printer,
      @Nullable String display,
      @Nullable String language,
      @Nullable Map<String, String> keys) {

    TrainingSettings settings() {
      return new TrainingSettings(
          provider != null && provider.setting() == Setting.PHARMACY
              ? DemoSite.PHARMACY
              : DemoSite.COMMUNITY,
          printer,
          display == null ? null : ScreenChoice.of(display),
          "en".equals(language) ? Locale.ENGLISH : Locale.CHINESE,
          keys == null ? KeyCaps.STANDARD : KeyCaps.of(keys));
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record ProviderForm(@Nullable Setting setting) {}
}
