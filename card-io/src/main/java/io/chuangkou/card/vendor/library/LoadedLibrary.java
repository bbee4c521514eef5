package io.chuangkou.card.vendor.library;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A library in this process. What it does to the process it does to the terminal. */
@SuppressWarnings("restricted") // calling native code is what it is for
public final class LoadedLibrary implements ReadingLibrary {

  /** More than any of them writes: what is longer is an error of the library. */
  private static final int LONGEST_OUTPUT = 8 * 1024;

  /** Room for libraries that write on; beyond it lies memory of others. */
  private static final int ROOM = 8 * LONGEST_OUTPUT;

  private final SymbolLookup library;

  /**
   * Loads a library, for as long as the process lives.
   *
   * @throws CardFaultException {@link CardFault#VENDOR_LIBRARY}
   */
  public LoadedLibrary(Path file) throws CardFaultException {
    try {
      this.library = SymbolLookup.libraryLookup(file, Arena.global());
    } catch (IllegalArgumentException e) {
      throw new CardFaultException(
          CardFault.VENDOR_LIBRARY, file.getFileName() + " cannot be loaded", e);
    }
  }

  @Override
  public LibraryAnswer call(LibraryCall call) throws CardFaultException {
    LibraryFunction function = call.function();
    MemorySegment symbol =
        library
            .find(function.symbol())
            .orElseThrow(
                () ->
                    new CardFaultException(
                        CardFault.VENDOR_LIBRARY, "no function " + function.symbol()));
    try (Arena arena = Arena.ofConfined()) {
      List<MemoryLayout> parameters = new ArrayList<>();
      List<Object> arguments = new ArrayList<>();
      if (function.takesType()) {
        parameters.add(ValueLayout.JAVA_INT);
        arguments.add(call.type());
      }
      if (function.takesText()) {
        parameters.add(ValueLayout.ADDRESS);
        arguments.add(text(arena, HexFormat.of().parseHex(call.text())));
      }
      List<MemorySegment> outputs = new ArrayList<>();
      for (int i = 0; i < function.outputs(); i++) {
        MemorySegment output = arena.allocate(ROOM);
        parameters.add(ValueLayout.ADDRESS);
        arguments.add(output);
        outputs.add(output);
      }
      // Declared long: of it the lower half is the code, wherever long is longer than int.
      MethodHandle handle =
          Linker.nativeLinker()
              .downcallHandle(
                  symbol,
                  FunctionDescriptor.of(
                      ValueLayout.JAVA_INT, parameters.toArray(MemoryLayout[]::new)));
      int code = (int) invoke(handle, arguments);
      return new LibraryAnswer(
          code, written(outputs.getFirst()), outputs.size() > 1 ? written(outputs.getLast()) : "");
    }
  }

  private static Object invoke(MethodHandle handle, List<Object> arguments) {
    try {
      return handle.invokeWithArguments(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a native function threw", e);
    }
  }

  private static MemorySegment text(Arena arena, byte[] bytes) {
    MemorySegment text = arena.allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, text, ValueLayout.JAVA_BYTE, 0, bytes.length);
    return text;
  }

  private static String written(MemorySegment output) throws CardFaultException {
    for (int length = 0; length <= LONGEST_OUTPUT; length++) {
      if (output.get(ValueLayout.JAVA_BYTE, length) == 0) {
        byte[] bytes = output.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
        return HexFormat.of().formatHex(bytes);
      }
    }
    throw new CardFaultException(
        CardFault.VENDOR_ANSWER, "more than " + LONGEST_OUTPUT + " bytes without an end");
  }

  /** Native code cannot be stopped: the thread that it has stays its own. */
  @Override
  public void abandon() {}

  /** It stays loaded: many of them cannot be loaded a second time. */
  @Override
  public void close() {}
}
