package io.chuangkou.terminal.demo;

import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.terminal.cli.Chuangkou;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;

/** The reference centre as a process of its own, to be killed and started again. */
final class CentreProcess {

  private final String database;
  private final Path log;
  private Process process;
  private URI url;

  private CentreProcess(String database, Path log, Process process, URI url) {
    this.database = database;
    this.log = log;
    this.process = process;
    this.url = url;
  }

  /** Starts one with its database and its log in a folder. */
  static CentreProcess start(Path folder) throws IOException {
    String database = CentreConfig.h2(folder);
    Process process = launch(database, folder);
    return new CentreProcess(database, folder, process, firstLine(process));
  }

  private static Process launch(String database, Path folder) throws IOException {
    String token = folder.resolve("admin.token").toString();
    return ChildJvm.start(
        folder,
        Chuangkou.class,
        "centre",
        "--port",
        "0",
        "--database",
        database,
        "--admin-token",
        token);
  }

  private static URI firstLine(Process process) throws IOException {
    BufferedReader out = process.inputReader();
    return URI.create(Objects.requireNonNull(out.readLine(), "the centre did not start"));
  }

  URI url() {
    return url;
  }

  /** Kills it (SIGKILL). */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts it again, on another port. */
  void restart() throws IOException {
    process = launch(database, log);
    url = firstLine(process);
  }

  /** JDBC URL of its database, which others may open while it is dead. */
  String database() {
    return database;
  }
}
