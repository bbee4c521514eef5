package io.chuangkou.settlement.message;

import io.chuangkou.settlement.SettlementException;
import org.jspecify.annotations.Nullable;

/** A text that is not a message of the national interface. */
public final class MessageException extends SettlementException {

  private static final long serialVersionUID = 1L;

  public MessageException(String english, @Nullable Throwable cause) {
    super("MESSAGE-UNREADABLE", "报文读不出来。", "请通知技术人员检查网关或对方系统。", english, cause);
  }
}
