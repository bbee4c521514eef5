package io.chuangkou.terminal.shell;

import io.chuangkou.terminal.print.PrinterSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
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
 */
public record WindowSettings(
    String hospital,
    String counter,
    Locale locale,
    InstantSource clock,
    ZoneId zone,
    Path slipFolder,
    @Nullable PrinterSettings printer) {}
