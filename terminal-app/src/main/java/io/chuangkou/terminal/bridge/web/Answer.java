package io.chuangkou.terminal.bridge.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.chuangkou.terminal.bridge.BridgeException;
import io.chuangkou.terminal.notice.Advice;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a request is answered with.
 *
 * @param status of HTTP
 * @param type media type, with its charset
 * @param body what it says
 * @param charset in which
 */
record Answer(int status, String type, String body, Charset charset) {

  static final int OK = 200;
  static final int CREATED = 201;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(Include.NON_NULL))
          .build();

  /** An answer in JSON. */
  static Answer json(int status, Object value) {
    return new Answer(status, "application/json;charset=utf-8", written(value), UTF_8);
  }

  /** Something in JSON. */
  static String written(Object value) {
    return JSON.writeValueAsString(value);
  }

  /** An answer in plain text. */
  static Answer text(int status, String text, Charset charset) {
    String name = charset.name().toLowerCase(Locale.ROOT);
    return new Answer(status, "text/plain;charset=" + name, text, charset);
  }

  /** An answer in YAML. */
  static Answer yaml(String text) {
    return new Answer(OK, "application/yaml;charset=utf-8", text, UTF_8);
  }

  /**
   * A refusal.
   *
   * @param code stable code
   * @param sentence what is the matter, Chinese
   * @param advice what to do next, Chinese
   * @param english both in English
   */
  record Refusal(String code, String sentence, String advice, String english) {

    static Refusal of(Advice advice) {
      String english = (advice.englishSentence() + " " + advice.englishAdvice()).strip();
      return new Refusal(advice.code(), advice.sentence(), advice.advice(), english);
    }
  }

  /** Why a request was refused. */
  static Answer of(BridgeException refused) {
    return json(refused.status(), Refusal.of(refused.advice()));
  }

  /** The same with another status. */
  Answer as(int otherStatus) {
    return new Answer(otherStatus, type, body, charset);
  }

  void send(Response response, Callback callback) {
    byte[] bytes = body.getBytes(charset);
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }
}
