package io.chuangkou.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** The 256-bit key of a store. */
public final class StoreKey {

  private StoreKey() {}

  /**
   * Reads the key from a file, or makes one there on first use.
   *
   * @throws StoreException {@code STORE-KEY}
   */
  public static StoreKey fromFile(Path file, SecureRandom random) {
    return Optional.<StoreKey>empty().orElseThrow();
  }
}
