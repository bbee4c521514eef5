package io.chuangkou.card.winscard.binding;

import io.chuangkou.card.winscard.ReaderName;
import io.chuangkou.card.winscard.ReaderState;
import io.chuangkou.card.winscard.ServiceCard;
import io.chuangkou.card.winscard.ServiceContext;
import io.chuangkou.card.winscard.ServiceException;
import io.chuangkou.card.winscard.Sharing;
import io.chuangkou.card.winscard.binding.Winscard.Function;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The service by its own library, function by function. */
public final class BoundContext implements ServiceContext {

  private static final int SCOPE_SYSTEM = 2;
  private static final int NO_READERS_AVAILABLE = 0x8010002E;
  private static final int READER_UNAVAILABLE = 0x80100017;
  private static final int INSUFFICIENT_BUFFER = 0x80100008;
  private static final int TIMEOUT = 0x8010000A;
  private static final int CANCELLED = 0x80100002;
  private static final int ATTEMPTS = 5;

  /** A reader that is none: its state changes when readers come and go. */
  private static final byte[] READERS_COME_AND_GO =
      "\\\\?PnP?\\Notification".getBytes(StandardCharsets.US_ASCII);

  private static final int POINTERS = 2 * Long.BYTES;
  private static final int EVENTS_SHIFT = 16;
  private static final int FLAGS = 0xFFFF;

  /** SCARD_STATE_CHANGED, which says nothing that the rest of a state does not. */
  private static final int CHANGED = 2;

  private final Winscard library;
  private final long context;
  private List<ReaderState> known = List.of();
  private long readersState;

  private BoundContext(Winscard library, long context) {
    this.library = library;
    this.context = context;
  }

  /**
   * Connects to the service.
   *
   * @throws ServiceException if it does not run, or does not let this user in
   * @throws LinkageError if this system has no library for it
   */
  public static BoundContext establish() throws ServiceException {
    Winscard library = Winscard.library();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment room = library.handle(arena);
      library.call(
          Function.ESTABLISH_CONTEXT, SCOPE_SYSTEM, MemorySegment.NULL, MemorySegment.NULL, room);
      return new BoundContext(library, library.getHandle(room));
    }
  }

  /** The library by which this system's service is spoken to. */
  public static String libraryName() {
    return Abi.of(System.getProperty("os.name")).library();
  }

  @Override
  public List<ReaderName> readers() throws ServiceException {
    for (int attempt = 0; ; attempt++) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment length = library.dword(arena, 0);
        int code = list(MemorySegment.NULL, length);
        MemorySegment names = arena.allocate(library.getDword(length, 0) + 2);
        code = code == 0 ? list(names, length) : code;
        switch (code) {
          case 0 -> {
            return split(Winscard.bytes(names, library.getDword(length, 0)));
          }
          case NO_READERS_AVAILABLE, READER_UNAVAILABLE -> {
            return List.of();
          }
          default -> {
            if (code != INSUFFICIENT_BUFFER || attempt == ATTEMPTS) {
              throw new ServiceException("SCardListReaders", code);
            }
          }
        }
      }
    }
  }

  private int list(MemorySegment names, MemorySegment length) {
    return library.code(Function.LIST_READERS, context, MemorySegment.NULL, names, length);
  }

  /** Names end in a zero each, the list in one more. */
  private static List<ReaderName> split(byte[] bytes) {
    List<ReaderName> names = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        if (i > start) {
          names.add(new ReaderName(Arrays.copyOfRange(bytes, start, i)));
        }
        start = i + 1;
      }
    }
    return names;
  }

  @Override
  public List<ReaderState> states() throws ServiceException {
    List<ReaderState> asked = new ArrayList<>();
    for (ReaderName name : readers()) {
      asked.add(new ReaderState(name, 0, 0, ""));
    }
    known = asked.isEmpty() ? asked : ask(asked, Duration.ZERO);
    return known;
  }

  @Override
  public void awaitChange(Duration longest) throws ServiceException {
    ask(known, longest);
  }

  @Override
  public void cancel() {
    library.code(Function.CANCEL, context);
  }

  private List<ReaderState> ask(List<ReaderState> asked, Duration longest) throws ServiceException {
    boolean waits = longest.isPositive();
    int count = asked.size() + (waits ? 1 : 0);
    try (Arena arena = Arena.ofConfined()) {
      int size = library.abi().stateBytes();
      MemorySegment states = arena.allocate((long) size * count, Long.BYTES);
      for (int i = 0; i < asked.size(); i++) {
        ReaderState last = asked.get(i);
        fill(arena, states.asSlice((long) size * i, size), last.reader().bytes(), current(last));
      }
      MemorySegment readers = states.asSlice((long) size * (count - 1), size);
      if (waits) {
        fill(arena, readers, READERS_COME_AND_GO, readersState);
      }
      int code =
          library.code(Function.GET_STATUS_CHANGE, context, longest.toMillis(), states, count);
      if (code != 0 && code != TIMEOUT && code != CANCELLED) {
        throw new ServiceException("SCardGetStatusChange", code);
      }
      if (waits) {
        readersState = library.getDword(readers, POINTERS + library.abi().dwordBytes()) & ~CHANGED;
      }
      List<ReaderState> said = new ArrayList<>();
      for (int i = 0; i < asked.size(); i++) {
        said.add(state(asked.get(i).reader(), states.asSlice((long) size * i, size)));
      }
      return said;
    }
  }

  private static long current(ReaderState state) {
    return (long) state.events() << EVENTS_SHIFT | state.flags();
  }

  private void fill(Arena arena, MemorySegment state, byte[] name, long current) {
    state.set(ValueLayout.ADDRESS_UNALIGNED, 0, Winscard.text(arena, name));
    library.setDword(state, POINTERS, current);
  }

  private ReaderState state(ReaderName name, MemorySegment state) {
    int dword = library.abi().dwordBytes();
    long event = library.getDword(state, POINTERS + dword);
    long length =
        Math.min(
            library.getDword(state, POINTERS + 2L * dword), library.abi().answerToResetBytes());
    String answer =
        HexFormat.of()
            .withUpperCase()
            .formatHex(Winscard.bytes(state.asSlice(POINTERS + 3L * dword), length));
    return new ReaderState(
        name, (int) event & FLAGS & ~CHANGED, (int) (event >> EVENTS_SHIFT) & FLAGS, answer);
  }

  @Override
  public ServiceCard connect(ReaderName reader, Sharing sharing) throws ServiceException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment handle = library.handle(arena);
      MemorySegment protocol = library.dword(arena, 0);
      library.call(
          Function.CONNECT,
          context,
          Winscard.text(arena, reader.bytes()),
          sharing.mode(),
          sharing.protocols(),
          handle,
          protocol);
      return new BoundCard(library, library.getHandle(handle), (int) library.getDword(protocol, 0));
    }
  }

  @Override
  public void close() {
    library.code(Function.RELEASE_CONTEXT, context);
  }
}
