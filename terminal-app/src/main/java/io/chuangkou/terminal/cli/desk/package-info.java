/**
 * What the technician's commands share: which reader and day, who may see a holder's data, and
 * files of recordings. May touch the card module, the counter, the console and the options.
 */
@NullMarked
package io.chuangkou.terminal.cli.desk;

import org.jspecify.annotations.NullMarked;
