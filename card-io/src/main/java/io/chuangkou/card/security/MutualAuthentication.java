package io.chuangkou.card.security;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.Commands;
import io.chuangkou.card.transport.ResponseApdu;
import io.chuangkou.card.transport.StatusWord;
import io.chuangkou.card.transport.Transport;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * One card and one module: internal authentication (the terminal checks the card) and external
 * authentication (the card checks the terminal). Used by one thread.
 */
public final class MutualAuthentication {

  /** What a card calls RKSSSE. */
  private static final int HOLDER_KEY = 0x0A;

  private static final int CHALLENGE = CardIdentity.FACTOR;

  private final Transport card;
  private final CardIdentity identity;
  private final SecurityModule module;

  /** A card whose environment is selected, before a module. */
  public MutualAuthentication(Transport card, CardIdentity identity, SecurityModule module) {
    this.card = card;
    this.identity = identity;
    this.module = module;
  }

  /**
   * Has the card compute what only a genuine one can. Both numbers come from the terminal: what a
   * card chooses itself proves nothing of it.
   *
   * @param key the module's key from which the card's IRK is derived
   * @throws CardFaultException {@link CardFault#NOT_GENUINE}
   */
  public void checkCard(ModuleKey key, RandomGenerator random) throws CardFaultException {
    byte[] process = challenge(random);
    byte[] source = challenge(random);
    byte[] expected = module.encrypt(key, identity, process, source);
    ResponseApdu answer =
        send(Commands.of(0, Commands.INTERNAL_AUTHENTICATE, 0, 0, join(process, source)));
    if (answer.statusWord() != StatusWord.OK) {
      throw new CardFaultException(
          CardFault.NOT_GENUINE, "INTERNAL AUTHENTICATE: " + StatusWord.text(answer.statusWord()));
    }
    byte[] given = answer.data();
    if (given.length < CHALLENGE || !Arrays.equals(given, 0, CHALLENGE, expected, 0, CHALLENGE)) {
      throw new CardFaultException(
          CardFault.NOT_GENUINE,
          "INTERNAL AUTHENTICATE: another cryptogram than " + key + " gives");
    }
  }

  /**
   * Shows the card that a module of the authority stands before it.
   *
   * @param key the module's key from which the card's RKSSSE is derived
   * @return none: the card has opened; else how it refused, which cost it a try
   * @throws CardFaultException {@link CardFault#LOCKED} where it gives no more tries
   */
  public Optional<Refusal> showTerminal(ModuleKey key) throws CardFaultException {
    byte[] source = challenge();
    byte[] process = challenge();
    byte[] cryptogram = module.encrypt(key, identity, process, source);
    byte[] data = cryptogram.length == CHALLENGE ? join(cryptogram, source) : cryptogram;
    int status =
        send(Commands.of(0, Commands.EXTERNAL_AUTHENTICATE, 0, HOLDER_KEY, data)).statusWord();
    String detail = "EXTERNAL AUTHENTICATE " + key + ": " + StatusWord.text(status);
    if (status == StatusWord.OK) {
      return Optional.empty();
    }
    if (StatusWord.isWrongTry(status)) {
      return Optional.of(new Refusal(detail, OptionalInt.of(StatusWord.triesLeft(status))));
    }
    return switch (status) {
      case StatusWord.WRONG_MAC -> Optional.of(new Refusal(detail, OptionalInt.empty()));
      case StatusWord.PIN_BLOCKED -> throw new CardFaultException(CardFault.LOCKED, detail);
      default -> throw new CardFaultException(CardFault.REFUSED, detail);
    };
  }

  /**
   * How a card refused the terminal.
   *
   * @param detail a technician's words
   * @param triesLeft none: the card does not tell
   */
  public record Refusal(String detail, OptionalInt triesLeft) {}

  private byte[] challenge() throws CardFaultException {
    ResponseApdu answer = send(Commands.getChallenge(CHALLENGE));
    if (answer.statusWord() != StatusWord.OK || answer.dataLength() != CHALLENGE) {
      throw new CardFaultException(
          CardFault.REFUSED,
          "GET CHALLENGE: "
              + answer.dataLength()
              + " bytes, "
              + StatusWord.text(answer.statusWord()));
    }
    return answer.data();
  }

  private static byte[] challenge(RandomGenerator random) {
    byte[] challenge = new byte[CHALLENGE];
    random.nextBytes(challenge);
    return challenge;
  }

  private static byte[] join(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private ResponseApdu send(byte[] command) throws CardFaultException {
    return ResponseApdu.of(card.transmit(command));
  }
}
