/**
 * The demonstration: a counter with an emulated reader, a centre of its own and a store in a
 * folder; and the story that is played on it from the card to the drained queue. Uses only invented
 * persons.
 */
@NullMarked
package io.chuangkou.terminal.demo;

import org.jspecify.annotations.NullMarked;
