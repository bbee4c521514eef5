/**
 * Whose window it is, by which of the provider's rules it works, and what time it is there. May
 * touch visit and notice.
 */
@NullMarked
package io.chuangkou.terminal.counter;

import org.jspecify.annotations.NullMarked;
