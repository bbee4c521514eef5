/**
 * The roof: puts card, settlement and store together into a running terminal. {@link
 * io.chuangkou.terminal.Composition} builds the object graph in order and closes it in reverse.
 */
@NullMarked
package io.chuangkou.terminal;

import org.jspecify.annotations.NullMarked;
