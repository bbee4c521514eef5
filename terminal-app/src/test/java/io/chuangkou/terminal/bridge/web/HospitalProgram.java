package io.chuangkou.terminal.bridge.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hospital's system, as a program that knows of the bridge what its description says. */
final class HospitalProgram implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String token;
  private final List<String> headers = new ArrayList<>();

  HospitalProgram(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /** The same with a header more. */
  HospitalProgram with(String name, String value) {
    HospitalProgram other = new HospitalProgram(port, token);
    other.headers.addAll(headers);
    other.headers.addAll(List.of(name, value));
    return other;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send("POST", path, BodyPublishers.ofString(body));
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  HttpResponse<String> send(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
            .method(method, body);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  /** Events as they come. */
  static final class Events implements WebSocket.Listener, AutoCloseable {

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private @Nullable WebSocket socket;

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      part.append(text);
      if (last) {
        told.add(part.toString());
        part.setLength(0);
      }
      from.request(1);
      return null;
    }

    /** The next one. */
    JsonNode next() throws InterruptedException {
      return JsonMapper.shared()
          .readTree(requireNonNull(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no event"));
    }

    /** What happens to bills up to an event, as {@code MZ1 pushed}. */
    List<String> until(String last) throws InterruptedException {
      List<String> heard = new ArrayList<>();
      do {
        JsonNode event = next();
        heard.add(event.at("/bill/id").asString() + " " + event.get("event").asString());
      } while (!heard.getLast().equals(last));
      return heard;
    }

    /** The subprotocol that was chosen. */
    String protocol() {
      return requireNonNull(socket).getSubprotocol();
    }

    @Override
    public void close() {
      requireNonNull(socket).abort();
    }
  }

  /** Follows the events after one, as one that names subprotocols. */
  Events follow(String query, String... protocols) {
    Events events = new Events();
    WebSocket.Builder builder = http.newWebSocketBuilder();
    if (!token.isEmpty()) {
      builder.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.size(); i += 2) {
      builder.header(headers.get(i), headers.get(i + 1));
    }
    if (protocols.length > 0) {
      builder.subprotocols(protocols[0], Arrays.copyOfRange(protocols, 1, protocols.length));
    }
    events.socket =
        builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/events" + query), events).join();
    return events;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
