/**
 * The slip: one layout model, rendered to PDF and to the screen. Knows settlements and money;
 * nothing of workflows or commands.
 */
@NullMarked
package io.chuangkou.terminal.slip;

import org.jspecify.annotations.NullMarked;
