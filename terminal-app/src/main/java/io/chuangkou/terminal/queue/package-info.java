/**
 * What is open: sending it in order, recovering it after a crash, and what a person may decide
 * about it. May touch settling, ledger and what they may touch.
 */
@NullMarked
package io.chuangkou.terminal.queue;

import org.jspecify.annotations.NullMarked;
