package io.chuangkou.terminal.workflow;

/** Levels of lights and notices. */
public enum Level {
  OK,
  BUSY,
  WARNING,
  DOWN
}
