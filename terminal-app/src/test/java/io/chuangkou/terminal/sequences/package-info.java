/**
 * Sequences of what happens at a desk, drawn by lot: cards, keys and restarts in any order. Looks
 * for a state in which reader, screen and bill are not of one person.
 */
@NullMarked
package io.chuangkou.terminal.sequences;

import org.jspecify.annotations.NullMarked;
