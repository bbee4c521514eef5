package io.chuangkou.terminal.bridge.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chuangkou.terminal.bridge.BridgeSettings.Disclosed;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that nobody here wrote; {@code packaging/bridge} sets them up. */
@Timeout(180)
class StrangersCheck {

  private static final int NOT_FOUND = 404;
  private static final long PATIENCE_SECONDS = 60;

  @TempDir private Path folder;
  private final BlockingQueue<String> reports = new LinkedBlockingQueue<>();
  private HttpServer pages;
  private BridgeFixture bridge;

  @BeforeEach
  void open() throws IOException {
    pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    pages.createContext("/", this::serve);
    pages.start();
    bridge = new BridgeFixture(folder, Set.of(Disclosed.values()), null);
  }

  @AfterEach
  void close() {
    bridge.close();
    pages.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream page = StrangersCheck.class.getResourceAsStream("page.html")) {
      switch (exchange.getRequestURI().getPath()) {
        case "/page" -> {
          byte[] html = requireNonNull(page).readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
          exchange.sendResponseHeaders(Answer.OK, html.length);
          exchange.getResponseBody().write(html);
        }
        case "/report" -> {
          reports.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(Answer.OK, -1);
        }
        default -> exchange.sendResponseHeaders(NOT_FOUND, -1);
      }
    }
  }

  private static String installed(String name) {
    return requireNonNull(System.getProperty("bridge." + name), name);
  }

  /** What a page has told once it has ended, with something done at the counter in between. */
  private List<String> browse(String id, String after, Runnable act, String... options)
      throws Exception {
    Path profile = Files.createDirectory(folder.resolve("profile-" + id));
    List<String> command = new ArrayList<>(List.of(installed("chromium")));
    command.addAll(
        List.of("--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + profile));
    command.addAll(List.of(options));
    command.add(
        "http://127.0.0.1:%d/page?port=%d&token=%s&id=%s"
            .formatted(pages.getAddress().getPort(), bridge.port(), bridge.token(), id));
    Process chromium =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium-" + id + ".log").toFile())
            .start();
    try {
      List<String> told;
      do {
        told =
            requireNonNull(reports.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no report")
                .lines()
                .toList();
        if (told.getLast().equals(after)) {
          act.run();
        }
      } while (!told.getLast().equals("end"));
      return told;
    } finally {
      chromium.descendants().forEach(ProcessHandle::destroyForcibly);
      chromium.destroyForcibly().waitFor();
    }
  }

  private void settle(String id) {
    bridge.counter().insert("zhang-san");
    bridge.counter().driver().after(() -> bridge.counter().desk().take(id));
    bridge.counter().trial();
    bridge.counter().settle();
  }

  @Test
  void a_page_pushes_a_bill_and_hears_of_its_settlement() throws Exception {
    bridge.allowing("http://127.0.0.1:" + pages.getAddress().getPort());
    List<String> told = browse("MZ1", "event MZ1 pushed", () -> settle("MZ1"));
    assertTrue(told.contains("push 201 waiting"), told::toString);
    List<String> events = told.stream().filter(line -> line.startsWith("event")).toList();
    assertEquals(List.of("event MZ1 pushed", "event MZ1 taken", "event MZ1 settled 36.00"), events);
    assertTrue(told.contains("state 200 settled"), told::toString);
  }

  @Test
  void a_page_of_the_network_is_let_through_by_the_browser_where_its_policy_says_so()
      throws Exception {
    String origin = "http://127.0.0.1:" + pages.getAddress().getPort();
    bridge.allowing(origin);
    String network = "--ip-address-space-overrides=" + origin.replace("http://", "") + "=public";
    List<String> forbidden = browse("MZ1", "", () -> {}, network);
    assertEquals("push TypeError", forbidden.get(1));
    Path policy = Path.of(installed("policies"), "chuangkou-bridge.json");
    Files.createDirectories(policy.getParent());
    Files.writeString(policy, "{\"LoopbackNetworkAllowedForUrls\": [\"" + origin + "\"]}");
    try {
      List<String> told = browse("MZ2", "event MZ2 pushed", () -> settle("MZ2"), network);
      assertTrue(told.contains("state 200 settled"), told::toString);
    } finally {
      Files.delete(policy);
    }
  }

  @Test
  void a_page_of_another_origin_gets_nothing() throws Exception {
    bridge.counter().insert("zhang-san");
    List<String> told = browse("MZ1", "", () -> {});
    assertEquals(List.of("socket refused", "push TypeError", "reading TypeError", "end"), told);
    assertEquals(NOT_FOUND, bridge.program().get("/bills/MZ1").statusCode());
  }

  @Test
  void programs_of_the_command_line_push_and_follow_a_bill() throws Exception {
    Path bill = Files.writeString(folder.resolve("bill"), BridgeFixture.bill("MZ1", "36.00"));
    String url = "http://127.0.0.1:" + bridge.port();
    String shown = "Authorization: Bearer " + bridge.token();
    String pushed =
        run(
            installed("curl"),
            "-s",
            "-S",
            "-f",
            "-H",
            shown,
            "--data-binary",
            "@" + bill,
            "-H",
            "Content-Type: application/json",
            url + "/bills");
    assertEquals("{\"id\":\"MZ1\",\"state\":\"waiting\"}", pushed);
    settle("MZ1");
    Path script = folder.resolve("follow.py");
    try (InputStream python = StrangersCheck.class.getResourceAsStream("follow.py")) {
      Files.copy(requireNonNull(python), script);
    }
    String followed =
        run(installed("python"), script.toString(), "" + bridge.port(), bridge.token(), "0");
    assertEquals("1 MZ1 pushed\n2 MZ1 taken\n3 MZ1 settled\n", followed);
    String state = run(installed("curl"), "-s", "-S", "-f", "-H", shown, url + "/bills/MZ1");
    assertTrue(state.contains("\"state\":\"settled\""), state);
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
