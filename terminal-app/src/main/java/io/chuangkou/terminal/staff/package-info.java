/**
 * Who may work at a counter, and who does: operators, their roles and passwords, the file that
 * lists them, and the log-in. May touch ledger, counter and notice.
 */
@NullMarked
package io.chuangkou.terminal.staff;

import org.jspecify.annotations.NullMarked;
