/**
 * The whole payment path in one process under virtual time: real desk, store, gateway and centre
 * between a simulated cashier, disk, network and clock. All chance comes from one seed.
 */
@NullMarked
package io.chuangkou.terminal.simulation;

import org.jspecify.annotations.NullMarked;
