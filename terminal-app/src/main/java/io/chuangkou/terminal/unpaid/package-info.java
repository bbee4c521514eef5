/**
 * Bills that the hospital's system has made out and that nobody has paid yet: whose they are, the
 * number by which their person is called, and what became of each. May touch billing, ledger and
 * what they may touch.
 */
@NullMarked
package io.chuangkou.terminal.unpaid;

import org.jspecify.annotations.NullMarked;
