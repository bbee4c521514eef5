package io.chuangkou.terminal.notice;

/** Levels of lights and notices. */
public enum Level {
  OK,
  BUSY,
  WARNING,
  DOWN
}
