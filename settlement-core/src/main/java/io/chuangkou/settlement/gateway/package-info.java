/**
 * Speaks with a centre over HTTP and tells what is known afterwards: decided, not sent, or unknown.
 * May touch messages, money and the calculator's settlement; keeps nothing.
 */
@NullMarked
package io.chuangkou.settlement.gateway;

import org.jspecify.annotations.NullMarked;
