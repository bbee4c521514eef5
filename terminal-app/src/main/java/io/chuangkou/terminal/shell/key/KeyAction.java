package io.chuangkou.terminal.shell.key;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;

/**
 * An action of the key bar.
 *
 * @param key its key
 * @param cap what is printed on the key, as {@code F12}
 * @param caption what it does, in a word or two
 * @param enabled whether it can be used now
 * @param commits whether it moves money or clears the desk, and so needs a trusted press
 * @param run does it
 */
public record KeyAction(
    KeyCode key,
    String cap,
    ObservableValue<String> caption,
    ObservableValue<Boolean> enabled,
    boolean commits,
    Runnable run) {}
