/** Printing against a printer that reads its commands strictly and keeps what it printed. */
@NullMarked
package io.chuangkou.terminal.print;

import org.jspecify.annotations.NullMarked;
