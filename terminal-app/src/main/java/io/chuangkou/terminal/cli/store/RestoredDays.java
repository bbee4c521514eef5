package io.chuangkou.terminal.cli.store;

import io.chuangkou.store.StoreBackup;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.day.Compared;
import java.time.LocalDate;

/**
 * What the centre has of a terminal whose store was restored: it is told the backup's head, and
 * each day since is compared.
 *
 * @param terminal on the restored store
 * @param console where it is told
 */
public record RestoredDays(Composition terminal, Console console) {

  /** More days are compared by hand. */
  private static final int MOST_DAYS = 31;

  /**
   * Accepts in the supervisor's name that the store may lack what came after the backup, tells the
   * centre so at a sign-in, and compares.
   *
   * @return how the command ends: done only if every day is flat
   * @throws io.chuangkou.terminal.notice.TerminalException if the centre is away: it is told at the
   *     next sign-in, and the days are compared by hand
   */
  public int compare(StoreBackup restored, String supervisor) {
    terminal.guard().journal().accept(supervisor);
    terminal.centre().signInNow();
    LocalDate today = terminal.clock().today();
    LocalDate first = terminal.clock().day(restored.at());
    boolean isFlat = true;
    for (LocalDate day = earliest(first, today); !day.isAfter(today); day = day.plusDays(1)) {
      boolean isDayFlat =
          terminal.reconciliation().of(day).orRefuse().stream().allMatch(Compared::isFlat);
      console
          .out()
          .println(
              day
                  + (isDayFlat
                      ? " 与中心相符 / agrees with the centre"
                      : " 与中心不符，请执行 / differs; see reconcile --date " + day));
      isFlat &= isDayFlat;
    }
    return isFlat ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static LocalDate earliest(LocalDate first, LocalDate today) {
    LocalDate limit = today.minusDays(MOST_DAYS);
    return first.isBefore(limit) ? limit : first;
  }
}
