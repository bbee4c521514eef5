package io.chuangkou.settlement.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line to a centre: the bytes of one request go out, those of its answer come back. */
@FunctionalInterface
public interface Exchange {

  /** Content type of every request. */
  String CONTENT_TYPE = "application/json;charset=utf-8";

  /** Bytes of an answer at most. */
  long LARGEST_MESSAGE = 16L << 20;

  /** Bytes of a file at most. */
  long LARGEST_FILE = 64L << 20;

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
   * @throws TooLarge if more was answered than {@link #LARGEST_MESSAGE} or {@link #LARGEST_FILE}
   * @throws IOException if nothing answered, and nobody can tell what became of the request
   * @throws InterruptedException if the thread was interrupted; nobody can tell either
   */
  Answer send(Map<String, String> headers, byte[] body) throws IOException, InterruptedException;

  /**
   * What came back.
   *
   * @param status of HTTP
   * @param contentType as its header says; may be empty
   * @param remark what a gateway says beside the body; may be empty
   * @param bytes the body
   */
  record Answer(int status, String contentType, String remark, ByteBuffer bytes) {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final Pattern CHARSET =
        Pattern.compile("charset=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /** A body with its content type. */
    public static Answer of(String contentType, byte[] body) {
      return of(OK, contentType, body);
    }

    /** A body with its content type under a status. */
    public static Answer of(int status, String contentType, byte[] body) {
      return new Answer(status, contentType, "", ByteBuffer.wrap(body));
    }

    /** A copy of the body. */
    public byte[] body() {
      byte[] body = new byte[bytes.remaining()];
      bytes.duplicate().get(body);
      return body;
    }

    /** The body in UTF-8, whatever the charset that its type names. */
    byte[] json() {
      Matcher named = CHARSET.matcher(contentType);
      if (named.find() && Charset.isSupported(named.group(1))) {
        Charset charset = Charset.forName(named.group(1));
        return charset.equals(UTF_8) ? body() : new String(body(), charset).getBytes(UTF_8);
      }
      return body();
    }

    /** Whether the status is that of an answer. */
    boolean isOk() {
      return status == OK || status == CREATED;
    }

    /** Whether it is a file instead of JSON. */
    boolean isFile() {
      return isOk() && isFile(contentType);
    }

    static boolean isFile(String contentType) {
      return contentType.contains("octet-stream") || contentType.contains("zip");
    }

    /** The status where it is not the usual one, and the gateway's remark. */
    String http() {
      return isOk() ? "" : "HTTP " + status + (remark.isEmpty() ? " " : " " + remark + " ");
    }
  }

  /** Somebody answers without end. */
  final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    /** With the limit in bytes. */
    public TooLarge(long most) {
      super("more than " + most + " bytes");
    }
  }
}
