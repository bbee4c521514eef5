/**
 * Slips on paper: a slip's picture as the commands of a receipt printer, the ways to a printer, and
 * the jobs that wait for one. Knows slips and notices; nothing of settlements.
 */
@NullMarked
package io.chuangkou.terminal.print;

import org.jspecify.annotations.NullMarked;
