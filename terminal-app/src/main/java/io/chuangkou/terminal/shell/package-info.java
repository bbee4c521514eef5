/**
 * The frame around a screen: window, top bar with the lights, notice strip, key bar, overlays, and
 * the rules by which keys act. Knows JavaFX and the words of a state (lights, levels, notices), and
 * no screen in particular.
 */
@NullMarked
package io.chuangkou.terminal.shell;

import org.jspecify.annotations.NullMarked;
