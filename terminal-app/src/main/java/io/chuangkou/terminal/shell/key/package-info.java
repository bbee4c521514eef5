/** What a press of a key means to a screen, and whether it is believed. Knows notices alone. */
@NullMarked
package io.chuangkou.terminal.shell.key;

import org.jspecify.annotations.NullMarked;
