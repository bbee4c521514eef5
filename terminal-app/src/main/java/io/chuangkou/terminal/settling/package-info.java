/**
 * Trial, settlement and cancellation, by one procedure for each journey of the interface. May touch
 * centre, billing, ledger and what they may touch.
 */
@NullMarked
package io.chuangkou.terminal.settling;

import org.jspecify.annotations.NullMarked;
