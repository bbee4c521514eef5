package io.chuangkou.terminal.shell;

import io.chuangkou.terminal.notice.KeyCaps;
import io.chuangkou.terminal.print.PrintSpool;
import io.chuangkou.terminal.print.PrinterSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where and for whom a window stands.
 *
 * @param hospital name of the provider
 * @param counter number of the window, as {@code 3}
 * @param locale language of the screen: English for {@code en}, else Chinese
 * @param clock the time of day, also for telling a fresh key press from a bounce
 * @param zone the zone in which the time is shown
 * @param slipFolder where slips are saved; made when missing
 * @param printer where slips are printed; none: nowhere
 * @param lockAfter how long nobody must have touched the window until it is locked; zero: for ever
 * @param keys which function key does what
 * @param training whether all that is done there is practice: the window and its paper say so
 * @param printing hears how the printers stand, on a thread of their own
 */
public record WindowSettings(
    String hospital,
    String counter,
    Locale locale,
    InstantSource clock,
    ZoneId zone,
    Path slipFolder,
    @Nullable PrinterSettings printer,
    Duration lockAfter,
    KeyCaps keys,
    boolean training,
    Consumer<PrintSpool.State> printing) {

  /** A window of whose printers nobody hears but its cashier. */
  public WindowSettings(
      String hospital,
      String counter,
      Locale locale,
      InstantSource clock,
      ZoneId zone,
      Path slipFolder,
      @Nullable PrinterSettings printer,
      Duration lockAfter,
      KeyCaps keys,
      boolean training) {
    this(
        hospital,
        counter,
        locale,
        clock,
        zone,
        slipFolder,
        printer,
        lockAfter,
        keys,
        training,
        state -> {});
  }

  /** A window that is not locked by itself, with keys as delivered. */
  public WindowSettings(
      String hospital,
      String counter,
      Locale locale,
      InstantSource clock,
      ZoneId zone,
      Path slipFolder,
      @Nullable PrinterSettings printer) {
    this(
        hospital,
        counter,
        locale,
        clock,
        zone,
        slipFolder,
        printer,
        Duration.ZERO,
        KeyCaps.STANDARD,
        false);
  }
}
