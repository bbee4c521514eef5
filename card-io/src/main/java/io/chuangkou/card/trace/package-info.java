/**
 * Conversations with cards, written down: recorded while they are held, freed of personal data,
 * explained, kept as text, and held again by a card that plays its part. May touch the root
 * package, reset, transport and ssc.
 */
@NullMarked
package io.chuangkou.card.trace;

import org.jspecify.annotations.NullMarked;
