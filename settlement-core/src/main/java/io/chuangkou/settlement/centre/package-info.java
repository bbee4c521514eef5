/**
 * The reference centre: the other end of the national interface, served over HTTP on a database
 * whose ledger only grows, with faults on demand. For demonstration, training and tests; a real
 * centre takes its place by configuration. May touch messages, encounters, the calculator and the
 * catalogue; knows nothing of the terminal's gateway. Read it from the outside in: handlers serve
 * HTTP, {@code RequestProcessor} answers each message once, the services know the transactions, the
 * tables keep what they write.
 */
@NullMarked
package io.chuangkou.settlement.centre;

import org.jspecify.annotations.NullMarked;
