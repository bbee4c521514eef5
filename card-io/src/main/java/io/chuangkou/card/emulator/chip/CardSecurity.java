package io.chuangkou.card.emulator.chip;

import io.chuangkou.card.security.CardIdentity;
import io.chuangkou.card.security.ModuleKey;
import io.chuangkou.card.transport.StatusWord;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How an emulated card proves itself and has a terminal prove itself (LD/T 32.4, 32.5): a challenge
 * serves once, a wrong cryptogram costs a try, and without tries the key is blocked for ever. Used
 * by one thread at a time.
 */
public final class CardSecurity {

  private static final int HOLDER_KEY = 0x0A;
  private static final int TRIES = 3;
  private static final int HALF = CardIdentity.FACTOR;

  private final CardIdentity card;
  private final MasterKeys keys;
  private final RandomGenerator random;
  private byte @Nullable [] challenge;
  private int triesLeft = TRIES;
  private boolean isOpen;

  /** A card of a tree of keys. */
  public CardSecurity(CardIdentity card, MasterKeys keys, RandomGenerator random) {
    this.card = card;
    this.keys = keys;
    this.random = random;
  }

  /** Power was lost, or another directory was selected: nobody has proved anything. */
  public void forget() {
    challenge = null;
    isOpen = false;
  }

  /** Whether the holder's file may be read. */
  public boolean isOpen() {
    return isOpen;
  }

  /** GET CHALLENGE. */
  public byte[] challenge(int length) {
    byte[] number = new byte[length];
    random.nextBytes(number);
    challenge = number.clone();
    return number;
  }

  /**
   * INTERNAL AUTHENTICATE.
   *
   * @param data process factor and source, eight bytes each
   * @return eight bytes; none: data of another length
   */
  public byte[] prove(byte[] data) {
    if (data.length != 2 * HALF) {
      return new byte[0];
    }
    return CipherBlocks.cryptogram(
        card.algorithm(),
        keys.ofCard(MasterKeys.INTERNAL, card),
        Arrays.copyOf(data, HALF),
        Arrays.copyOfRange(data, HALF, 2 * HALF));
  }

  /**
   * EXTERNAL AUTHENTICATE.
   *
   * @param key the card's number of the key
   * @param data cryptogram and source, eight bytes each
   * @return a status word
   */
  public int check(int key, byte[] data) {
    byte[] process = challenge;
    challenge = null;
    if (key != HOLDER_KEY) {
      return StatusWord.KEY_NOT_FOUND;
    }
    if (triesLeft == 0) {
      return StatusWord.PIN_BLOCKED;
    }
    if (data.length != 2 * HALF) {
      return StatusWord.WRONG_LENGTH;
    }
    if (process == null || process.length != HALF) {
      return StatusWord.INVALID_CHALLENGE;
    }
    byte[] expected =
        CipherBlocks.cryptogram(
            card.algorithm(),
            keys.ofCard(ModuleKey.HOLDER, card),
            process,
            Arrays.copyOfRange(data, HALF, 2 * HALF));
    isOpen = Arrays.equals(expected, Arrays.copyOf(data, HALF));
    triesLeft = isOpen ? TRIES : triesLeft - 1;
    return isOpen ? StatusWord.OK : StatusWord.WRONG_PIN | triesLeft;
  }
}
