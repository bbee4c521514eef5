/**
 * What goes over the counter for a bill, and by which kind of money: cash, a bank card, a payment
 * by phone. Knows nothing of bills and centres; may touch nothing of the terminal.
 */
@NullMarked
package io.chuangkou.terminal.tender;

import org.jspecify.annotations.NullMarked;
