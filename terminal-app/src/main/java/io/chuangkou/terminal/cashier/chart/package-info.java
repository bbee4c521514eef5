/**
 * Charts with the figures that they are drawn of, as a supervisor sees a shift or a day. May touch
 * supervisor and shell.
 */
@NullMarked
package io.chuangkou.terminal.cashier.chart;

import org.jspecify.annotations.NullMarked;
