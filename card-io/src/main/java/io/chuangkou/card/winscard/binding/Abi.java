package io.chuangkou.card.winscard.binding;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

/**
 * How a system lays out what goes to the service and comes from it.
 *
 * @param library the library's name for the system's loader
 * @param suffix of functions that take text, where there are several forms of them
 * @param control the name of SCardControl
 * @param dwordBytes of a DWORD and a LONG
 * @param handleBytes of a context and of a card
 * @param answerToResetBytes of the room for an answer to reset in a reader's state
 * @param stateBytes of a reader's state, filling included
 */
record Abi(
    String library,
    String suffix,
    String control,
    int dwordBytes,
    int handleBytes,
    int answerToResetBytes,
    int stateBytes) {

  private static final Abi LINUX =
      new Abi("libpcsclite.so.1", "", "SCardControl", Long.BYTES, Long.BYTES, 33, 80);

  private static final Abi MAC =
      new Abi(
          "/System/Library/Frameworks/PCSC.framework/PCSC",
          "",
          "SCardControl132",
          Integer.BYTES,
          Integer.BYTES,
          33,
          61);

  private static final Abi WINDOWS =
      new Abi("WinSCard.dll", "A", "SCardControl", Integer.BYTES, Long.BYTES, 36, 64);

  /** Of the system of this name, as {@code os.name} gives it. */
  static Abi of(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MAC : LINUX;
  }

  MemoryLayout dword() {
    return layout(dwordBytes);
  }

  MemoryLayout handle() {
    return layout(handleBytes);
  }

  private static MemoryLayout layout(int bytes) {
    return bytes == Long.BYTES ? ValueLayout.JAVA_LONG : ValueLayout.JAVA_INT;
  }
}
