package io.chuangkou.terminal.bridge.web;

import io.chuangkou.terminal.bridge.BridgeSettings;
import io.chuangkou.terminal.bridge.BridgeSettings.Disclosed;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A counter with its bridge, and a program of the hospital's before it. */
final class BridgeFixture implements AutoCloseable {

  static final String PAGE = "http://his.example:8080";

  private final Path token;
  private final MovableClock clock = new MovableClock();
  private final CounterFixture counter;
  private Set<Disclosed> discloses;
  private String page = PAGE;
  private final @Nullable Charset cardText;
  private BridgeServer server;
  private HospitalProgram program;

  BridgeFixture(Path folder) {
    this(folder, Set.of(), null);
  }

  BridgeFixture(Path folder, Set<Disclosed> discloses, @Nullable Charset cardText) {
    this.token = folder.resolve("bridge.token");
    this.counter = new CounterFixture(folder, clock);
    this.discloses = discloses;
    this.cardText = cardText;
    this.server = open(0);
    this.program = new HospitalProgram(server.port(), token());
  }

  private BridgeServer open(int port) {
    return counter
        .counter()
        .composition()
        .bridge(settings(port), counter.desk(), "3", new SecureRandom());
  }

  BridgeSettings settings(int port) {
    return new BridgeSettings(port, token, Set.of(page), discloses, cardText);
  }

  /** What the program shows. */
  String token() {
    try {
      return Files.readString(token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CounterFixture counter() {
    return counter;
  }

  HospitalProgram program() {
    return program;
  }

  /** So many days pass. */
  void later(int days) {
    clock.move(Duration.ofDays(days));
  }

  int port() {
    return server.port();
  }

  /** The terminal ends and begins again; the program stays where it is. */
  void restart() {
    int port = server.port();
    server.close();
    counter.reopen();
    server = open(port);
  }

  /** The bridge is opened again by another setting. */
  void disclosing(Set<Disclosed> others) {
    closedWhile(() -> discloses = others);
  }

  /** The bridge is opened again for pages of another origin. */
  void allowing(String origin) {
    closedWhile(() -> page = origin);
  }

  /** The bridge is closed while something happens at the counter. */
  void closedWhile(Runnable meanwhile) {
    int port = server.port();
    server.close();
    meanwhile.run();
    server = open(port);
  }

  /** A bill as the program pushes it. */
  static String bill(String id, String yuan) {
    return """
    {"id": "%s", "bill": {"visit": "outpatient", "diagnoses": [{"code": "J06.900"}], "lines": [
      {"code": "XJ01CAA040E001020100001", "quantity": "1", "unitPrice": "%s"}]}}
    """
        .formatted(id, yuan);
  }

  @Override
  public void close() {
    program.close();
    server.close();
    counter.close();
  }
}
