/**
 * Bills that wait beside the desk for their person: those that a cashier holds, and the unpaid ones
 * of the hospital's system. May touch unpaid, ledger and what they may touch.
 */
@NullMarked
package io.chuangkou.terminal.waiting;

import org.jspecify.annotations.NullMarked;
