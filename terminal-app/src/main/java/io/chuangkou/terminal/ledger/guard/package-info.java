/**
 * Whether store and clock may be believed before anything is settled: a journal that lacks records,
 * a clock that was put back. May touch ledger and what it touches.
 */
@NullMarked
package io.chuangkou.terminal.ledger.guard;

import org.jspecify.annotations.NullMarked;
