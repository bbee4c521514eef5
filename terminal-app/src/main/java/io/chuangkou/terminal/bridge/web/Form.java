package io.chuangkou.terminal.bridge.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.terminal.bridge.BridgeFault;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What a request brings in its body: JSON, or the fields of a form as older systems send them. */
final class Form {

  private static final int MOST_BYTES = 1 << 20;

  /** So much of what is too large is read away. */
  private static final int MOST_UNWANTED_BYTES = 8 << 20;

  private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

  private final Request request;
  private final Charset usual;

  /**
   * Of a request.
   *
   * @param usual charset of a body that names none
   */
  Form(Request request, Charset usual) {
    this.request = request;
    this.usual = usual;
  }

  /**
   * The JSON that it brings, in UTF-8: its body or, of a form, a field.
   *
   * @throws io.chuangkou.terminal.bridge.BridgeException {@code BRIDGE-LARGE}, {@code
   *     BRIDGE-REQUEST}
   */
  byte[] json(String field) throws IOException {
    if (isForm()) {
      String json = fields().get(field);
      if (json == null) {
        throw BridgeFault.REQUEST.refusal(field);
      }
      return json.getBytes(UTF_8);
    }
    Charset charset = charset();
    byte[] body = body();
    return charset.equals(UTF_8) ? body : new String(body, charset).getBytes(UTF_8);
  }

  /** The fields of a form; nothing else has any. */
  Map<String, String> fields() throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    if (isForm()) {
      Charset charset = charset();
      for (String pair : new String(body(), ISO_8859_1).split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          fields.put(
              text(pair.substring(0, equals), charset), text(pair.substring(equals + 1), charset));
        }
      }
    }
    return fields;
  }

  /** A character of what came is a byte: in GBK half a character may stand unescaped. */
  private static String text(String escaped, Charset charset) {
    try {
      return new String(URLDecoder.decode(escaped, ISO_8859_1).getBytes(ISO_8859_1), charset);
    } catch (IllegalArgumentException e) {
      throw BridgeFault.REQUEST.refusal("%");
    }
  }

  private boolean isForm() {
    String type = type();
    return type != null
        && MEDIA_TYPE.equalsIgnoreCase(MimeTypes.getContentTypeWithoutCharset(type));
  }

  private @Nullable String type() {
    return request.getHeaders().get(HttpHeader.CONTENT_TYPE);
  }

  private Charset charset() {
    String type = type();
    String named = type == null ? null : MimeTypes.getCharsetFromContentType(type);
    try {
      return named == null ? usual : Charset.forName(named);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw BridgeFault.REQUEST.refusal("charset");
    }
  }

  private byte[] body() throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      boolean isTooLarge = request.getLength() > MOST_BYTES;
      byte[] body = isTooLarge ? new byte[0] : in.readNBytes(MOST_BYTES + 1);
      if (isTooLarge || body.length > MOST_BYTES) {
        heardOut(in);
        throw BridgeFault.LARGE.refusal();
      }
      return body;
    }
  }

  /** A client that is still sending when the connection is closed never hears the answer. */
  private static void heardOut(InputStream in) throws IOException {
    byte[] unwanted = new byte[8192];
    int left = MOST_UNWANTED_BYTES;
    for (int read = 0; read >= 0 && left > 0; left -= read) {
      read = in.read(unwanted);
    }
  }
}
