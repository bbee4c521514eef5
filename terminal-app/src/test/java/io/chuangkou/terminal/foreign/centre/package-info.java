/**
 * A second insurance centre, written from the interface's documents alone: it shares no code with
 * the terminal or with the reference centre, keeps its own books by its own rule of money, and can
 * be strict, sloppy, slow, late, silent and lying.
 */
@NullMarked
package io.chuangkou.terminal.foreign.centre;

import org.jspecify.annotations.NullMarked;
