/**
 * The customer's screen: what the person at the window has to know of a state of the desk, and a
 * window for it on a screen of its own. Amounts as the cashier sees them; nothing confidential.
 */
@NullMarked
package io.chuangkou.terminal.display;

import org.jspecify.annotations.NullMarked;
