/** The parts of the desk, each drawing a {@code CashierState}. May touch model, split and frame. */
@NullMarked
package io.chuangkou.terminal.cashier.pane;

import org.jspecify.annotations.NullMarked;
