/** What the customer sees, against what the cashier sees at the same moment. */
@NullMarked
package io.chuangkou.terminal.display;

import org.jspecify.annotations.NullMarked;
