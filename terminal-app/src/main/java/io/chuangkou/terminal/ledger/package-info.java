/**
 * What this counter has written into the store, read back as entries, bills, corrections and an
 * audit trail. May touch visit, counter and notice.
 */
@NullMarked
package io.chuangkou.terminal.ledger;

import org.jspecify.annotations.NullMarked;
