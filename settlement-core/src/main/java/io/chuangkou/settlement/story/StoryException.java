package io.chuangkou.settlement.story;

/**
 * A text that cannot be read as a story, a person or an encounter. The message is one plain
 * sentence that names the place, as {@code encounters[0].items[1].amount: ...}.
 */
public final class StoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The stable code of this fault. */
  public static final String CODE = "STORY-UNREADABLE";

  /** A fault at a place in the text. */
  public StoryException(String message) {
    super(message);
  }

  /** A fault that another one caused. */
  public StoryException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The stable code of this fault. */
  public String code() {
    return CODE;
  }
}
