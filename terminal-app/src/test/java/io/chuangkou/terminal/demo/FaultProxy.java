package io.chuangkou.terminal.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line between a terminal and a centre that goes wrong by chance: HTTP over TCP, one request at a
 * time on a connection. It keeps its port while the centre behind it comes, goes and moves.
 */
final class FaultProxy implements AutoCloseable {

  private static final Pattern LENGTH =
      Pattern.compile("^content-length: *(\\d+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final String HEAD_END = "\r\n\r\n";
  private static final int FAULTS_IN_HUNDRED = 12;
  private static final int LONGEST_DELAY_MILLIS = 300;
  private static final int PATIENCE_MILLIS = 20_000;

  private final Random chance;
  private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
  private ServerSocket server;
  private InetSocketAddress centre;
  private boolean quiet;

  /** What can happen to a request. */
  enum Fault {
    /** The request does not arrive. */
    DROPPED,
    /** It arrives late. */
    DELAYED,
    /** It arrives, and no answer comes back. */
    CUT_AFTER_REQUEST,
    /** Half of the answer comes back. */
    CUT_IN_ANSWER,
    /** It arrives twice. */
    DUPLICATED
  }

  FaultProxy(Random chance) throws IOException {
    this.chance = chance;
    server = listen(0);
    centre = address(server.getLocalPort());
  }

  private ServerSocket listen(int port) throws IOException {
    ServerSocket listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> accept(listening));
    return listening;
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** The centre's address as a terminal sees it. */
  URI url(URI centreUrl) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + centreUrl.getPath());
  }

  /** Leads to this centre from now on. */
  synchronized void leadTo(URI centreUrl) throws IOException {
    centre = address(centreUrl.getPort());
    if (server.isClosed()) {
      server = listen(server.getLocalPort());
    }
  }

  /** Refuses connections until it leads somewhere again. */
  synchronized void hangUp() throws IOException {
    server.close();
  }

  /** From now on nothing goes wrong. */
  synchronized void calmDown() {
    quiet = true;
  }

  /** How often each fault happened. */
  synchronized Map<Fault, Integer> counts() {
    return Map.copyOf(counts);
  }

  private void accept(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        Socket terminal = listening.accept();
        Thread.ofVirtual().start(() -> serve(terminal));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket terminal) {
    try (terminal) {
      terminal.setSoTimeout(PATIENCE_MILLIS);
      byte[] request = message(terminal.getInputStream());
      while (request.length > 0 && pass(request, terminal)) {
        request = message(terminal.getInputStream());
      }
    } catch (IOException ended) {
      // One side is gone; the other finds its connection closed.
      return;
    }
  }

  /** Passes a request on; false if the connection is to be closed. */
  private boolean pass(byte[] request, Socket terminal) throws IOException {
    int dice = dice();
    if (dice >= Fault.values().length) {
      terminal.getOutputStream().write(ask(request));
      return true;
    }
    return switch (Fault.values()[dice]) {
      case DROPPED -> false;
      case DELAYED -> {
        LockSupport.parkNanos(Duration.ofMillis(delayMillis()).toNanos());
        terminal.getOutputStream().write(ask(request));
        yield true;
      }
      case CUT_AFTER_REQUEST -> {
        ask(request);
        yield false;
      }
      case CUT_IN_ANSWER -> {
        byte[] answer = ask(request);
        terminal.getOutputStream().write(answer, 0, answer.length / 2);
        yield false;
      }
      case DUPLICATED -> {
        ask(request);
        terminal.getOutputStream().write(ask(request));
        yield true;
      }
    };
  }

  /** The fault to happen, by number; a number that none has for nothing. */
  private synchronized int dice() {
    int none = Fault.values().length;
    if (quiet || chance.nextInt(100) >= FAULTS_IN_HUNDRED) {
      return none;
    }
    int dice = chance.nextInt(none);
    counts.merge(Fault.values()[dice], 1, Integer::sum);
    return dice;
  }

  private synchronized int delayMillis() {
    return chance.nextInt(LONGEST_DELAY_MILLIS);
  }

  private byte[] ask(byte[] request) throws IOException {
    InetSocketAddress there;
    synchronized (this) {
      there = centre;
    }
    try (Socket line = new Socket(there.getAddress(), there.getPort())) {
      line.setSoTimeout(PATIENCE_MILLIS);
      line.getOutputStream().write(request);
      return message(line.getInputStream());
    }
  }

  /**
   * The next message on a connection: its head, and as many bytes as that says; empty at its end.
   */
  private static byte[] message(InputStream in) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    String head = "";
    for (int next = in.read(); next >= 0 && !head.endsWith(HEAD_END); next = in.read()) {
      message.write(next);
      head = next == '\n' ? message.toString(ISO_8859_1) : "";
      if (head.endsWith(HEAD_END)) {
        Matcher length = LENGTH.matcher(head.toLowerCase(Locale.ROOT));
        message.write(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
        return message.toByteArray();
      }
    }
    return message.toByteArray();
  }

  @Override
  public void close() throws IOException {
    hangUp();
  }
}
