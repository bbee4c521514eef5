/**
 * Who may work at a counter: operators, their roles and passwords, and the file that lists them.
 * Knows nothing of counters, settlements and screens.
 */
@NullMarked
package io.chuangkou.terminal.staff;

import org.jspecify.annotations.NullMarked;
