/**
 * The session with the centre: numbered messages, asking, sending what 2601 can take back,
 * identification and filings. May touch staff, ledger, counter and what they may touch.
 */
@NullMarked
package io.chuangkou.terminal.centre;

import org.jspecify.annotations.NullMarked;
