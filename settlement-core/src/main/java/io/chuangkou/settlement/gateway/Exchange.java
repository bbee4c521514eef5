package io.chuangkou.settlement.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** A line to a centre: the bytes of one request go out, those of its answer come back. */
@FunctionalInterface
public interface Exchange {

  /**
   * Sends a request once and waits for its answer.
   *
   * @param headers header fields beside the content type, as signatures
   * @param body JSON in UTF-8
   * @return what came back, which may be anything
   * @throws java.net.ConnectException if no byte left; or {@link
   *     java.net.http.HttpConnectTimeoutException}
   * @throws javax.net.ssl.SSLHandshakeException if the other side is not trusted; no byte of the
   *     request left
   * @throws NoAnswer if something answered that is not the centre
   * @throws IOException if nothing answered, and nobody can tell what became of the request
   * @throws InterruptedException if the thread was interrupted; nobody can tell either
   */
  Answer send(Map<String, String> headers, byte[] body) throws IOException, InterruptedException;

  /**
   * What came back.
   *
   * @param contentType as its header says; may be empty
   * @param bytes the body
   */
  record Answer(String contentType, ByteBuffer bytes) {

    /** A body with its content type. */
    public static Answer of(String contentType, byte[] body) {
      return new Answer(contentType, ByteBuffer.wrap(body));
    }

    /** A copy of the body. */
    public byte[] body() {
      byte[] body = new byte[bytes.remaining()];
      bytes.duplicate().get(body);
      return body;
    }

    /** Whether it is a file instead of JSON. */
    boolean isFile() {
      return contentType.contains("octet-stream");
    }
  }

  /** A proxy or a gateway answered in place of the centre. */
  final class NoAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    /** With the status of HTTP. */
    public NoAnswer(int status) {
      super("HTTP " + status);
    }
  }
}
