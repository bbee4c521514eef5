/**
 * The end of the day: comparison with the centre, what differs and what can be done about it, proof
 * of reversals, cash and shift report. May touch centre, billing, ledger, slip and what they may
 * touch.
 */
@NullMarked
package io.chuangkou.terminal.day;

import org.jspecify.annotations.NullMarked;
