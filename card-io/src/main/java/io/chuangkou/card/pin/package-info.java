/**
 * The holder's PIN (个人密码): verified and changed, typed at this machine or at the reader's own
 * keypad, and never tried where that could lock the card unasked. May touch the root package,
 * transport, ssc and diagnosis.
 */
@NullMarked
package io.chuangkou.card.pin;

import org.jspecify.annotations.NullMarked;
