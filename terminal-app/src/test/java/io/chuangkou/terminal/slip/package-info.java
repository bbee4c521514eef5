/** Tests of the package of the same name. */
@NullMarked
package io.chuangkou.terminal.slip;

import org.jspecify.annotations.NullMarked;
