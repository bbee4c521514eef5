/**
 * A slip as the bytes that a printer takes: its picture as the commands of a receipt printer, or
 * pages. Knows slips alone.
 */
@NullMarked
package io.chuangkou.terminal.print.format;

import org.jspecify.annotations.NullMarked;
