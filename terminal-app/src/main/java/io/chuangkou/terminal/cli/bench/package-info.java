/**
 * Puts the technician's checks together for a command: which there are for a configuration, and how
 * what they found is told. May touch the technician's packages, the console and the graph's root.
 */
@NullMarked
package io.chuangkou.terminal.cli.bench;

import org.jspecify.annotations.NullMarked;
