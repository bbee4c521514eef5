package io.chuangkou.terminal.billing;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Batch;
import java.time.LocalDate;

/**
 * The batch of a pack as it is typed.
 *
 * @param lot its number
 * @param made when it was made, as {@code 20250501} or {@code 2025-05-01}
 * @param expires last day on which it may be used, written the same way
 */
public record TypedBatch(String lot, String made, String expires) {

  /**
   * The batch.
   *
   * @throws TerminalException {@code BATCH-DATE} if something is missing, no date, or past; {@code
   *     BILL-LIMIT} if the number is too long
   */
  public Batch read(LocalDate today) {
    String number = InterfaceLimits.LOT.checked(lot.strip());
    LocalDate first = day(made);
    LocalDate last = day(expires);
    if (number.isEmpty()) {
      throw refused("");
    } else if (last.isBefore(today) || last.isBefore(first) || first.isAfter(today)) {
      throw refused("（" + first + " – " + last + "）");
    }
    return new Batch(number, first, last);
  }

  private static LocalDate day(String typed) {
    try {
      return Term.day(typed);
    } catch (TerminalException e) {
      throw refused("（" + typed.strip() + "）");
    }
  }

  private static TerminalException refused(String seen) {
    return new TerminalException(Advice.of(TerminalFault.BATCH_DATE, seen));
  }
}
