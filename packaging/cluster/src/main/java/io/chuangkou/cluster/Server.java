package io.chuangkou.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL of its own, as it comes. */
final class Server implements AutoCloseable {

  private final Daemon daemon;
  private final int port;

  private Server(Daemon daemon, int port) {
    this.daemon = daemon;
    this.port = port;
  }

  /** Starts one; it answers when this returns. */
  static Server start(Site site, String name) throws IOException, InterruptedException {
    Path folder = site.folder(name);
    String data = folder.resolve("data").toString();
    try (Daemon initdb =
        new Daemon(
            site,
            name,
            Site.asUser(
                program("initdb"),
                "-D",
                data,
                "-A",
                "trust",
                "-U",
                Node.USER,
                "-E",
                "UTF8",
                "--locale=C"))) {
      int ended = initdb.start().ended();
      if (ended != 0) {
        throw new IllegalStateException("initdb ended with " + ended + ": " + initdb.log());
      }
    }
    int port = Site.freePort();
    Daemon daemon =
        new Daemon(
                site,
                name,
                Site.asUser(
                    program("postgres"),
                    "-D",
                    data,
                    "-p",
                    Integer.toString(port),
                    "-h",
                    "127.0.0.1",
                    "-k",
                    folder.toString()))
            .start();
    Server server = new Server(daemon, port);
    Wait.until(
        name,
        Duration.ofMinutes(1),
        () -> {
          DriverManager.getConnection(server.url("postgres")).close();
          return true;
        });
    return server;
  }

  private static String program(String name) {
    return Site.postgresql().resolve(name).toString();
  }

  int port() {
    return port;
  }

  /** JDBC URL of a database. */
  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + Node.USER;
  }

  /** Makes an empty database, and returns its URL. */
  String create(String database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
    }
    return url(database);
  }

  @Override
  public void close() {
    daemon.close();
  }
}
