package io.chuangkou.settlement.message;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** How a region lays out the 30 characters of a msgid (§1.1). */
public enum MsgIdLayout {
  /** Provider code, yyyyMMddHHmmss, four digits. */
  ORG_TIME_SERIAL {
    @Override
    String join(String orgCode, LocalDateTime time, String serial) {
      return orgCode + DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(time) + serial;
    }

    @Override
    public String later(String msgid, int seconds) {
      String org = msgid.substring(0, ORG_CODE_LENGTH);
      String serial = msgid.substring(msgid.length() - SERIAL_LENGTH);
      String time = msgid.substring(ORG_CODE_LENGTH, msgid.length() - SERIAL_LENGTH);
      LocalDateTime then = LocalDateTime.parse(time, DateTimeFormatter.ofPattern("yyyyMMddHHmmss"));
      return join(org, then.plusSeconds(seconds), serial);
    }
  },
  /** yyMMddHHmmss, provider code, four digits, joined by hyphens. */
  TIME_ORG_SERIAL {
    @Override
    String join(String orgCode, LocalDateTime time, String serial) {
      return DateTimeFormatter.ofPattern("yyMMddHHmmss").format(time)
          + "-"
          + orgCode
          + "-"
          + serial;
    }

    @Override
    public String later(String msgid, int seconds) {
      String org = msgid.substring(SHORT_TIME_LENGTH + 1, SHORT_TIME_LENGTH + 1 + ORG_CODE_LENGTH);
      String serial = msgid.substring(msgid.length() - SERIAL_LENGTH);
      LocalDateTime then =
          LocalDateTime.parse(
              msgid.substring(0, SHORT_TIME_LENGTH), DateTimeFormatter.ofPattern("yyMMddHHmmss"));
      return join(org, then.plusSeconds(seconds), serial);
    }
  };

  /** Length of a provider code. */
  private static final int ORG_CODE_LENGTH = 12;

  private static final int SHORT_TIME_LENGTH = 12;
  private static final int SERIAL_LENGTH = 4;

  private static final int SERIALS = 10_000;

  /**
   * A new msgid. Two of them differ as long as the serials come from a counter that survives
   * restarts and fewer than 10,000 are made within one second.
   *
   * @param orgCode the provider's code, 12 characters
   * @param time now, local to the region
   * @param serial the counter's next value; its last four digits are used
   */
  public String msgid(String orgCode, LocalDateTime time, long serial) {
    if (orgCode.length() != ORG_CODE_LENGTH) {
      throw new IllegalArgumentException("a provider code has 12 characters: " + orgCode);
    }
    return join(orgCode, time, "%04d".formatted(Math.floorMod(serial, SERIALS)));
  }

  /**
   * The msgid with the same serial that would have been made some seconds later. No other message
   * has it, as long as a serial's digits come again only after more seconds than these.
   *
   * @param msgid one of this layout
   * @throws java.time.format.DateTimeParseException if it is not
   */
  public abstract String later(String msgid, int seconds);

  abstract String join(String orgCode, LocalDateTime time, String serial);
}
