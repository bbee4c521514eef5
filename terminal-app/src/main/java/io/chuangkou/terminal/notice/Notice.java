package io.chuangkou.terminal.notice;

/**
 * A message to the cashier.
 *
 * @param level how grave
 * @param code stable code, as {@code CARD-MUTE}; empty for good news
 * @param sentence what is the matter
 * @param advice what to do next; may be empty
 * @param detail what a technician wants to know, as command and status word; may be empty
 */
public record Notice(Level level, String code, String sentence, String advice, String detail) {

  /** Of which a technician need not know more. */
  public Notice(Level level, String code, String sentence, String advice) {
    this(level, code, sentence, advice, "");
  }
}
