/**
 * A receipt printer without paper: for the demonstration, and for whoever wants to see what was
 * printed. Knows nothing of slips.
 */
@NullMarked
package io.chuangkou.terminal.print.emulator;

import org.jspecify.annotations.NullMarked;
