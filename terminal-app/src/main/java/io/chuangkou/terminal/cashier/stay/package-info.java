/**
 * What is typed for a person in hospital: where they lie, and their deposits. May touch the desk's
 * commands and its state; knows no nodes.
 */
@NullMarked
package io.chuangkou.terminal.cashier.stay;

import org.jspecify.annotations.NullMarked;
