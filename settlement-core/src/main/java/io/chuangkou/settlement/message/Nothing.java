package io.chuangkou.settlement.message;

/** The output of a transaction that answers nothing but its infcode. */
public record Nothing() {}
