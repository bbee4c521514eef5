package io.chuangkou.terminal.bridge;

import io.chuangkou.card.SocialSecurityCard;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What {@code iReadCardBas} of the reading libraries (LD/T 33; signatures in LD/T 6001.5) leaves in
 * its buffer: eleven fields, each followed by a bar, the last one, too.
 *
 * <pre>
 * 发卡地区行政区划代码|社会保障号码|卡号|卡识别码|姓名|卡复位信息|规范版本|发卡日期|卡有效期|终端机编号|终端设备号|
 * </pre>
 */
final class CardText {

  /** 终端机编号 where there is no security module. */
  private static final String NO_SECURITY_MODULE = "000000000000";

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private CardText() {}

  static String of(SocialSecurityCard card, String device) {
    return String.join(
            "|",
            card.identificationCode().substring(0, 6),
            card.idNumber(),
            card.cardNumber(),
            card.identificationCode(),
            card.name(),
            card.historicalBytes(),
            card.version(),
            day(card.issued()),
            day(card.expires()),
            NO_SECURITY_MODULE,
            device)
        + "|";
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }
}
