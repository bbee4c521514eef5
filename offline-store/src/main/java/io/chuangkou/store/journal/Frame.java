package io.chuangkou.store.journal;

/**
 * Where an authentic record lies in its segment.
 *
 * @param number its number in the journal
 * @param previous the MAC of the record before it, in hexadecimal
 * @param mac its own MAC, in hexadecimal
 * @param start its first byte's position
 * @param end the position after its last byte
 * @param framing the key under which it lies
 */
record Frame(long number, String previous, String mac, int start, int end, Framing framing) {

  Head head() {
    return new Head(number, mac);
  }
}
