package io.chuangkou.card.emulator.chip;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.chuangkou.card.security.Algorithm;
import io.chuangkou.card.security.CardIdentity;
import io.chuangkou.card.security.ModuleKey;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Keys at the root of a tree of cards. No authority's: they are written here for all to read. */
public final class MasterKeys {

  /** From which IRK of emulated cards is derived; the number is ours. */
  public static final ModuleKey INTERNAL = new ModuleKey(0x67, 0x01);

  /** Those of the demonstration cards. */
  public static final MasterKeys DEMONSTRATION =
      new MasterKeys(
          Map.of(ModuleKey.HOLDER, text("CHUANGKOU DEMO 1"), INTERNAL, text("CHUANGKOU DEMO 2")));

  /** Others of the same numbers, as a module of another region has. */
  public static final MasterKeys FOREIGN =
      new MasterKeys(
          Map.of(ModuleKey.HOLDER, text("CHUANGKOU DEMO 3"), INTERNAL, text("CHUANGKOU DEMO 4")));

  /** None at all, as in a module that was never loaded. */
  public static final MasterKeys EMPTY = new MasterKeys(Map.of());

  private final Map<ModuleKey, byte[]> keys;

  private MasterKeys(Map<ModuleKey, byte[]> keys) {
    this.keys = keys;
  }

  private static byte[] text(String sixteen) {
    return sixteen.getBytes(US_ASCII);
  }

  /** The key of one card: derived by its province, its city and itself. */
  byte[] ofCard(ModuleKey key, CardIdentity card) {
    return derived(key, card.algorithm(), card.factors(key.levels()))
        .orElseThrow(() -> new IllegalArgumentException("no key " + key));
  }

  /**
   * A key derived by factors, the last of which is of the highest level.
   *
   * @return none: there is no such key
   */
  Optional<byte[]> derived(ModuleKey key, Algorithm algorithm, byte[] factors) {
    return Optional.ofNullable(keys.get(key)).map(master -> derive(algorithm, master, factors));
  }

  private static byte[] derive(Algorithm algorithm, byte[] master, byte[] factors) {
    byte[] derived = master;
    for (int end = factors.length; end > 0; end -= CardIdentity.FACTOR) {
      byte[] factor = Arrays.copyOfRange(factors, end - CardIdentity.FACTOR, end);
      derived = CipherBlocks.derive(algorithm, derived, factor);
    }
    return derived;
  }
}
