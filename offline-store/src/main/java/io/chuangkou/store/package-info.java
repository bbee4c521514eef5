/**
 * The offline store: what the terminal must not forget while the centre cannot be reached, or has
 * not answered. This package joins the journal (the truth) and the queue (what is open); it knows
 * nothing of cards, settlements or screens, and whatever it keeps is opaque bytes to it.
 */
@NullMarked
package io.chuangkou.store;

import org.jspecify.annotations.NullMarked;
