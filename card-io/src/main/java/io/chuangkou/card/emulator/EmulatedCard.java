package io.chuangkou.card.emulator;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.emulator.CardProfile.Fault;
import io.chuangkou.card.emulator.chip.CardSecurity;
import io.chuangkou.card.emulator.chip.Chip;
import io.chuangkou.card.emulator.chip.MasterKeys;
import io.chuangkou.card.transport.Commands;
import io.chuangkou.card.transport.StatusWord;
import io.chuangkou.card.transport.Transport;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A social-security card that answers over T=0 as a real one does: data that a command with data
 * brings about wait for GET RESPONSE behind 61xx, a wrong length is answered with 6Cxx (ISO/IEC
 * 7816-3; observed on cards of generation 2.0). Keeps the selected file between commands and the
 * PIN's tries for ever. The holder's file of a 3.0 card opens to who authenticates with the keys of
 * {@link MasterKeys}. Thread-safe: one command at a time.
 */
public final class EmulatedCard implements Transport, Chip {

  private static final int HEADER = 4;
  private static final int MAX_ANSWER = 256;
  private static final long FOR_EVER = Long.MAX_VALUE;
  private static final int UPDATE_BINARY = 0xD6;
  private static final int UPDATE_RECORD = 0xDC;
  private static final int SHORT_CHALLENGE = 4;
  private static final int USUAL_CHALLENGE = 8;
  private static final int LONG_CHALLENGE = 16;

  /** Bits of a class (ISO/IEC 7816-4, 5.4.1). */
  private static final int PROPRIETARY = 0x80;

  private static final int FIRST_OF_FUTURE_USE = 0xE0;
  private static final int FUTURE_USE = 0x20;
  private static final int CHAINING = 0x10;
  private static final int SECURE_MESSAGING = 0x0C;

  private final CardProfile profile;
  private final byte[] answerToReset;
  private final Selection selection;
  private final PinTries pin;
  private final CardSecurity security;
  private final BadAnswers badAnswers;
  private boolean isVerified;
  private byte[] waiting = new byte[0];
  private int commands;

  /** A card as it leaves the issuer, with a source of randomness of its own. */
  public EmulatedCard(CardProfile profile) {
    this(profile, new SecureRandom());
  }

  /**
   * A card as it leaves the issuer.
   *
   * @param random where its challenges come from
   */
  public EmulatedCard(CardProfile profile, RandomGenerator random) {
    CardImage image = new CardImage(profile);
    this.profile = profile;
    this.answerToReset = image.answerToReset();
    this.selection = new Selection(image.masterFile(), profile.faults().has(Fault.LOCKED));
    this.badAnswers = new BadAnswers(profile.faults().answers());
    this.pin = new PinTries(image.pin());
    this.security = new CardSecurity(image.identity(), MasterKeys.DEMONSTRATION, random);
  }

  @Override
  public byte[] answerToReset() {
    return answerToReset.clone();
  }

  @Override
  public synchronized void reset() {
    selection.reset();
    isVerified = false;
    waiting = new byte[0];
    security.forget();
  }

  /**
   * Answers a command.
   *
   * @throws CardFaultException {@link CardFault#PULLED} when the profile wants the card pulled out;
   *     {@link CardFault#TIMEOUT} when the thread is interrupted while a slow card takes its time
   */
  @Override
  public synchronized byte[] transmit(byte[] command) throws CardFaultException {
    if (profile.faults().pullAfter() >= 0 && commands >= profile.faults().pullAfter()) {
      throw new CardFaultException(CardFault.PULLED, "pulled after " + commands + " commands");
    }
    commands++;
    pause(profile.faults().slowMillis());
    BadAnswer bad = badAnswers.to(command).orElse(null);
    if (bad == null) {
      return answer(command);
    }
    pause(bad.delayMillis());
    return switch (bad.effect()) {
      case AS_USUAL -> answer(command);
      case ANSWERS -> HexFormat.of().parseHex(bad.answer());
      case PULLED -> throw new CardFaultException(CardFault.PULLED, "pulled at " + bad.command());
      case MUTE -> {
        pause(FOR_EVER);
        yield answer(command);
      }
    };
  }

