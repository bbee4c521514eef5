/**
 * The technician's window: the list of checks, what each found, and the keys. May touch the bench,
 * the checks and the shell.
 */
@NullMarked
package io.chuangkou.terminal.technician.pane;

import org.jspecify.annotations.NullMarked;
