package io.chuangkou.card.emulator;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.emulator.CardFile.Directory;
import io.chuangkou.card.emulator.CardFile.Records;
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
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A social-security card that answers over T=0 as a real one does: data that a command with data
 * brings about wait for GET RESPONSE behind 61xx, a wrong length is answered with 6Cxx (ISO/IEC
 * 7816-3; observed on cards of generation 2.0). Keeps the selected file between commands and the
 * PIN's tries for ever. The holder's file of a 3.0 card opens to who authenticates with the keys of
 * {@link MasterKeys}. Thread-safe: one command at a time.
 */
public final class EmulatedCard implements Transport, Chip {

  private static final int MAX_ANSWER = 256;
  private static final int MASTER_FILE = 0x3F00;
  private static final int FIRST_FILE = 0xEF00;
  private static final int MODE_BITS = 3;
  private static final int MODE_MASK = 0x07;

  private final CardProfile profile;
  private final byte[] answerToReset;
  private final Directory masterFile;
  private final PinTries pin;
  private final CardSecurity security;
  private Directory directory;
  private @Nullable Records file;
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
    this.masterFile = image.masterFile();
    this.pin = new PinTries(image.pin());
    this.security = new CardSecurity(image.identity(), MasterKeys.DEMONSTRATION, random);
    this.directory = masterFile;
  }

  @Override
  public byte[] answerToReset() {
    return answerToReset.clone();
  }

  @Override
  public synchronized void reset() {
    directory = masterFile;
    file = null;
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
    pause();
    return answer(command);
  }

  private void pause() throws CardFaultException {
    try {
      Thread.sleep(profile.faults().slowMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CardFaultException(CardFault.TIMEOUT, "nobody waits any longer", e);
    }
  }

  private byte[] answer(byte[] command) {
    if (command.length < 5) {
      return status(StatusWord.WRONG_LENGTH);
    }
    if (command[0] != 0) {
      return status(StatusWord.UNKNOWN_CLASS);
    }
    int p1 = command[2] & 0xFF;
    int p2 = command[3] & 0xFF;
    int p3 = command[4] & 0xFF;
    int ins = command[1] & 0xFF;
    byte[] fetched = waiting;
    waiting = new byte[0];
    return switch (ins) {
      case Commands.GET_RESPONSE -> fetch(fetched, p3);
      case Commands.READ_RECORD -> readRecord(p1, p2, p3);
      case Commands.GET_CHALLENGE -> outgoing(security.challenge(p3), p3);
      case Commands.SELECT,
          Commands.VERIFY,
          Commands.INTERNAL_AUTHENTICATE,
          Commands.EXTERNAL_AUTHENTICATE ->
          command.length < 5 + p3
              ? status(StatusWord.WRONG_LENGTH)
              : withData(ins, p1, p2, Arrays.copyOfRange(command, 5, 5 + p3));
      default -> status(StatusWord.UNKNOWN_COMMAND);
    };
  }

  private byte[] withData(int ins, int p1, int p2, byte[] data) {
    return switch (ins) {
      case Commands.SELECT -> select(p1, data);
      case Commands.VERIFY -> verify(data);
      case Commands.INTERNAL_AUTHENTICATE -> prove(data);
      default -> status(security.check(p2, data));
    };
  }

  private byte[] prove(byte[] data) {
    waiting = security.prove(data);
    return waiting.length == 0
        ? status(StatusWord.WRONG_LENGTH)
        : status(StatusWord.MORE_DATA << Byte.SIZE | waiting.length);
  }

  private byte[] select(int p1, byte[] data) {
    if (p1 == Commands.BY_NAME) {
      return select(masterFile.find(data));
    }
    if (data.length != Short.BYTES) {
      return status(StatusWord.WRONG_LENGTH);
    }
    int identifier = ByteBuffer.wrap(data).getShort() & 0xFFFF;
    return switch (p1) {
      case 0x00 ->
          identifier == MASTER_FILE
              ? select(Optional.of(masterFile))
              : select(directory.child(identifier));
      case 0x01 -> select(directory.child(identifier).filter(Directory.class::isInstance));
      case Commands.BY_FILE_IDENTIFIER ->
          select(directory.child(identifier).filter(Records.class::isInstance));
      default -> status(StatusWord.WRONG_P1_P2);
    };
  }

  private byte[] select(Optional<? extends CardFile> found) {
    return switch (found.orElse(null)) {
      case null -> status(StatusWord.FILE_NOT_FOUND);
      case Records records -> {
        file = records;
        yield status(StatusWord.OK);
      }
      case Directory target -> enter(target);
    };
  }

  private byte[] enter(Directory target) {
    if (profile.faults().has(Fault.LOCKED) && !target.equals(masterFile)) {
      return status(StatusWord.LOCKED);
    }
    directory = target;
    file = null;
    security.forget();
    waiting = target.controlInformation();
    return status(StatusWord.MORE_DATA << Byte.SIZE | waiting.length);
  }

  /** P2: five bits short file identifier, three bits how P1 is meant. */
  private byte[] readRecord(int p1, int p2, int length) {
    int shortIdentifier = p2 >> MODE_BITS;
    if (shortIdentifier != 0) {
      CardFile found = directory.child(FIRST_FILE | shortIdentifier).orElse(null);
      if (!(found instanceof Records records)) {
        return status(StatusWord.FILE_NOT_FOUND);
      }
      file = records;
    }
    Records current = file;
    if (current == null) {
      return status(StatusWord.NO_CURRENT_FILE);
    }
    if (current.isProtected() && !security.isOpen()) {
      return status(StatusWord.NOT_ALLOWED);
    }
    int mode = p2 & MODE_MASK;
    if (mode == Commands.ALL_FROM_NUMBER && profile.faults().has(Fault.SINGLE_RECORDS)) {
      return status(StatusWord.WRONG_P1_P2);
    }
    return switch (mode) {
      case Commands.BY_TAG -> record(current.byTag(p1), length);
      case Commands.BY_NUMBER -> record(current.byNumber(p1), length);
      case Commands.ALL_FROM_NUMBER -> record(current.allFrom(p1), length);
      default -> status(StatusWord.WRONG_P1_P2);
    };
  }

  private static byte[] record(Optional<byte[]> record, int length) {
    return record
        .map(bytes -> outgoing(bytes, length))
        .orElseGet(() -> status(StatusWord.RECORD_NOT_FOUND));
  }

  private byte[] verify(byte[] candidate) {
    return status(
        directory.equals(masterFile) ? StatusWord.CONDITIONS_NOT_SATISFIED : pin.verify(candidate));
  }

  /** Data that were asked for with another length stay, so that they can be asked for again. */
  private byte[] fetch(byte[] data, int length) {
    if (data.length == 0) {
      return status(StatusWord.CONDITIONS_NOT_SATISFIED);
    }
    if (data.length % MAX_ANSWER != length) {
      waiting = data;
    }
    return outgoing(data, length);
  }

  private static byte[] outgoing(byte[] data, int length) {
    if (data.length % MAX_ANSWER != length) {
      return status(StatusWord.OTHER_LENGTH << Byte.SIZE | data.length % MAX_ANSWER);
    }
    return ByteBuffer.allocate(data.length + Short.BYTES)
        .put(data)
        .putShort((short) StatusWord.OK)
        .array();
  }

  private static byte[] status(int statusWord) {
    return ByteBuffer.allocate(Short.BYTES).putShort((short) statusWord).array();
  }
}
