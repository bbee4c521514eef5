package io.chuangkou.terminal.centre;

import io.chuangkou.card.ssc.CheckDigits;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.TypedText;
import java.util.Locale;

/**
 * What a person shows beside a card (§2.1), as a scanner types it or a cashier: the code of an
 * electronic voucher, or an ID number. Stateless, thread-safe.
 */
public final class ShownMedium {

  private static final int ID_LENGTH = 18;
  private static final int SHORTEST_VOUCHER = 28;

  /** mdtrt_cert_no has at most so many characters. */
  private static final int LONGEST_VOUCHER = 50;

  private ShownMedium() {}

  /**
   * What was typed, as the centre takes it. Full-width characters count as plain ones.
   *
   * @throws TerminalException with what is wrong with it, before anybody is asked
   */
  public static Credential read(String typed) {
    String text = TypedText.plain(typed).replace(" ", "");
    String upper = text.toUpperCase(Locale.ROOT);
    if (upper.matches("[0-9]{1,17}[0-9X]?") && upper.length() <= ID_LENGTH) {
      return idNumber(upper);
    } else if (!text.matches("[0-9A-Za-z._:\\-]+") || text.length() < SHORTEST_VOUCHER) {
      throw refused(TerminalFault.MEDIUM_UNKNOWN, text.length());
    } else if (text.length() > LONGEST_VOUCHER) {
      throw refused(TerminalFault.MEDIUM_TOO_LONG, text.length());
    }
    return Credential.eVoucher(text);
  }

  private static Credential idNumber(String number) {
    if (number.length() != ID_LENGTH) {
      throw refused(TerminalFault.MEDIUM_ID_LENGTH, number.length());
    } else if (!CheckDigits.idNumberHolds(number)) {
      throw new TerminalException(TerminalFault.MEDIUM_ID_CHECK);
    }
    return Credential.idCard(number);
  }

  private static TerminalException refused(TerminalFault fault, int length) {
    return new TerminalException(Advice.of(fault, "（" + length + " 位 / characters）"));
  }
}
