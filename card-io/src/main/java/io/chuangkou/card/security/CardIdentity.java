package io.chuangkou.card.security;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What the keys of one card are derived from, level by level: the card's own part, its city's and
 * its province's.
 */
public final class CardIdentity {

  /** Bytes of a factor. */
  public static final int FACTOR = 8;

  private static final int PROVINCE_DIGITS = 2;

  private final byte[] historicalBytes;
  private final String city;
  private final Algorithm algorithm;

  /**
   * A card.
   *
   * @param historicalBytes of its answer to reset; the last eight tell it from others
   * @param city the issuing city, six digits
   * @param algorithm what it computes with
   */
  public CardIdentity(byte[] historicalBytes, String city, Algorithm algorithm) {
    if (historicalBytes.length < FACTOR || !city.matches("[0-9]{6}")) {
      throw new IllegalArgumentException(
          "a key is derived from eight historical bytes and a city of six digits");
    }
    this.historicalBytes = historicalBytes.clone();
    this.city = city;
    this.algorithm = algorithm;
  }

  /** What it computes with. */
  public Algorithm algorithm() {
    return algorithm;
  }

  /**
   * The factors as a module takes them: the card's last eight historical bytes, then {@code
   * 320100sx}, then {@code 320000sh}.
   *
   * @param levels how many of them, 1 to 3
   */
  public byte[] factors(int levels) {
    byte[] card =
        Arrays.copyOfRange(
            historicalBytes, historicalBytes.length - FACTOR, historicalBytes.length);
    byte[] all =
        ByteBuffer.allocate(3 * FACTOR)
            .put(card)
            .put((city + "sx").getBytes(US_ASCII))
            .put((city.substring(0, PROVINCE_DIGITS) + "0000sh").getBytes(US_ASCII))
            .array();
    return Arrays.copyOf(all, levels * FACTOR);
  }

  /** Tells it from every other card. */
  String key() {
    return city + HexFormat.of().formatHex(historicalBytes);
  }

  /** Which kind of card it is, without whose. */
  @Override
  public String toString() {
    return "card of " + city + ", " + algorithm.title();
  }
}
