/**
 * PINs at the keypad of a reader, as PC/SC part 10 has it. May touch the root package, transport
 * and pin.
 */
@NullMarked
package io.chuangkou.card.pin.pad;

import org.jspecify.annotations.NullMarked;
