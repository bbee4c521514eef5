/** The card as a picture, and what is known of it. May touch shell and the desk's states. */
@NullMarked
package io.chuangkou.terminal.cashier.card;

import org.jspecify.annotations.NullMarked;
