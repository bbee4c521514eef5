/**
 * Where each yuan goes: the bar, its heads and the steps that explain it. May touch the model and
 * the frame.
 */
@NullMarked
package io.chuangkou.terminal.cashier.split;

import org.jspecify.annotations.NullMarked;
