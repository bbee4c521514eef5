package io.chuangkou.cluster;

/**
 * A bill that the centre has acknowledged.
 *
 * @param msgid its message
 * @param setlId the settlement's number
 * @param nanos when, by {@link System#nanoTime()}
 */
record Settled(String msgid, String setlId, long nanos) {}
