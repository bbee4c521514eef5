@NullMarked
package io.chuangkou.terminal.training;

import org.jspecify.annotations.NullMarked;
