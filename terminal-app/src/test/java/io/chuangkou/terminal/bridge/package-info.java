@NullMarked
package io.chuangkou.terminal.bridge;

import org.jspecify.annotations.NullMarked;
