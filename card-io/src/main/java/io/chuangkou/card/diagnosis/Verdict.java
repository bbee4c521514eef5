package io.chuangkou.card.diagnosis;

import io.chuangkou.card.CardFault;
import java.util.Locale;

/** Where a fault lies, which is who mends it. */
public enum Verdict {
  /** Nothing is wrong. */
  GOOD("正常", "good"),
  /** The card is at fault: its chip, its contacts or its data. */
  CARD("卡片", "card"),
  /** The reader is, or its cable, or it lacks something. */
  READER("读卡器", "reader"),
  /** What is around both: service, driver, rights, locale, another program. */
  ENVIRONMENT("电脑环境", "environment"),
  /** Everything works and the card may not be used: another kind, expired, locked, lost. */
  POLICY("不能使用的卡", "may not be used");

  private final String chinese;
  private final String english;

  Verdict(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** As it stands in answers for machines: {@code card}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A word or two. */
  public Phrase words() {
    return new Phrase(chinese, english);
  }

  /** Where a fault of the reading lies. */
  public static Verdict of(CardFault fault) {
    return switch (fault) {
      case ABSENT, MUTE, PULLED, GARBLED, REFUSED, CHIP -> CARD;
      case NO_READER,
          TIMEOUT,
          NEEDS_KEY,
          MODULE_ABSENT,
          MODULE_KEYS,
          MODULE_BLOCKED,
          TERMINAL_REFUSED,
          PIN_PAD_MISSING ->
          READER;
      case NO_SERVICE,
          NO_ACCESS,
          OTHER_READER,
          VENDOR_LIBRARY,
          VENDOR_FAILED,
          VENDOR_ANSWER,
          VENDOR_CRASHED,
          BUSY,
          PROFILE_INVALID,
          NO_VIRTUAL_READER,
          SLOT_TAKEN ->
          ENVIRONMENT;
      case NOT_SOCIAL_SECURITY,
          EXPIRED,
          LOCKED,
          NOT_GENUINE,
          PIN_FORM,
          PIN_ENTRY,
          PIN_WRONG,
          PIN_LAST_TRY,
          PIN_BLOCKED ->
          POLICY;
    };
  }
}
