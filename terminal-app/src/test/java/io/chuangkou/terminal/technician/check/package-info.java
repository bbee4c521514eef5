/** Each check against what it has to find. */
@NullMarked
package io.chuangkou.terminal.technician.check;

import org.jspecify.annotations.NullMarked;
