/** Options that several commands share, and what is said of wrong use. May touch the console. */
@NullMarked
package io.chuangkou.terminal.cli.option;

import org.jspecify.annotations.NullMarked;
