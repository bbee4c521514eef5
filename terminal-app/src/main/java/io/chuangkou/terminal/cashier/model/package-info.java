/**
 * What the cashier's screen knows without a node: what is being typed, where the cursor stands,
 * which panel is open, what each key means. May touch the contract of the workflow.
 */
@NullMarked
package io.chuangkou.terminal.cashier.model;

import org.jspecify.annotations.NullMarked;
