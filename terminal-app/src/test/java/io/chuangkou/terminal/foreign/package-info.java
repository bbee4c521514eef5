/**
 * The real terminal at a centre that somebody else wrote: what the cashier sees, what was
 * collected, what the centre holds, and what stays open.
 */
@NullMarked
package io.chuangkou.terminal.foreign;

import org.jspecify.annotations.NullMarked;
