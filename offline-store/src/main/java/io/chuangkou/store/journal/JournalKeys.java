package io.chuangkou.store.journal;

import javax.crypto.SecretKey;

/**
 * The journal's keys, each for one purpose.
 *
 * @param mac HMAC-SHA256 over each record
 * @param seal AES-256-GCM of each record's body
 * @param nonce HMAC-SHA256 that makes the seal's nonce
 */
public record JournalKeys(SecretKey mac, SecretKey seal, SecretKey nonce) {

  /** No key material. */
  @Override
  public String toString() {
    return "JournalKeys[***]";
  }
}
