package io.chuangkou.card.winscard.binding;

import io.chuangkou.card.winscard.ServiceException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The functions of the service's library, and the values that they take and give. Thread-safe. */
final class Winscard {

  private static final char DWORD = 'D';
  private static final char HANDLE = 'H';

  /**
   * The functions that are used, with what they take: D is a DWORD, H a context or a card, P a
   * pointer. A plus stands where a system has several forms of a function.
   */
  enum Function {
    ESTABLISH_CONTEXT("SCardEstablishContext", "DPPP"),
    RELEASE_CONTEXT("SCardReleaseContext", "H"),
    CANCEL("SCardCancel", "H"),
    LIST_READERS("SCardListReaders+", "HPPP"),
    GET_STATUS_CHANGE("SCardGetStatusChange+", "HDPD"),
    CONNECT("SCardConnect+", "HPDDPP"),
    RECONNECT("SCardReconnect", "HDDDP"),
    DISCONNECT("SCardDisconnect", "HD"),
    BEGIN_TRANSACTION("SCardBeginTransaction", "H"),
    END_TRANSACTION("SCardEndTransaction", "HD"),
    STATUS("SCardStatus+", "HPPPPPP"),
    TRANSMIT("SCardTransmit", "HPPDPPP"),
    CONTROL("SCardControl", "HDPDPDP"),
    GET_ATTRIBUTE("SCardGetAttrib", "HDPP");

    private final String symbol;
    private final String kinds;

    Function(String symbol, String kinds) {
      this.symbol = symbol;
      this.kinds = kinds;
    }

    private String symbol(Abi abi) {
      return this == CONTROL ? abi.control() : symbol.replace("+", abi.suffix());
    }

    private FunctionDescriptor descriptor(Abi abi) {
      return FunctionDescriptor.of(
          abi.dword(),
          kinds
              .chars()
              .mapToObj(
                  kind ->
                      switch (kind) {
                        case DWORD -> abi.dword();
                        case HANDLE -> abi.handle();
                        default -> ValueLayout.ADDRESS;
                      })
              .toArray(MemoryLayout[]::new));
    }
  }

  private final Abi abi;
  private final Map<Function, MethodHandle> handles = new EnumMap<>(Function.class);

  @SuppressWarnings("restricted")
  private Winscard(Abi abi) {
    this.abi = abi;
    SymbolLookup library = SymbolLookup.libraryLookup(abi.library(), Arena.global());
    for (Function function : Function.values()) {
      handles.put(
          function,
          Linker.nativeLinker()
              .downcallHandle(library.findOrThrow(function.symbol(abi)), function.descriptor(abi)));
    }
  }

  /** Loaded by who first asks for it. */
  private static final class Loaded {

    static final Winscard LIBRARY = new Winscard(Abi.of(System.getProperty("os.name")));
  }

  /**
   * This system's library.
   *
   * @throws LinkageError if there is none
   */
  static Winscard library() {
    return Loaded.LIBRARY;
  }

  Abi abi() {
    return abi;
  }

  /**
   * Calls a function.
   *
   * @param arguments {@code Integer} or {@code Long} for a DWORD, {@code Long} for a handle, a
   *     segment for a pointer
   * @throws ServiceException with the code that it returned, if that is not 0
   */
  void call(Function function, Object... arguments) throws ServiceException {
    int code = code(function, arguments);
    if (code != 0) {
      throw new ServiceException(function.symbol(abi), code);
    }
  }

  /** Calls a function; returns its code. */
  int code(Function function, Object... arguments) {
    Object[] converted = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      converted[i] =
          switch (function.kinds.charAt(i)) {
            case DWORD -> number(abi.dwordBytes(), (Number) arguments[i]);
            case HANDLE -> number(abi.handleBytes(), (Number) arguments[i]);
            default -> arguments[i];
          };
    }
    MethodHandle handle = Objects.requireNonNull(handles.get(function));
    try {
      return ((Number) handle.invokeWithArguments(converted)).intValue();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a native function cannot throw " + e, e);
    }
  }

  private static Number number(int bytes, Number value) {
    return bytes == Long.BYTES ? (Number) value.longValue() : (Number) value.intValue();
  }

  /** Room for a DWORD, with a value in it. */
  MemorySegment dword(Arena arena, long value) {
    MemorySegment room = arena.allocate(abi.dword());
    setDword(room, 0, value);
    return room;
  }

  /** Room for a handle. */
  MemorySegment handle(Arena arena) {
    return arena.allocate(abi.handle());
  }

  long getHandle(MemorySegment room) {
    return get(room, 0, abi.handleBytes());
  }

  long getDword(MemorySegment room, long offset) {
    return get(room, offset, abi.dwordBytes());
  }

  void setDword(MemorySegment room, long offset, long value) {
    if (abi.dwordBytes() == Long.BYTES) {
      room.set(ValueLayout.JAVA_LONG_UNALIGNED, offset, value);
    } else {
      room.set(ValueLayout.JAVA_INT_UNALIGNED, offset, (int) value);
    }
  }

  private static long get(MemorySegment room, long offset, int bytes) {
    return bytes == Long.BYTES
        ? room.get(ValueLayout.JAVA_LONG_UNALIGNED, offset)
        : Integer.toUnsignedLong(room.get(ValueLayout.JAVA_INT_UNALIGNED, offset));
  }

  /** Text for the service: its bytes and a zero. */
  static MemorySegment text(Arena arena, byte[] bytes) {
    MemorySegment room = arena.allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, room, ValueLayout.JAVA_BYTE, 0, bytes.length);
    return room;
  }

  /** The first so many bytes. */
  static byte[] bytes(MemorySegment room, long length) {
    return room.asSlice(0, Math.min(length, room.byteSize())).toArray(ValueLayout.JAVA_BYTE);
  }
}
