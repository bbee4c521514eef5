package io.chuangkou.card.emulator.chip;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.emulator.chip.ModuleProfile.State;
import io.chuangkou.card.security.Algorithm;
import io.chuangkou.card.security.CardIdentity;
import io.chuangkou.card.security.ModuleKey;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.Commands;
import io.chuangkou.card.transport.StatusWord;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PSAM that answers over T=0 as those of the social-security system do, with keys that are ours.
 * Thread-safe: one command at a time.
 */
public final class EmulatedModule implements Chip, CardSlot {

  private static final int PREPARE = 0xDE;
  private static final int COMPUTE = 0xFA;
  private static final int OWN_CLASS = 0x8000;
  private static final int MASTER_FILE = 0x3F00;
  private static final int KEYS = 0xDF01;
  private static final int HEADER = 5;
  private static final byte[] NONE = {};
  private static final HexFormat HEX = HexFormat.of();

  private final ModuleProfile profile;
  private @Nullable Algorithm environment;
  private boolean isAtKeys;
  private byte @Nullable [] file;
  private byte[] key = NONE;
  private byte[] process = NONE;
  private byte[] waiting = NONE;

  /** A module as it comes from the authority. */
  public EmulatedModule(ModuleProfile profile) {
    this.profile = profile;
  }

  @Override
  public String name() {
    return "Emulated SAM 00 01";
  }

  @Override
  public byte[] answerToReset() {
    return profile.state() == State.MUTE
        ? new byte[] {0}
        : HEX.parseHex("3B6D00000081544C968684" + "3201" + "00000001");
  }

  @Override
  public synchronized void reset() {
    environment = null;
    isAtKeys = false;
    file = null;
    key = NONE;
    waiting = NONE;
  }

  @Override
  public CardConnection connect() throws CardFaultException {
    if (profile.state() == State.MUTE) {
      throw new CardFaultException(CardFault.MUTE, "emulated: no valid answer to reset");
    }
    reset();
    return new Connection();
  }

  @Override
  public synchronized byte[] transmit(byte[] command) {
    if (command.length < HEADER) {
      return status(StatusWord.WRONG_LENGTH);
    }
    int p3 = command[4] & 0xFF;
    byte[] fetched = waiting;
    waiting = NONE;
    byte[] data = Arrays.copyOfRange(command, HEADER, command.length);
    return switch (((command[0] & 0xFF) << Byte.SIZE) | (command[1] & 0xFF)) {
      case Commands.SELECT -> select(command[2], data);
      case Commands.READ_BINARY -> file == null ? status(0x6986) : outgoing(file, p3);
      // Drivers that fetch by themselves take the class of the command before.
      case Commands.GET_RESPONSE, OWN_CLASS | Commands.GET_RESPONSE -> outgoing(fetched, p3);
      case 0xBF << Byte.SIZE | PREPARE ->
          status(prepare(new ModuleKey(command[2] & 0xFF, command[3] & 0xFF), data));
      case OWN_CLASS | COMPUTE -> compute(data);
      default -> status(StatusWord.UNKNOWN_COMMAND);
    };
  }

  private byte[] select(int p1, byte[] data) {
    if (p1 == Commands.BY_NAME) {
      Optional<Algorithm> named =
          profile.algorithms().stream()
              .filter(each -> Arrays.equals(each.moduleEnvironment(), data))
              .findFirst();
      named.ifPresent(found -> move(found, false));
      return status(named.isPresent() ? StatusWord.OK : StatusWord.FILE_NOT_FOUND);
    }
    int identifier = data.length == 2 ? ByteBuffer.wrap(data).getShort() & 0xFFFF : 0;
    return switch (identifier) {
      case MASTER_FILE -> {
        move(null, false);
        yield status(StatusWord.OK);
      }
      case 0x0015 -> file(HEX.parseHex(profile.serial() + "0102030405"));
      case 0x0016 -> file(HEX.parseHex(profile.terminalNumber()));
      case KEYS -> {
        if (environment == null) {
          yield status(StatusWord.FILE_NOT_FOUND);
        }
        move(environment, true);
        yield status(StatusWord.OK);
      }
      default -> status(StatusWord.FILE_NOT_FOUND);
    };
  }

  private void move(@Nullable Algorithm to, boolean atKeys) {
    environment = to;
    isAtKeys = atKeys;
    file = null;
    key = NONE;
  }

  private byte[] file(byte[] content) {
    if (environment != null || profile.state() == State.OTHER_CARD) {
      return status(StatusWord.FILE_NOT_FOUND);
    }
    file = content;
    return status(StatusWord.OK);
  }

  /** Derives a key by the factors; what follows them is the process factor. */
  private int prepare(ModuleKey wanted, byte[] data) {
    key = NONE;
    Algorithm algorithm = environment;
    if (profile.state() == State.BLOCKED) {
      return StatusWord.PIN_BLOCKED;
    }
    if (algorithm == null || !isAtKeys) {
      return StatusWord.CONDITIONS_NOT_SATISFIED;
    }
    int factors = wanted.levels() * CardIdentity.FACTOR;
    if (data.length != factors + CardIdentity.FACTOR) {
      return StatusWord.WRONG_LENGTH;
    }
    Optional<byte[]> derived =
        profile.keys().derived(wanted, algorithm, Arrays.copyOf(data, factors));
    if (derived.isEmpty()) {
      return StatusWord.KEY_NOT_FOUND;
    }
    key = derived.get();
    process = Arrays.copyOfRange(data, factors, data.length);
    return StatusWord.OK;
  }

  private byte[] compute(byte[] source) {
    Algorithm algorithm = environment;
    if (key.length == 0 || algorithm == null) {
      return status(StatusWord.CONDITIONS_NOT_SATISFIED);
    }
    if (source.length != CardIdentity.FACTOR) {
      return status(StatusWord.WRONG_LENGTH);
    }
    waiting = CipherBlocks.cryptogram(algorithm, key, process, source);
    return status(StatusWord.MORE_DATA << Byte.SIZE | waiting.length);
  }

  private static byte[] outgoing(byte[] data, int length) {
    if (data.length != length) {
      return status(StatusWord.OTHER_LENGTH << Byte.SIZE | data.length);
    }
    return ByteBuffer.allocate(data.length + Short.BYTES)
        .put(data)
        .putShort((short) StatusWord.OK)
        .array();
  }

  private static byte[] status(int statusWord) {
    return ByteBuffer.allocate(Short.BYTES).putShort((short) statusWord).array();
  }

  private final class Connection implements CardConnection {

    @Override
    public byte[] answerToReset() {
      return EmulatedModule.this.answerToReset();
    }

    @Override
    public byte[] transmit(byte[] command) {
      return EmulatedModule.this.transmit(command);
    }
  }
}
