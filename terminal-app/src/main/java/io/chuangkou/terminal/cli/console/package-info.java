/**
 * What every command speaks with: its streams, its exit codes, what it refuses and how it asks for
 * a secret. Knows no command.
 */
@NullMarked
package io.chuangkou.terminal.cli.console;

import org.jspecify.annotations.NullMarked;
