/**
 * What is handed out: the trace codes of drugs' boxes as they are scanned, and which line they
 * belong to. May touch visit, counter, ledger and notice.
 */
@NullMarked
package io.chuangkou.terminal.dispensing;

import org.jspecify.annotations.NullMarked;
