/**
 * What lies over the desk: drawers, dialogs, help, the slip enlarged. May touch model, pane and
 * frame.
 */
@NullMarked
package io.chuangkou.terminal.cashier.overlay;

import org.jspecify.annotations.NullMarked;
