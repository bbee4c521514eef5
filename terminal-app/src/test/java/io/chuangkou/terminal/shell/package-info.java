/** Tests of the package of the same name. */
@NullMarked
package io.chuangkou.terminal.shell;

import org.jspecify.annotations.NullMarked;
