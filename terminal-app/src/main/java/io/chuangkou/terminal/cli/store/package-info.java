/**
 * What the commands of the store tell: how it is, what was put back. May touch the store, the
 * composition and the console; knows no command.
 */
@NullMarked
package io.chuangkou.terminal.cli.store;

import org.jspecify.annotations.NullMarked;
