package io.chuangkou.card.pcsc;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A PC/SC service that belongs to this process alone, with virtual readers of two slots each. pcscd
 * has its socket's place compiled in, /run/pcscd: it is started in a mount namespace of its own in
 * which /run is a temporary directory. Clients of this process find it by PCSCLITE_CSOCK_NAME,
 * which their library reads once: hence one place for the life of the process. A service that
 * already runs on this machine is neither used nor disturbed.
 *
 * <p>The slots' ports are taken by the service itself: where it finds them in use, it is started
 * again on others.
 */
public final class OwnPcscd implements AutoCloseable {

  private static final Path DAEMON = Path.of("/usr/sbin/pcscd");
  private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
  private static final Path HOME =
      Path.of(System.getProperty("java.io.tmpdir"), "pcscd-" + ProcessHandle.current().pid());

  /** How many contexts it admits, instead of 200: so few are soon used up by who keeps them. */
  public static final int CONTEXTS = 20;

  /** What vpcd calls its readers where nobody says otherwise. */
  private static final String USUAL_NAME = "Virtual PCD";

  private static final int SLOTS_OF_A_READER = 2;
  private static final int MOST_READERS = 10;

  /** Below those that systems hand out by themselves; a block of them for each attempt. */
  private static final int FIRST_PORT = 10_000;

  private static final int BLOCK = 20;
  private static final int PORTS = 20_000;
  private static final int ATTEMPTS = 50;
  private static final int PATIENCE_SECONDS = 20;

  private int port = FIRST_PORT + BLOCK * (int) (ProcessHandle.current().pid() % (PORTS / BLOCK));
  private @Nullable Process process;

  /** The environment of the process as the native library sees it; Java cannot change its own. */
  interface Environment extends Library {
    int setenv(String name, String value, int overwrite);
  }

  /** A service that is not running yet. */
  public OwnPcscd() throws IOException {
    for (Path needed : List.of(DAEMON, DRIVER)) {
      if (!Files.exists(needed)) {
        throw new AssertionError(
            needed
                + " is missing: these tests need the PC/SC service and its virtual reader"
                + " (Debian, Ubuntu: apt-get install pcscd vsmartcard-vpcd)");
      }
    }
    Files.createDirectories(run());
    Files.createDirectories(drivers());
    Native.load("c", Environment.class)
        .setenv("PCSCLITE_CSOCK_NAME", run().resolve("pcscd/pcscd.comm").toString(), 1);
  }

  private static Path run() {
    return HOME.resolve("run");
  }

  private static Path drivers() {
    return HOME.resolve("reader.conf.d");
  }

  /** One library a reader: vpcd knows its slots by their number alone, so that two would be one. */
  private static Path driver(int reader) {
    return HOME.resolve("vpcd-" + reader + ".so");
  }

  /** Starts the service; returns the first of two virtual slots when they wait for cards. */
  public InetSocketAddress start() throws IOException {
    return start(USUAL_NAME).getFirst();
  }

  /**
   * Starts the service with readers of these names, at most ten; the service adds the numbers of
   * reader and slot to a name: the first reader's second slot is {@code NAME 00 01}.
   *
   * @return the slots when they wait for cards: two a reader, in the order of the readers
   */
  public List<InetSocketAddress> start(String... names) throws IOException {
    return start(StandardCharsets.UTF_8, List.of(names));
  }

  /** The same, with names that the drivers give in this character set. */
  public List<InetSocketAddress> start(Charset charset, List<String> names) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      configure(charset, names);
      if (launch()) {
        return IntStream.range(port, port + SLOTS_OF_A_READER * names.size())
            .mapToObj(slot -> new InetSocketAddress(InetAddress.getLoopbackAddress(), slot))
            .toList();
      }
      stop();
      port = FIRST_PORT + (port - FIRST_PORT + BLOCK) % PORTS;
    }
    throw new AssertionError("no ports are free before " + port);
  }

  private void configure(Charset charset, List<String> names) throws IOException {
    StringBuilder readers = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      Files.copy(DRIVER, driver(i), StandardCopyOption.REPLACE_EXISTING);
      readers.append(
          """
          FRIENDLYNAME "%3$s"
          DEVICENAME /dev/null:0x%1$X
          LIBPATH %2$s
          CHANNELID 0x%1$X

          """
              .formatted(port + SLOTS_OF_A_READER * i, driver(i), names.get(i)));
    }
    Files.writeString(drivers().resolve("vpcd"), readers, charset);
  }

  /** Starts the service without any reader; returns when it is about to take its first client. */
  public void startWithoutReader() throws IOException {
    Files.deleteIfExists(drivers().resolve("vpcd"));
    launch();
  }

  /** Starts the service; returns whether its slots, if it has any, got their ports. */
  private boolean launch() throws IOException {
    List<String> command = new ArrayList<>(List.of("unshare", "--mount"));
    if (!System.getProperty("user.name").equals("root")) {
      command.add("--map-root-user");
    }
    command.addAll(
        List.of(
            "sh",
            "-c",
            "mount --bind \"$1\" /run && exec \"$2\" --foreground --info --config \"$3\""
                + " --max-thread \"$4\"",
            "sh",
            run().toString(),
            DAEMON.toString(),
            drivers().toString(),
            Integer.toString(CONTEXTS)));
    Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
    process = started;
    Future<?> limit =
        CompletableFuture.runAsync(
            started::destroyForcibly,
            CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
    BufferedReader log = started.inputReader();
    List<String> lines = new ArrayList<>();
    String line;
    while ((line = log.readLine()) != null) {
      lines.add(line);
      if (line.contains("daemon ready")) {
        limit.cancel(false);
        Thread.ofVirtual().start(() -> drain(log));
        return lines.stream().noneMatch(said -> said.contains("Could not initialize connection"));
      }
    }
    throw new AssertionError("pcscd did not start:\n" + String.join("\n", lines));
  }

  /** Lets the service go on talking, which it would otherwise stop for. */
  private static void drain(BufferedReader log) {
    try {
      log.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // It was stopped while it was talking.
    }
  }

  /** Stops the service as a crash would. */
  public void stop() {
    if (process != null) {
      try {
        process.destroyForcibly().waitFor();
        Files.deleteIfExists(run().resolve("pcscd/pcscd.comm"));
        Files.deleteIfExists(run().resolve("pcscd/pcscd.pid"));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      process = null;
    }
  }

  @Override
  public void close() {
    stop();
    for (int i = 0; i < MOST_READERS; i++) {
      driver(i).toFile().delete();
    }
    for (String left : List.of("run/pcscd", "run", "reader.conf.d/vpcd", "reader.conf.d", "")) {
      HOME.resolve(left).toFile().delete();
    }
  }
}
