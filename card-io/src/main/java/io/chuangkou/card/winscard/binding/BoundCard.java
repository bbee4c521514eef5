package io.chuangkou.card.winscard.binding;

import io.chuangkou.card.winscard.ServiceCard;
import io.chuangkou.card.winscard.ServiceException;
import io.chuangkou.card.winscard.Sharing;
import io.chuangkou.card.winscard.binding.Winscard.Function;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A card or a reader by the service's own library. */
final class BoundCard implements ServiceCard {

  private static final int LONGEST_ANSWER = 65_538;
  private static final int LONGEST_ANSWER_TO_RESET = 36;
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_ATTRIBUTE = 264;

  private final Winscard library;
  private final long handle;
  private int protocol;

  BoundCard(Winscard library, long handle, int protocol) {
    this.library = library;
    this.handle = handle;
    this.protocol = protocol;
  }

  @Override
  public int protocol() {
    return protocol == 0 ? -1 : Integer.numberOfTrailingZeros(protocol);
  }

  @Override
  public void begin() throws ServiceException {
    library.call(Function.BEGIN_TRANSACTION, handle);
  }

  @Override
  public void end() throws ServiceException {
    library.call(Function.END_TRANSACTION, handle, code(Disposition.LEAVE));
  }

  @Override
  public void reconnect(Disposition first) throws ServiceException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment spoken = library.dword(arena, 0);
      library.call(
          Function.RECONNECT,
          handle,
          Sharing.SHARED.mode(),
          Sharing.SHARED.protocols(),
          code(first),
          spoken);
      protocol = (int) library.getDword(spoken, 0);
    }
  }

  @Override
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

  @Override
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

  @Override
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

  @Override
  public byte[] attribute(int attribute) throws ServiceException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment value = arena.allocate(LONGEST_ATTRIBUTE);
      MemorySegment length = library.dword(arena, LONGEST_ATTRIBUTE);
      library.call(Function.GET_ATTRIBUTE, handle, attribute, value, length);
      return Winscard.bytes(value, library.getDword(length, 0));
    }
  }

  @Override
  public void disconnect(Disposition last) throws ServiceException {
    library.call(Function.DISCONNECT, handle, code(last));
  }

  private static int code(Disposition disposition) {
    return switch (disposition) {
      case LEAVE -> 0;
      case RESET -> 1;
      case UNPOWER -> 2;
    };
  }
}
