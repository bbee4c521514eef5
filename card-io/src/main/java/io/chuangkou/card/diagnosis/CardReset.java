package io.chuangkou.card.diagnosis;

import io.chuangkou.card.transport.ResetKind;

/**
 * How a card took a reset.
 *
 * @param kind cold or warm
 * @param answer what it said, hexadecimal digits; empty: nothing
 * @param fault code of the fault that it ended with, {@code CARD-MUTE}; empty: it answered
 * @param micros how long it took, in microseconds
 */
public record CardReset(ResetKind kind, String answer, String fault, long micros) {}
