/**
 * The social-security card: which files and records it has, how they are read with few commands,
 * and what their bytes mean. May touch the root package, reset, transport and security; talks to
 * any {@link io.chuangkou.card.transport.CardSlot}, real or emulated.
 */
@NullMarked
package io.chuangkou.card.ssc;

import org.jspecify.annotations.NullMarked;
