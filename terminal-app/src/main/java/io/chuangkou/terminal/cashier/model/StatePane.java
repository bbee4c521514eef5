package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.workflow.CashierState;

/** A part of the screen that draws a state of the desk, whole, each time while it is in view. */
public interface StatePane {

  void show(CashierState state);
}
