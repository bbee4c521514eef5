package io.chuangkou.terminal.print;

import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jobs of one printer, in order. A job lies in a folder until the printer has it, so that it
 * outlives a restart; a printer that does not print is tried again and again, and nobody waits for
 * it. A job that was cut off in the middle is printed once more from its beginning. Thread-safe.
 */
public final class PrintSpool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PrintSpool.class);
  private static final String JOB = ".job";

  private final Path folder;
  private final PrinterPort port;
  private final Duration pause;
  private final Consumer<State> watcher;
  private final AtomicLong last;
  private final PrintWorker worker;

  /**
   * How a printer stands.
   *
   * @param waiting how many jobs it has not
   * @param fault why not; none: it prints
   */
  public record State(int waiting, @Nullable Advice fault) {}

  /**
   * Over a folder, which is made when missing; what lies in it is printed.
   *
   * @param pause from a failure to the next try
   * @param watcher hears every change, on a thread of the spool's
   * @throws IOException if the folder cannot be made or read
   */
  public PrintSpool(Path folder, PrinterPort port, Duration pause, Consumer<State> watcher)
      throws IOException {
    this(folder, port, pause, watcher, PrintWorker.thread());
  }

  /** The same with another worker, which it ends. */
  PrintSpool(
      Path folder, PrinterPort port, Duration pause, Consumer<State> watcher, PrintWorker worker)
      throws IOException {
    this.worker = worker;
    this.folder = Files.createDirectories(folder);
    this.port = port;
    this.pause = pause;
    this.watcher = watcher;
    List<Path> left = jobs();
    this.last = new AtomicLong(left.isEmpty() ? 0 : number(left.getLast()));
    retry();
  }

  /**
   * Takes a job; what it says is on disk when this returns.
   *
   * @param job the printer's commands
   * @throws PrinterException {@code PRINTER-SPOOL} if it cannot be kept
   */
  public void add(byte[] job) throws PrinterException {
    String name = "%012d".formatted(last.incrementAndGet());
    try {
      Path beside = Files.write(folder.resolve(name + ".part"), job);
      Files.move(beside, folder.resolve(name + JOB), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new PrinterException(TerminalFault.PRINTER_SPOOL, folder.toString(), e);
    }
    retry();
  }

  /** Tries now instead of at the next turn. */
  public void retry() {
    worker.submit(this::work);
  }

  private void work() {
    try {
      for (List<Path> left = jobs(); !left.isEmpty(); left = jobs()) {
        watcher.accept(new State(left.size(), null));
        port.send(Files.readAllBytes(left.getFirst()));
        Files.delete(left.getFirst());
      }
      watcher.accept(new State(0, null));
    } catch (PrinterException e) {
      LOG.warn("the printer does not print", e);
      failed(e.advice());
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("print jobs cannot be read", e);
      failed(TerminalFault.PRINTER_SPOOL.advice());
    }
  }

  private void failed(Advice fault) {
    worker.later(pause, this::work);
    watcher.accept(new State(waiting(), fault));
  }

  private int waiting() {
    try {
      return jobs().size();
    } catch (IOException e) {
      LOG.warn("print jobs cannot be counted", e);
      return 1;
    }
  }

  private List<Path> jobs() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(JOB)).sorted().toList();
    }
  }

  private static long number(Path job) {
    String name = job.getFileName().toString();
    return Long.parseLong(name.substring(0, name.length() - JOB.length()));
  }

  /** Stops; what was not printed stays for the next start. */
  @Override
  public void close() {
    worker.close();
  }
}
