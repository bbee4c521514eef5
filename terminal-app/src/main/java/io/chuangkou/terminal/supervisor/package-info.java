/**
 * What a supervisor sees: a shift or a day as charts with the figures they are drawn of. May touch
 * day, queue, ledger, staff, slip, counter and notice; knows no screen.
 */
@NullMarked
package io.chuangkou.terminal.supervisor;

import org.jspecify.annotations.NullMarked;
