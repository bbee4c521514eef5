/** Tests of the package of the same name. */
@NullMarked
package io.chuangkou.terminal.cashier;

import org.jspecify.annotations.NullMarked;
