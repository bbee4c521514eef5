package io.chuangkou.card.winscard;

import io.chuangkou.card.winscard.Winscard.Function;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A card, or a reader, that was connected to. Used by the thread of its context. */
public final class ServiceCard {

  /** T=0 and T=1. */
  static final int ANY_PROTOCOL = 3;

  /** What is done with a card when it is let go of, or taken again. */
  public enum Disposition {
    /** It stays as it is. */
    LEAVE(0),
    /** It is reset while it stays powered. */
    RESET(1),
    /** It loses its power. */
    UNPOWER(2);

    private final int code;

    Disposition(int code) {
      this.code = code;
    }
  }

  private static final int LONGEST_ANSWER = 65_538;
  private static final int LONGEST_ANSWER_TO_RESET = 36;
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_ATTRIBUTE = 264;

  private final Winscard library;
  private final long handle;
  private int protocol;

  ServiceCard(Winscard library, long handle, int protocol) {
    this.library = library;
    this.handle = handle;
    this.protocol = protocol;
  }

  /** The protocol that is spoken: 0 or 1; negative: none. */
  public int protocol() {
    return protocol == 0 ? -1 : Integer.numberOfTrailingZeros(protocol);
  }

  /** Keeps other programs out until {@link #end}; waits as long as one of them does so. */
  public void begin() throws ServiceException {
    library.call(Function.BEGIN_TRANSACTION, handle);
  }

  /** Lets other programs in again. */
  public void end() throws ServiceException {
    library.call(Function.END_TRANSACTION, handle, Disposition.LEAVE.code);
  }

  /** Takes the card again, shared, after a reset or with power new. */
  public void reconnect(Disposition first) throws ServiceException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment spoken = library.dword(arena, 0);
      library.call(
          Function.RECONNECT, handle, Sharing.SHARED.mode(), ANY_PROTOCOL, first.code, spoken);
      protocol = (int) library.getDword(spoken, 0);
    }
  }

  /** What the card said when it was powered, the caller's to keep. */
  public byte[] answerToReset() throws ServiceException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocate(LONGEST_NAME);
      MemorySegment answer = arena.allocate(LONGEST_ANSWER_TO_RESET);
      MemorySegment length = library.dword(arena, LONGEST_ANSWER_TO_RESET);
      library.call(
          Function.STATUS,
          handle,
          name,
          library.dword(arena, LONGEST_NAME),
          library.dword(arena, 0),
          library.dword(arena, 0),
          answer,
          length);
      return Winscard.bytes(answer, library.getDword(length, 0));
    }
  }

  /** Sends bytes to the card; returns what it answers, the caller's to keep. */
  public byte[] transmit(byte[] command) throws ServiceException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment answer = arena.allocate(LONGEST_ANSWER);
      MemorySegment length = library.dword(arena, LONGEST_ANSWER);
      int dword = library.abi().dwordBytes();
      MemorySegment request = arena.allocate(2L * dword, dword);
      library.setDword(request, 0, protocol);
      library.setDword(request, dword, 2L * dword);
      library.call(
          Function.TRANSMIT,
          handle,
          request,
          arena.allocateFrom(ValueLayout.JAVA_BYTE, command),
          command.length,
          MemorySegment.NULL,
          answer,
          length);
      return Winscard.bytes(answer, library.getDword(length, 0));
    }
  }

  /** Sends bytes to the reader itself; returns what it answers, the caller's to keep. */
  public byte[] control(int code, byte[] command) throws ServiceException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment answer = arena.allocate(LONGEST_ANSWER);
      MemorySegment length = library.dword(arena, 0);
      library.call(
          Function.CONTROL,
          handle,
          code,
          arena.allocateFrom(ValueLayout.JAVA_BYTE, command),
          command.length,
          answer,
          LONGEST_ANSWER,
          length);
      return Winscard.bytes(answer, library.getDword(length, 0));
    }
  }

  /** What reader or driver say of themselves ({@code SCARD_ATTR_…}), the caller's to keep. */
  public byte[] attribute(int attribute) throws ServiceException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment value = arena.allocate(LONGEST_ATTRIBUTE);
      MemorySegment length = library.dword(arena, LONGEST_ATTRIBUTE);
      library.call(Function.GET_ATTRIBUTE, handle, attribute, value, length);
      return Winscard.bytes(value, library.getDword(length, 0));
    }
  }

  /** Lets go of the card. */
  public void disconnect(Disposition last) throws ServiceException {
    library.call(Function.DISCONNECT, handle, last.code);
  }
}