  private static void pause(long millis) throws CardFaultException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CardFaultException(CardFault.TIMEOUT, "nobody waits any longer", e);
    }
  }

  private byte[] answer(byte[] command) {
    if (command.length < HEADER) {
      return status(StatusWord.WRONG_LENGTH);
    }
    if ((command[0] & 0xFF) == PROPRIETARY && (command[1] & 0xFF) == Commands.CHANGE_PIN) {
      return changePin(command);
    }
    int refused = refused(command[0] & 0xFF);
    if (refused != 0) {
      return status(refused);
    }
    byte[] fetched = waiting;
    waiting = new byte[0];
    return switch (command[1] & 0xFF) {
      case Commands.GET_RESPONSE,
          Commands.READ_RECORD,
          Commands.READ_BINARY,
          Commands.GET_CHALLENGE ->
          command.length == HEADER + 1
              ? reading(command, fetched)
              : status(StatusWord.WRONG_LENGTH);
      case Commands.SELECT,
          Commands.VERIFY,
          Commands.INTERNAL_AUTHENTICATE,
          Commands.EXTERNAL_AUTHENTICATE,
          UPDATE_RECORD,
          UPDATE_BINARY ->
          withData(command);
      default -> status(StatusWord.UNKNOWN_COMMAND);
    };
  }

  /** What is wrong with a class; 0: nothing. */
  private static int refused(int cla) {
    if ((cla & PROPRIETARY) != 0 || (cla & FIRST_OF_FUTURE_USE) == FUTURE_USE) {
      return StatusWord.UNKNOWN_CLASS;
    }
    if ((cla & SECURE_MESSAGING) != 0) {
      return StatusWord.NO_SECURE_MESSAGING;
    }
    if ((cla & CHAINING) != 0) {
      return StatusWord.NO_CHAINING;
    }
    return cla == 0 ? 0 : StatusWord.NO_CHANNEL;
  }

  private byte[] reading(byte[] command, byte[] fetched) {
    int p1 = command[2] & 0xFF;
    int p2 = command[3] & 0xFF;
    int length = command[HEADER] & 0xFF;
    return switch (command[1] & 0xFF) {
      case Commands.READ_RECORD ->
          outgoing(
              selection.readRecord(
                  p1, p2, security.isOpen(), profile.faults().has(Fault.SINGLE_RECORDS)),
              length);
      case Commands.READ_BINARY -> outgoing(selection.readBinary(p1), length);
      default -> {
        if ((p1 | p2) != 0) {
          yield status(StatusWord.WRONG_P1_P2);
        }
        yield (command[1] & 0xFF) == Commands.GET_RESPONSE
            ? fetch(fetched, length)
            : challenge(length);
      }
    };
  }

  /** P3 is the length of the data; a length of what is wanted may follow, and is not heeded. */
  private byte[] withData(byte[] command) {
    int length = command.length > HEADER ? command[HEADER] & 0xFF : 0;
    int end = Math.min(command.length, HEADER + 1) + length;
    if (command.length != end && command.length != end + 1) {
      return status(StatusWord.WRONG_LENGTH);
    }
    byte[] data = Arrays.copyOfRange(command, end - length, end);
    int p1 = command[2] & 0xFF;
    int p2 = command[3] & 0xFF;
    return switch (command[1] & 0xFF) {
      case Commands.SELECT -> select(p1, p2, data);
      case Commands.VERIFY -> verify(p1, p2, data);
      case Commands.INTERNAL_AUTHENTICATE -> prove(data);
      case Commands.EXTERNAL_AUTHENTICATE -> status(security.check(p2, data));
      case UPDATE_RECORD -> selection.update(true).bytes();
      default -> selection.update(false).bytes();
    };
  }

  private byte[] changePin(byte[] command) {
    waiting = new byte[0];
    if (command.length <= HEADER || command.length != HEADER + 1 + (command[HEADER] & 0xFF)) {
      return status(StatusWord.WRONG_LENGTH);
    }
    return !selection.isAtMasterFile()
        ? status(pin.change(Arrays.copyOfRange(command, HEADER + 1, command.length)))
        : status(StatusWord.CONDITIONS_NOT_SATISFIED);
  }

  private byte[] prove(byte[] data) {
    byte[] proof = security.prove(data);
    return proof.length == 0 ? status(StatusWord.WRONG_LENGTH) : announced(proof);
  }

  private byte[] select(int p1, int p2, byte[] data) {
    Answer answer = selection.select(p1, p2, data);
    if (answer.statusWord() == StatusWord.OK && selection.isAtDirectory()) {
      security.forget();
      isVerified = false;
    }
    return answer.data().length == 0 ? answer.bytes() : announced(answer.data());
  }

  /** Data that a command with data brings about are fetched by another command. */
  private byte[] announced(byte[] data) {
    waiting = data;
    return status(StatusWord.MORE_DATA << Byte.SIZE | data.length);
  }

  /** Without data it asks how often one may still try. */
  private byte[] verify(int p1, int p2, byte[] candidate) {
    if (p1 != 0) {
      return status(StatusWord.WRONG_P1_P2);
    }
    if (p2 != 0) {
      return status(StatusWord.KEY_NOT_FOUND);
    }
    if (selection.isAtMasterFile()) {
      return status(StatusWord.CONDITIONS_NOT_SATISFIED);
    }
    if (candidate.length == 0) {
      return status(isVerified ? StatusWord.OK : pin.left());
    }
    int answer = pin.verify(candidate);
    isVerified = answer == StatusWord.OK;
    return status(answer);
  }

  private byte[] challenge(int length) {
    return switch (length) {
      case 0 -> status(StatusWord.OTHER_LENGTH << Byte.SIZE | USUAL_CHALLENGE);
      case SHORT_CHALLENGE, USUAL_CHALLENGE, LONG_CHALLENGE ->
          Answer.data(security.challenge(length)).bytes();
      default -> status(StatusWord.WRONG_LENGTH);
    };
  }

  /**
   * As much as was asked for, and how much is left. Data that were asked for with too great a
   * length stay, so that they can be asked for again.
   */
  private byte[] fetch(byte[] data, int length) {
    if (data.length == 0) {
      return status(StatusWord.CONDITIONS_NOT_SATISFIED);
    }
    if (length != 0 && length < data.length) {
      waiting = Arrays.copyOfRange(data, length, data.length);
      return ByteBuffer.allocate(length + Short.BYTES)
          .put(data, 0, length)
          .putShort((short) (StatusWord.MORE_DATA << Byte.SIZE | waiting.length))
          .array();
    }
    if (data.length % MAX_ANSWER != length) {
      waiting = data;
    }
    return outgoing(Answer.data(data), length);
  }

  private static byte[] outgoing(Answer answer, int length) {
    int there = answer.data().length;
    return there == 0 || there % MAX_ANSWER == length
        ? answer.bytes()
        : status(StatusWord.OTHER_LENGTH << Byte.SIZE | there % MAX_ANSWER);
  }

  private static byte[] status(int statusWord) {
    return Answer.status(statusWord).bytes();
  }
}
