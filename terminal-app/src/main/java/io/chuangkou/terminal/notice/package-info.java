/**
 * What a person at the window is told: a fault with its code, sentence and what to do; notices,
 * their level, the lights. Knows the faults of card, settlement and store, and nothing of a bill.
 */
@NullMarked
package io.chuangkou.terminal.notice;

import org.jspecify.annotations.NullMarked;
