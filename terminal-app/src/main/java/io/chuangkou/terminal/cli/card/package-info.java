/**
 * The commands for a technician with a card that does not read: readers, card, contacts, raw
 * commands and recorded conversations. May touch the card module, the console and the options.
 */
@NullMarked
package io.chuangkou.terminal.cli.card;

import org.jspecify.annotations.NullMarked;
