/**
 * Who does what at a desk: its lines of tasks, and the threads that work them off. Knows nothing of
 * what is done.
 */
@NullMarked
package io.chuangkou.terminal.task;

import org.jspecify.annotations.NullMarked;
