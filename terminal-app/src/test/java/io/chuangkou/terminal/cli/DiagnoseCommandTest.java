package io.chuangkou.terminal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.chuangkou.settlement.centre.CentreConfig;
import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.centre.ReferenceCentre;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A technician learns at which line of the configuration the way to the centre breaks. */
class DiagnoseCommandTest {

  @TempDir Path folder;
  private ReferenceCentre centre;

  @BeforeEach
  void open() {
    centre =
        ReferenceCentre.start(
            CentreConfig.local(
                0,
                CentreConfig.h2(folder.resolve("centre")),
                RegionalProfiles.demonstration("320100"),
                Clock.systemUTC()));
  }

  @AfterEach
  void close() {
    centre.close();
  }

  private Result diagnose(String url, String... more) throws IOException {
    Path config = folder.resolve("terminal.yaml");
    String sample = Files.readString(Path.of("../packaging/samples/terminal.yaml"));
    Files.writeString(
        config,
        sample
            .replace("http://127.0.0.1:18080/fsi/api", url)
            .replace("# profile: my-centre.yaml", "profile: my-centre.yaml"));
    String[] command = {"diagnose", "centre", "--config", config.toString()};
    return Commands.run(Commands.and(command, more));
  }

  private void profile(String what, String by) throws IOException {
    try (InputStream yaml = RegionalProfiles.class.getResourceAsStream("/profiles/320100.yaml")) {
      String own = new String(Objects.requireNonNull(yaml).readAllBytes(), UTF_8);
      assertTrue(own.contains(what), own);
      Path profile = folder.resolve("my-centre.yaml");
      Files.writeString(profile, own.replace(what, by));
      Files.setPosixFilePermissions(profile, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static JsonNode last(Result result) {
    JsonNode rows = JsonMapper.shared().readTree(result.out());
    return rows.get(rows.size() - 1);
  }

  private static List<String> keys(JsonNode row) {
    return row.path("keys").valueStream().map(JsonNode::asString).toList();
  }

  private void assertWrong(String code, List<String> keys, Result result) {
    assertEquals(ExitCode.FAILED, result.code(), result.err());
    assertEquals(code, last(result).path("code").asString(), result.out());
    assertEquals(keys, keys(last(result)));
  }

  @Test
  void a_centre_that_can_be_spoken_to_knows_the_person() throws IOException {
    profile("demonstration-secret", "demonstration-secret");
    Result asked = diagnose(centre.url().toString(), "--id", Demonstration.ZHANG_SAN.idNumber());
    assertEquals(ExitCode.DONE, asked.code(), asked.out() + asked.err());
    assertTrue(asked.out().contains("✔ 签到 9001"), asked.out());
    assertTrue(asked.out().contains("✔ 时钟"), asked.out());
    assertTrue(asked.out().contains("✔ 查询人员 1101"), asked.out());
    assertFalse(asked.out().contains("张三"), asked.out());
    assertFalse(Files.exists(folder.resolve("data")), "no journal is opened");
  }

  @Test
  void nobody_is_asked_for_unless_a_person_is_named() throws IOException {
    profile("demonstration-secret", "demonstration-secret");
    Result asked = diagnose(centre.url().toString(), "--json");
    assertEquals(ExitCode.DONE, asked.code(), asked.out() + asked.err());
    assertEquals("SKIPPED", last(asked).path("verdict").asString());
  }

  @Test
  void a_wrong_secret_is_the_gateways_key() throws IOException {
    profile("demonstration-secret", "another-secret");
    assertWrong("SIGN-CLOCK", List.of("csb", "zone"), diagnose(centre.url().toString(), "--json"));
  }

  @Test
  void a_person_whom_the_centre_does_not_know_is_no_fault_of_the_profile() throws IOException {
    profile("demonstration-secret", "demonstration-secret");
    assertWrong(
        "PERSON-UNKNOWN",
        List.of(),
        diagnose(centre.url().toString(), "--json", "--id", "110101199003074274"));
  }

  @Test
  void a_page_in_place_of_an_answer_is_an_address_or_a_path() throws IOException {
    profile("demonstration-secret", "demonstration-secret");
    assertWrong("CENTRE-GARBAGE", List.of("centre", "paths"), answered(200));
    assertWrong("CENTRE-GATEWAY", List.of("csb", "centre", "paths", "numbers"), answered(404));
  }

  private Result answered(int status) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    HttpServer page = HttpServer.create(new InetSocketAddress(here, 0), 0);
    page.createContext(
        "/",
        exchange -> {
          byte[] html = "<html>登录</html>".getBytes(UTF_8);
          exchange.sendResponseHeaders(status, html.length);
          exchange.getResponseBody().write(html);
          exchange.close();
        });
    page.start();
    try {
      return diagnose("http://127.0.0.1:" + page.getAddress().getPort() + "/", "--json");
    } finally {
      page.stop(0);
    }
  }

  @Test
  void nobody_at_the_address_is_the_address() throws IOException {
    profile("demonstration-secret", "demonstration-secret");
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertWrong(
        "CENTRE-UNREACHABLE",
        List.of("centre"),
        diagnose("http://127.0.0.1:" + free + "/", "--json"));
  }

  private Result diagnosePrinter(String key) throws IOException {
    Path config = folder.resolve("printer.yaml");
    String sample = Files.readString(Path.of("../packaging/samples/terminal.yaml"));
    Files.writeString(config, sample + key);
    return Commands.run("diagnose", "printer", "--config", config.toString());
  }

  @Test
  void a_counter_without_a_printer_is_told_where_one_is_named() throws IOException {
    Result asked = diagnosePrinter("");
    assertEquals(ExitCode.FAILED, asked.code());
    assertTrue(asked.err().contains("PRINTER-NONE"), asked.err());
  }

  @Test
  void a_printer_that_does_not_answer_is_named() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Result asked = diagnosePrinter("printer: {at: \"tcp://127.0.0.1:" + free + "\"}\n");
    assertEquals(ExitCode.FAILED, asked.code());
    assertTrue(asked.out().contains("PRINTER-AWAY"), asked.out());
    assertTrue(asked.out().contains("127.0.0.1:" + free), asked.out());
  }

  @Test
  void a_way_to_a_printer_that_does_not_exist_stops_the_start() throws IOException {
    Result asked = diagnosePrinter("printer: {at: \"usb://somewhere\"}\n");
    assertEquals(ExitCode.FAILED, asked.code());
    assertTrue(asked.err().contains("CONFIG"), asked.err());
    assertTrue(asked.err().contains("tcp://HOST:PORT"), asked.err());
  }

  private String configuration(String more) throws IOException {
    Path config = folder.resolve("terminal.yaml");
    String sample = Files.readString(Path.of("../packaging/samples/terminal.yaml"));
    Files.writeString(
        config, sample.replace("http://127.0.0.1:18080", "http://127.0.0.1:1") + more);
    return config.toString();
  }

  @Test
  void a_scan_is_judged_by_what_comes() {
    Result good = Commands.alone().piping("6901234567892\r\n").call("diagnose", "scanner");
    assertEquals(ExitCode.DONE, good.code(), good.out());
    Result wide = Commands.alone().piping("６９０１\n").call("diagnose", "scanner", "--json");
    assertEquals(ExitCode.FAILED, wide.code());
    assertEquals(
        "SCANNER-FULL-WIDTH",
        JsonMapper.shared().readTree(wide.out()).get(0).path("code").asString());
    assertEquals(ExitCode.FAILED, Commands.run("diagnose", "scanner").code(), "nothing came");
  }

  @Test
  void a_reader_that_was_cleaned_is_due_no_more() throws IOException {
    String config = configuration("cleaning: {least: 10}\n");
    Files.createDirectories(folder.resolve("data"));
    String day = LocalDate.now(Clock.systemUTC()).minusDays(1).toString();
    Files.writeString(
        folder.resolve("data").resolve("store.readings"),
        "{\"day\":\"%s\",\"reader\":\"R\",\"insertions\":20,\"read\":{\"2.00\":10},".formatted(day)
            + "\"failed\":{\"CARD-MUTE\":10},\"again\":0,\"millis\":4000}\n");
    Result before = Commands.run("diagnose", "statistics", "--config", config);
    assertTrue(before.out().contains("READER-CLEANING"), before.out());
    assertTrue(before.out().contains("CARD-MUTE × 10"), before.out());
    Result after =
        Commands.run("diagnose", "statistics", "--config", config, "--cleaned", "--json");
    JsonNode answer = JsonMapper.shared().readTree(after.out());
    assertEquals("GOOD", answer.path("findings").get(0).path("verdict").asString(), after.out());
    assertEquals(20, answer.path("days").get(0).path("insertions").asInt());
  }
}
