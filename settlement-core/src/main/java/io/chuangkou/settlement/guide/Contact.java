package io.chuangkou.settlement.guide;

/**
 * A number to ring.
 *
 * @param of what for
 * @param phone as it is dialled
 */
public record Contact(String of, String phone) {}
