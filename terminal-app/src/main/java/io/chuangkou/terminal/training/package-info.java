/**
 * A terminal to be trained at: the window as it is, with a store, a centre, cards and operators of
 * its own. Takes keys, language, screen and printers from the window's configuration, and nothing
 * by which anything real could be reached.
 */
@NullMarked
package io.chuangkou.terminal.training;

import org.jspecify.annotations.NullMarked;
