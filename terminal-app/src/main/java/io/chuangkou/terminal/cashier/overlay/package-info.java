/**
 * What lies over the desk: dialogs, panels and help beside the drawers. May touch model, pane and
 * drawers.
 */
@NullMarked
package io.chuangkou.terminal.cashier.overlay;

import org.jspecify.annotations.NullMarked;
