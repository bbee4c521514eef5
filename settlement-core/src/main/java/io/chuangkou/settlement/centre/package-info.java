/**
 * The reference centre: the other end of the national interface, served over HTTP on a database
 * whose ledger only grows, with faults on demand. For demonstration, training and tests; a real
 * centre takes its place by configuration. May touch messages, stories, the calculator and the
 * catalogue; knows nothing of the terminal's gateway.
 */
@NullMarked
package io.chuangkou.settlement.centre;

import org.jspecify.annotations.NullMarked;
