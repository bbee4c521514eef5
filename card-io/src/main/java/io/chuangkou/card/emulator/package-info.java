/**
 * A card that behaves like a real T=0 card, faults on demand included, for training, demonstration
 * and tests: in this process as {@link io.chuangkou.card.CardReaders}, or in a virtual reader of
 * the real PC/SC service. May touch the root package, transport, security, ssc and its chips, trace
 * and diagnosis.
 */
@NullMarked
package io.chuangkou.card.emulator;

import org.jspecify.annotations.NullMarked;
