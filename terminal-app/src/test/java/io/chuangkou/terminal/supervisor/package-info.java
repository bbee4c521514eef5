/** Tests of the package of the same name. */
@NullMarked
package io.chuangkou.terminal.supervisor;

import org.jspecify.annotations.NullMarked;
