/**
 * The emulated card in a virtual reader of the real PC/SC service, by the protocol of vpcd. May
 * touch the emulator.
 */
@NullMarked
package io.chuangkou.card.emulator.vpcd;

import org.jspecify.annotations.NullMarked;
