package io.chuangkou.terminal.cli.desk;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.trace.CardTrace;
import io.chuangkou.card.trace.TraceText;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.notice.TerminalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of recorded conversations, {@code .apdu}. */
public final class Recordings {

  private static final String SUFFIX = ".apdu";

  private Recordings() {}

  /** Whether a file is one of them, by its name. */
  public static boolean isNamed(String file) {
    return file.endsWith(SUFFIX);
  }

  /**
   * Reads one.
   *
   * @throws TerminalException {@code TRACE-UNREADABLE}, naming the line
   */
  public static CardTrace read(Path file) throws IOException {
    try {
      return TraceText.read(Files.readString(file));
    } catch (CardFaultException e) {
      throw new TerminalException(CommandFault.TRACE_UNREADABLE.of(e.detail()));
    }
  }

  /** Writes one. */
  public static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
