package io.chuangkou.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where everything runs: a folder of its own, free ports of loopback, the system's programs. What
 * is not Java runs as {@code postgres} where this is root: PostgreSQL refuses root.
 *
 * @param folder for all files
 */
record Site(Path folder) {

  private static final String SYSTEM_USER = "postgres";
  private static final Path POSTGRESQL = Path.of("/usr/lib/postgresql/15/bin");

  /** The folder itself, which other programs may enter. */
  static Site at(Path folder) throws IOException {
    Site site = new Site(folder);
    give(folder);
    Files.createDirectories(site.logs());
    Files.createDirectories(site.pids());
    return site;
  }

  /** Where each process writes what it says. */
  Path logs() {
    return folder.resolve("log");
  }

  /** A file for each process, with its number: for whoever cleans up. */
  Path pids() {
    return folder.resolve("pid");
  }

  /** A folder that belongs to the user of the programs. */
  Path folder(String name) throws IOException {
    return give(Files.createDirectory(folder.resolve(name)));
  }

  /** A file with a program's settings. */
  Path file(String name, String text) throws IOException {
    return give(Files.writeString(folder.resolve(name), text));
  }

  /** PostgreSQL's programs. */
  static Path postgresql() {
    return POSTGRESQL;
  }

  /** A port that nobody listens at now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A command as the user of the programs. */
  static List<String> asUser(String... command) {
    List<String> whole = new ArrayList<>();
    if (isRoot()) {
      whole.addAll(
          List.of("setpriv", "--reuid", SYSTEM_USER, "--regid", SYSTEM_USER, "--init-groups"));
    }
    whole.addAll(List.of(command));
    return whole;
  }

  /** Removes everything. */
  void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Path give(Path path) throws IOException {
    if (isRoot()) {
      Files.setOwner(
          path,
          path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(SYSTEM_USER));
    }
    return path;
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
