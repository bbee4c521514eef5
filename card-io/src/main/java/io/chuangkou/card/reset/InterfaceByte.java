package io.chuangkou.card.reset;

/**
 * One byte of an answer to reset that says how the card wants to be spoken to.
 *
 * @param name as the standard calls it: {@code T0}, {@code TA1}, {@code TD2}
 * @param value 0 to 255
 * @param meaning in the standard's own terms, {@code Fi=372, Di=1}; the same in every language
 */
public record InterfaceByte(String name, int value, String meaning) {}
