/**
 * Opens the cashier's window for a command, or in memory for pictures of it. May touch the console
 * and the cashier's screen.
 */
@NullMarked
package io.chuangkou.terminal.cli.window;

import org.jspecify.annotations.NullMarked;
