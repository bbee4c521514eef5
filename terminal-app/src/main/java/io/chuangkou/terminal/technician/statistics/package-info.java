/**
 * How readings of cards went, by day and reader: counted while a terminal runs, kept in a file
 * beside its store, without persons. May touch cards, the shape of a check and notices.
 */
@NullMarked
package io.chuangkou.terminal.technician.statistics;

import org.jspecify.annotations.NullMarked;
