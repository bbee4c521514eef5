package io.chuangkou.settlement.centre;

/** The databases that a centre runs on. */
public enum Engine {
  H2,
  POSTGRESQL
}
