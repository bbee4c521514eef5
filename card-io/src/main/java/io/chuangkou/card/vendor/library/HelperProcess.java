package io.chuangkou.card.vendor.library;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A library in a process of its own, which is started when it is first called and again after it
 * has crashed or hung.
 */
public final class HelperProcess implements ReadingLibrary {

  /** Exit code of a helper that could not load its library. */
  static final int NOT_LOADED = 3;

  /** Said instead of an answer where the library has no such function. */
  static final String NO_FUNCTION = "? function";

  /** Said instead of an answer where what the library wrote has no end. */
  static final String ENDLESS = "? endless";

  private static final Logger LOG = LoggerFactory.getLogger(HelperProcess.class);
  private static final int MOST_LINES = 1_000;

  private final List<String> command;
  private final Path library;
  private volatile @Nullable Process process;
  private @Nullable BufferedReader answers;

  /**
   * A process that is not started yet.
   *
   * @param command what starts it; the library's file becomes its last argument
   */
  public HelperProcess(List<String> command, Path library) {
    this.command = List.copyOf(command);
    this.library = library;
  }

  /** The command that starts this program's own helper. */
  public static List<String> own() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-Xmx64m",
        "-cp",
        System.getProperty("java.class.path"),
        VendorHelper.class.getName());
  }

  @Override
  public LibraryAnswer call(LibraryCall call) throws CardFaultException {
    try {
      Process running = running();
      Writer calls = running.outputWriter(US_ASCII);
      calls.write(call.line() + "\n");
      calls.flush();
      return answer();
    } catch (IOException e) {
      throw gone(e);
    }
  }

  private Process running() throws IOException {
    Process current = process;
    if (current != null && current.isAlive()) {
      return current;
    }
    Process started =
        new ProcessBuilder(Stream.concat(command.stream(), Stream.of(library.toString())).toList())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process = started;
    answers = started.inputReader(US_ASCII);
    return started;
  }

  private LibraryAnswer answer() throws IOException, CardFaultException {
    BufferedReader lines = answers;
    for (int i = 0; lines != null && i < MOST_LINES; i++) {
      String line = lines.readLine();
      if (line == null) {
        throw gone(null);
      }
      switch (line) {
        case NO_FUNCTION ->
            throw new CardFaultException(CardFault.VENDOR_LIBRARY, "no such function");
        case ENDLESS ->
            throw new CardFaultException(CardFault.VENDOR_ANSWER, "what it wrote has no end");
        default -> {}
      }
      Optional<LibraryAnswer> answer = LibraryAnswer.ofLine(line);
      if (answer.isPresent()) {
        return answer.get();
      }
      LOG.debug("The helper said something of its own, {} characters", line.length());
    }
    throw new CardFaultException(CardFault.VENDOR_ANSWER, "the helper talks without answering");
  }

  private CardFaultException gone(@Nullable IOException e) {
    Process ended = process;
    process = null;
    if (ended == null) {
      return new CardFaultException(
          CardFault.VENDOR_LIBRARY,
          "the helper cannot be started: " + (e == null ? "" : e.getMessage()));
    }
    try {
      int code = ended.waitFor();
      return code == NOT_LOADED
          ? new CardFaultException(
              CardFault.VENDOR_LIBRARY, library.getFileName() + " cannot be loaded by the helper")
          : new CardFaultException(CardFault.VENDOR_CRASHED, "the helper ended with " + code);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new CardFaultException(CardFault.TIMEOUT, "interrupted");
    }
  }

  @Override
  public void abandon() {
    Process hanging = process;
    if (hanging != null) {
      hanging.destroyForcibly();
    }
  }

  @Override
  public void close() {
    abandon();
  }
}
