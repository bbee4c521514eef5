/**
 * Raw commands to cards, scripts of them, and recorded conversations. May touch the card module,
 * the desk, how diagnoses are told, the console and the options.
 */
@NullMarked
package io.chuangkou.terminal.cli.apdu;

import org.jspecify.annotations.NullMarked;
