/**
 * The commands for a technician with a card that does not read: readers, card and contacts, and how
 * what they find is told. May touch the card module, the desk, the console and the options.
 */
@NullMarked
package io.chuangkou.terminal.cli.card;

import org.jspecify.annotations.NullMarked;
