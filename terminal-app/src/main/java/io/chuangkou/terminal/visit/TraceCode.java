package io.chuangkou.terminal.visit;

/**
 * The trace code (追溯码) of a box that is handed out.
 *
 * @param code as it stands on the box
 * @param split whether the box was opened and a part of it is handed out: its code may come again
 */
public record TraceCode(String code, boolean split) {}
