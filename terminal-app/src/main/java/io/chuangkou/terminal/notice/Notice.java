package io.chuangkou.terminal.notice;

/**
 * A message to the cashier.
 *
 * @param level how grave
 * @param code stable code, as {@code CARD-MUTE}; empty for good news
 * @param sentence what is the matter
 * @param advice what to do next; may be empty
 */
public record Notice(Level level, String code, String sentence, String advice) {}
