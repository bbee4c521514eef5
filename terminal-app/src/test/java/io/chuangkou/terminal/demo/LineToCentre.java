package io.chuangkou.terminal.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line between a counter and its centre on which questions and answers are changed as a test
 * says, and all that was asked is kept.
 */
public final class LineToCentre implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int OK = 200;
  private static final Set<String> OWN_HEADERS =
      Set.of("connection", "content-length", "host", "http2-settings", "upgrade");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;
  private final URI centre;
  private HttpServer server;
  private final Map<String, Consumer<ObjectNode>> answers = new ConcurrentHashMap<>();
  private final Map<String, Consumer<ObjectNode>> questions = new ConcurrentHashMap<>();
  private final Map<String, String> remarks = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /**
   * A message that came.
   *
   * @param infno its transaction
   * @param input what it asked
   */
  public record Asked(String infno, JsonNode input) {}

  LineToCentre(URI centre) {
    this.centre = centre;
    this.server = listen(0);
    this.port = server.getAddress().getPort();
  }

  private HttpServer listen(int at) {
    try {
      HttpServer listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
      listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      listening.createContext("/", this::serve);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port + centre.getPath());
  }

  /** Refuses connections until it is up again. */
  public void down() {
    server.stop(0);
  }

  /** Leads to the centre again. */
  public void up() {
    server = listen(port);
  }

  /** From now on the {@code output} of a transaction's answers is changed so. */
  public void answer(String infno, Consumer<ObjectNode> change) {
    answers.put(infno, change);
  }

  /** From now on a transaction is done with a remark. */
  public void remark(String infno, String words) {
    remarks.put(infno, words);
  }

  /** From now on the {@code input} of a transaction reaches the centre changed so. */
  public void question(String infno, Consumer<ObjectNode> change) {
    questions.put(infno, change);
  }

  /** From now on nothing is changed. */
  public void plain() {
    questions.clear();
    answers.clear();
  }

  /** What was asked, in order. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** How often a transaction was. */
  public long count(String infno) {
    return asked.stream().filter(message -> message.infno().equals(infno)).count();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      JsonNode message = JSON.readTree(body);
      String infno = message.path("infno").asString();
      asked.add(new Asked(infno, message.path("input").deepCopy()));
      Consumer<ObjectNode> change = questions.getOrDefault(infno, input -> {});
      change.accept((ObjectNode) message.path("input"));
      byte[] passed = JSON.writeValueAsString(message).getBytes(UTF_8);
      HttpResponse<byte[]> answer = ask(exchange.getRequestHeaders(), passed);
      byte[] told = answer.statusCode() == OK ? changed(infno, answer.body()) : answer.body();
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.statusCode(), told.length == 0 ? -1 : told.length);
      exchange.getResponseBody().write(told);
    }
  }

  private HttpResponse<byte[]> ask(Headers headers, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(centre).POST(BodyPublishers.ofByteArray(body));
    headers.forEach(
        (name, values) -> {
          if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private byte[] changed(String infno, byte[] body) {
    Consumer<ObjectNode> change = answers.get(infno);
    String remark = remarks.get(infno);
    if (change == null && remark == null) {
      return body;
    }
    ObjectNode answer = (ObjectNode) JSON.readTree(body);
    if (remark != null) {
      answer.put("warn_msg", remark);
    }
    if (change != null && answer.path("output") instanceof ObjectNode output) {
      change.accept(output);
    }
    return JSON.writeValueAsString(answer).getBytes(UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
