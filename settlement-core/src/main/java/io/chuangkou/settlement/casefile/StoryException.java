package io.chuangkou.settlement.casefile;

import io.chuangkou.settlement.SettlementException;

/**
 * A text that cannot be read as a story, a person or an encounter. The message is one plain
 * sentence that names the place, as {@code encounters[0].items[1].amount: ...}.
 */
public final class StoryException extends SettlementException {

  private static final long serialVersionUID = 1L;

  /** A fault at a place in the text. */
  public StoryException(String message) {
    super("STORY-UNREADABLE", "案例无法读取：" + message, "请按格式改正该处后重试。", message, null);
  }
}
