/**
 * The commands. The only place that prints, that asks for the time, and that ends the program with
 * an exit code; what a command does is written elsewhere.
 */
@NullMarked
package io.chuangkou.terminal.cli;

import org.jspecify.annotations.NullMarked;
