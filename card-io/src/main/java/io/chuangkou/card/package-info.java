/**
 * A reader and a card become a card holder, or a fault with advice: the contract that the rest of
 * the terminal sees. Knows the language alone; the packages below it know each other as reset,
 * transport, security, ssc, trace, diagnosis, examination, then pcsc and emulator.
 */
@NullMarked
package io.chuangkou.card;

import org.jspecify.annotations.NullMarked;
