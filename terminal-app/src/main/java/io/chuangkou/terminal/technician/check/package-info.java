/**
 * The checks themselves, each of one thing around a terminal. May touch card diagnosis, settlement,
 * store, printers, the choice of screens and notices; knows no desk and no window.
 */
@NullMarked
package io.chuangkou.terminal.technician.check;

import org.jspecify.annotations.NullMarked;
