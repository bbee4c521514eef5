/**
 * The terminal seen from outside: figures in the text format of Prometheus, served to this machine
 * or pushed, its health and a recording of its last minutes. Watches the desk and reads the ledger;
 * names nobody. May touch what the counter is made of, and no screen.
 */
@NullMarked
package io.chuangkou.terminal.metrics;

import org.jspecify.annotations.NullMarked;
