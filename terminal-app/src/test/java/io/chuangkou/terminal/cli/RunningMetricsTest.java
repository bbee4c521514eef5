package io.chuangkou.terminal.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalFile;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.metrics.TerminalMetrics;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A terminal on its configuration, worked with a card at a centre, and looked at from outside. */
@Timeout(120)
class RunningMetricsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private Clock clock;
  private CounterFixture fixture;
  private EmulatedReaders readers;

  @BeforeEach
  void begin() {
    Clock now = Clock.system(ZONE);
    clock = Clock.offset(now, Duration.ofDays(DAY.toEpochDay() - LocalDate.now(now).toEpochDay()));
    fixture = new CounterFixture(folder, clock);
    fixture.counter().close();
    readers =
        new EmulatedReaders(
            () -> LocalDate.ofInstant(clock.instant(), ZONE), Duration.ofSeconds(30));
  }

  @AfterEach
  void end() {
    fixture.close();
  }

  private TerminalConfig config(String metrics) throws IOException {
    String sample = Files.readString(Path.of("../packaging/samples/terminal.yaml"));
    Path file =
        Files.writeString(
            folder.resolve("terminal.yaml"),
            sample
                    .replace(
                        "http://127.0.0.1:18080/fsi/api", fixture.town().centre().url().toString())
                    .replace("data/store", "H32010000001/store")
                + "\nmetrics: "
                + metrics
                + "\n");
    return TerminalFile.read(file);
  }

  /** A terminal that is open, and what can be asked of it. */
  private final class Watched implements AutoCloseable {

    private final RunningTerminal station;
    private final RunningMetrics seen;
    private final HeadlessCashier driver;

    Watched(String metrics) throws IOException {
      TerminalConfig config = config(metrics);
      TerminalMetrics figures = new TerminalMetrics();
      station = RunningTerminal.open(config, (c, time) -> readers, clock, Locale.CHINESE, figures);
      seen = RunningMetrics.open(figures, config, station);
      driver = new HeadlessCashier(station.desk(), PATIENCE);
      station.desk().open();
    }

    CashierState insert(String card) {
      readers.insert(new EmulatedCard(CardProfile.demonstration(card)));
      return driver.await(
          state ->
              state.stage() == Stage.IDENTIFIED
                  || (state.stage() == Stage.NO_CARD && !CounterFixture.code(state).isEmpty()));
    }

    void settle(Path bill) {
      assertEquals(Stage.IDENTIFIED, insert("zhang-san").stage());
      driver.after(() -> station.desk().importBill(bill));
      CashierState tried = driver.after(station.desk()::trial);
      String due = Objects.requireNonNull(tried.trial()).due().toYuan();
      driver.after(() -> station.desk().tender(due));
      assertEquals(Stage.SETTLED, driver.after(station.desk()::settle).stage());
    }

    HttpResponse<byte[]> get(String path, String token) throws Exception {
      URI url = URI.create("http://127.0.0.1:" + seen.port() + path);
      try (HttpClient http = HttpClient.newHttpClient()) {
        return http.send(
            HttpRequest.newBuilder(url).header("Authorization", "Bearer " + token).build(),
            BodyHandlers.ofByteArray());
      }
    }

    String text(String path) throws Exception {
      return new String(get(path, "").body(), UTF_8);
    }

    @Override
    public void close() {
      seen.close();
      station.close();
    }
  }

  @Test
  void a_settlement_is_seen_and_the_person_is_not() throws Exception {
    Path token = folder.resolve("metrics.token");
    try (Watched terminal = new Watched("{port: 0, recording: true}")) {
      terminal.settle(fixture.bill("B1", "500.00"));
      String figures = terminal.text("/metrics");
      for (String line :
          List.of(
              "chuangkou_settlements_total{outcome=\"settled\"} 1.0",
              "chuangkou_message_seconds_count{infno=\"2207\",outcome=\"accepted\"} 1",
              "chuangkou_card_readings_total{outcome=\"read\"} 1.0",
              "chuangkou_card_reading_seconds_count 1",
              "chuangkou_reader{state=\"card\"} 1.0",
              "chuangkou_centre{state=\"answers\"} 1.0",
              "chuangkou_open_items{state=\"parked\"} 0.0",
              "chuangkou_open_oldest_seconds 0.0",
              "chuangkou_store_lost_records 0.0",
              "chuangkou_clock_back 0.0",
              "chuangkou_print_jobs 0.0")) {
        assertTrue(figures.contains("\n" + line + "\n"), () -> line + " in " + figures);
      }
      for (String name :
          List.of(
              "chuangkou_store_forces_total ",
              "chuangkou_store_force_seconds_total ",
              "chuangkou_store_records ",
              "chuangkou_store_free_bytes ",
              "chuangkou_info{",
              "jvm_memory_used_bytes{")) {
        assertTrue(figures.contains("\n" + name), () -> name + " in " + figures);
      }
      assertEquals("{\"status\":\"ok\",\"codes\":[]}", terminal.text("/health"));
      assertEquals(401, terminal.get("/admin/recording", "guess").statusCode());
      byte[] recording = terminal.get("/admin/recording", Files.readString(token)).body();
      assertEquals(Set.of(), eventsThatQuote(recording));

      fixture.town().centre().down();
      readers.remove();
      terminal.driver.after(terminal.station.desk()::next);
      terminal.insert("li-si");
      assertEquals(
          "{\"status\":\"degraded\",\"codes\":[\"CENTRE-UNREACHABLE\"]}", terminal.text("/health"));
      String later = terminal.text("/metrics");
      assertTrue(later.contains("{infno=\"1101\",outcome=\"not_sent\"}"), later);
      for (String plant : plants(Files.readString(token))) {
        for (String writing : writings(plant)) {
          assertFalse(figures.contains(writing), () -> plant + " in the figures");
          assertFalse(later.contains(writing), () -> plant + " in the later figures");
          assertFalse(
              new String(recording, ISO_8859_1)
                  .contains(new String(writing.getBytes(UTF_8), ISO_8859_1)),
              () -> plant + " in the recording");
        }
      }
    }
  }

  /** The persons, their cards, who works here, the window's secrets. */
  private static List<String> plants(String token) {
    CardProfile zhang = CardProfile.demonstration("zhang-san");
    CardProfile li = CardProfile.demonstration("li-si");
    return List.of(
        zhang.name(),
        zhang.idNumber(),
        zhang.cardNumber(),
        li.name(),
        li.idNumber(),
        li.cardNumber(),
        "窗口社区卫生服务中心",
        token,
        "B1-never-" + zhang.idNumber().substring(6));
  }

  private static List<String> writings(String plant) {
    byte[] utf8 = plant.getBytes(UTF_8);
    byte[] gbk = plant.getBytes(Charset.forName("GBK"));
    return List.of(
        plant,
        HexFormat.of().formatHex(utf8),
        HexFormat.of().formatHex(gbk),
        Base64.getEncoder().encodeToString(utf8),
        Base64.getEncoder().encodeToString(gbk));
  }

  /** Kinds of events with arguments, environment, properties, messages or addresses in them. */
  private Set<String> eventsThatQuote(byte[] recording) throws IOException {
    Path file = Files.write(folder.resolve("dump.jfr"), recording);
    Set<String> quoting =
        Set.of(
            "jdk.JVMInformation",
            "jdk.InitialEnvironmentVariable",
            "jdk.InitialSystemProperty",
            "jdk.SystemProcess",
            "jdk.JavaExceptionThrow",
            "jdk.JavaErrorThrow",
            "jdk.SocketRead",
            "jdk.SocketWrite",
            "jdk.FileRead",
            "jdk.FileWrite");
    return RecordingFile.readAllEvents(file).stream()
        .map(event -> event.getEventType().getName())
        .filter(quoting::contains)
        .collect(Collectors.toSet());
  }

  @Test
  void a_page_of_a_strangers_name_is_not_answered() throws Exception {
    try (Watched terminal = new Watched("{port: 0}");
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), terminal.seen.port())) {
      socket
          .getOutputStream()
          .write(
              "GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
    }
  }

  @Test
  void a_port_that_another_program_has_keeps_nobody_from_working() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Watched terminal = new Watched("{port: " + other.getLocalPort() + "}")) {
      assertEquals("METRICS-PORT", terminal.seen.lack().orElseThrow().code());
      assertEquals(Stage.IDENTIFIED, terminal.insert("zhang-san").stage());
    }
  }
}
