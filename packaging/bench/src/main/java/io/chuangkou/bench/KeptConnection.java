package io.chuangkou.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/**
 * HTTP with as little of it as can be: one message after the other, answers whose length is told.
 * For one thread.
 */
final class KeptConnection implements AutoCloseable {

  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;
  private final String head;

  private KeptConnection(Socket socket, String head) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.head = head;
  }

  /** Connects; every message has these header fields. */
  static KeptConnection to(URI url, Map<String, String> fields) throws IOException {
    Socket socket = new Socket(url.getHost(), url.getPort());
    socket.setTcpNoDelay(true);
    StringBuilder head =
        new StringBuilder("POST %s HTTP/1.1\r\n".formatted(url.getPath()))
            .append("Host: %s\r\n".formatted(url.getAuthority()))
            .append("Content-Type: application/json;charset=utf-8\r\n");
    fields.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return new KeptConnection(socket, head.append("Content-Length: ").toString());
  }

  /** Sends JSON and returns what is answered. */
  String post(byte[] json) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream(head.length() + json.length + 20);
    message.writeBytes((head + json.length + "\r\n\r\n").getBytes(ISO_8859_1));
    message.writeBytes(json);
    message.writeTo(socket.getOutputStream());
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    return new String(in.readNBytes(length), UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the centre hung up");
      } else if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
