/**
 * Lists that slide over the desk: open items, settlements, waiting bills, the day, a menu, a slip
 * enlarged. May touch model and pane.
 */
@NullMarked
package io.chuangkou.terminal.cashier.drawer;

import org.jspecify.annotations.NullMarked;
