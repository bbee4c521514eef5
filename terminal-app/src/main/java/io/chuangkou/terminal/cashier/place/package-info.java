/**
 * Providers and divisions as a cashier looks for them. Knows the places that there are, and nothing
 * of what is done with one that is picked.
 */
@NullMarked
package io.chuangkou.terminal.cashier.place;

import org.jspecify.annotations.NullMarked;
