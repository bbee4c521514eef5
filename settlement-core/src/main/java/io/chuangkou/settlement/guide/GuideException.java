package io.chuangkou.settlement.guide;

import io.chuangkou.settlement.SettlementException;
import org.jspecify.annotations.Nullable;

/** A guide document that cannot be used, told with its file. */
public final class GuideException extends SettlementException {

  private static final long serialVersionUID = 1L;

  private GuideException(String file, String what, @Nullable Throwable cause) {
    super(
        "GUIDE-DOCUMENT",
        "办事指南 " + file + " 读不出来：" + what,
        "改正该处后重新启动。",
        "The guide " + file + " cannot be read: " + what + "; correct it and start again.",
        cause);
  }

  static GuideException of(String file, String what) {
    return new GuideException(file, what, null);
  }

  static GuideException of(String file, IllegalArgumentException cause) {
    return new GuideException(file, String.valueOf(cause.getMessage()), cause);
  }
}
