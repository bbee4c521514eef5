package io.chuangkou.terminal.cashier;

import io.chuangkou.terminal.workflow.CashierState;

/** A part of the screen that draws a state of the desk, whole, each time. */
interface StatePane {

  void show(CashierState state);
}
