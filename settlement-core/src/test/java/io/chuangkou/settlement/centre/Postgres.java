package io.chuangkou.settlement.centre;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of one's own, made of the system's packages ({@code packaging/setup
 * postgresql}) in a temporary folder. It refuses to run as root: there it runs as {@code postgres}.
 */
public final class Postgres implements AutoCloseable {

  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
  private static final String SYSTEM_USER = "postgres";
  private static final String USER = "chuangkou";
  private static final int ATTEMPTS = 5;

  private final Path bin;
  private final Path folder;
  private final int port;
  private final Thread atExit = new Thread(this::stop);

  private Postgres(Path bin, Path folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** A server that forgets when the machine fails: for tests. */
  public static Postgres forgetful() {
    return start("-c fsync=off -c synchronous_commit=off -c full_page_writes=off");
  }

  /** A server that is set up as it comes. */
  public static Postgres ordinary() {
    return start("");
  }

  private static Postgres start(String options) {
    try {
      Path bin = bin();
      Path folder = Files.createTempDirectory("chuangkou-postgres");
      if (isRoot()) {
        Files.setOwner(
            folder,
            folder
                .getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(SYSTEM_USER));
      }
      run(
          bin.resolve("initdb"),
          "-D",
          folder + "/data",
          "-A",
          "trust",
          "-U",
          USER,
          "-E",
          "UTF8",
          "--locale=C",
          "--no-sync");
      for (int attempt = 1; ; attempt++) {
        int port = freePort();
        String all = options + " -c max_connections=200 -p " + port + " -h 127.0.0.1 -k " + folder;
        try {
          run(
              bin.resolve("pg_ctl"),
              "-D",
              folder + "/data",
              "-l",
              folder + "/log",
              "-w",
              "-o",
              all,
              "start");
          return new Postgres(bin, folder, port);
        } catch (IllegalStateException taken) {
          if (attempt == ATTEMPTS) {
            throw taken;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JDBC URL; tables lie in a schema. */
  public String url(String schema) {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/postgres?user="
        + USER
        + "&currentSchema="
        + schema;
  }

  /** A command of the server's packages that connects to it, as {@code pgbench}. */
  public List<String> client(String name, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(bin.resolve(name).toString());
    command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(port), "-U", USER));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Its first process, which has started the others. */
  public ProcessHandle process() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("data/postmaster.pid"))) {
      return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    stop();
  }

  private void stop() {
    run(bin.resolve("pg_ctl"), "-D", folder + "/data", "-m", "immediate", "-w", "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path bin() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      throw new IllegalStateException("no PostgreSQL: run packaging/setup postgresql");
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
          .max(Comparator.naturalOrder())
          .orElseThrow(
              () -> new IllegalStateException("no PostgreSQL: run packaging/setup postgresql"));
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void run(Path program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(
          List.of(
              "setpriv", "--reuid", SYSTEM_USER, "--regid", SYSTEM_USER, "--init-groups", "--"));
    }
    command.add(program.toString());
    command.addAll(List.of(arguments));
    try {
      Path said = Files.createTempFile("chuangkou-postgres", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      int exit = process.waitFor();
      String words = Files.readString(said, UTF_8);
      Files.delete(said);
      if (exit != 0) {
        throw new IllegalStateException(command + " ended with " + exit + ":\n" + words);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
