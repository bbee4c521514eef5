/**
 * What is handed out: the trace codes of drugs' boxes as they are scanned, which line and batch
 * they belong to, and what the centre's stock chapter is to be told of them. May touch visit,
 * counter, ledger, staff and notice.
 */
@NullMarked
package io.chuangkou.terminal.dispensing;

import org.jspecify.annotations.NullMarked;
