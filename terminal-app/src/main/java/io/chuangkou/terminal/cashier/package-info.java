/**
 * The cashier's screen: from the inserted card to the slip, by keys alone. The view model holds
 * what is being typed and where the cursor stands; the panes only draw a {@code CashierState}. May
 * touch shell, slip and the contract of the workflow.
 */
@NullMarked
package io.chuangkou.terminal.cashier;

import org.jspecify.annotations.NullMarked;
