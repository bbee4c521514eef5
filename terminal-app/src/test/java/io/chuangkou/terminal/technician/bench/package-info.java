/** What the bench does, without a window. */
@NullMarked
package io.chuangkou.terminal.technician.bench;

import org.jspecify.annotations.NullMarked;
