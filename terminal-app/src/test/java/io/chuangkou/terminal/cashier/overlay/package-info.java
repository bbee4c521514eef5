@NullMarked
package io.chuangkou.terminal.cashier.overlay;

import org.jspecify.annotations.NullMarked;
