package io.chuangkou.card.diagnosis;

/**
 * One command of a diagnosis.
 *
 * @param name in the standard's words, {@code SELECT sx1.sh.社会保障}; the same in every language
 * @param header class, instruction, P1 and P2, eight hexadecimal digits
 * @param statusWord how it was answered; empty: it was not
 * @param micros how long the answer took, in microseconds
 */
public record CommandTime(String name, String header, String statusWord, long micros) {}
