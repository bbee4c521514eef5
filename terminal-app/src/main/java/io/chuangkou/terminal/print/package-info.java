/**
 * Slips on paper: the ways to a printer, the jobs that wait for one, and what of a desk is printed.
 * Knows formats, slips, notices and the desk's states.
 */
@NullMarked
package io.chuangkou.terminal.print;

import org.jspecify.annotations.NullMarked;
