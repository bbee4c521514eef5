/**
 * The holder's PIN (个人密码): verified and changed, typed at this machine or at the reader's own
 * keypad (PC/SC part 10), and never tried where that could lock the card unasked. May touch the
 * root package, transport, ssc and diagnosis.
 */
@NullMarked
package io.chuangkou.card.pin;

import org.jspecify.annotations.NullMarked;
