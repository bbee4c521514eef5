package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All checks in one go, with whom to call. */
@Tag("screen")
class DiagnoseAllTest {

  @TempDir Path folder;

  private String configuration(String more) throws IOException {
    Path config = folder.resolve("terminal.yaml");
    String sample = Files.readString(Path.of("../packaging/samples/terminal.yaml"));
    Files.writeString(
        config, sample.replace("http://127.0.0.1:18080", "http://127.0.0.1:1") + more);
    return config.toString();
  }

  @Test
  void everything_is_a_traffic_light_with_whom_to_call() throws IOException {
    Result all = Commands.run("diagnose", "all", "--json", "--config", configuration(""));
    assertEquals(ExitCode.FAILED, all.code(), all.err());
    JsonNode answer = JsonMapper.shared().readTree(all.out());
    assertEquals("WRONG", answer.path("verdict").asString());
    assertEquals(
        List.of("CENTRE-UNREACHABLE"),
        answer.path("call").path("NETWORK").valueStream().map(JsonNode::asString).toList());
    List<String> checks =
        answer
            .path("checks")
            .valueStream()
            .map(check -> check.path("check").asString() + " " + check.path("verdict").asString())
            .toList();
    assertTrue(checks.contains("config WARNING"), checks::toString);
    assertTrue(checks.contains("centre WRONG"), checks::toString);
    assertTrue(checks.contains("printer SKIPPED"), checks::toString);
    assertTrue(checks.contains("store GOOD"), checks::toString);
    Result told = Commands.run("diagnose", "all", "--config", configuration(""));
    assertTrue(told.out().contains("✘ 医保中心 / Centre"), told.out());
    assertTrue(told.out().contains("网络管理员"), told.out());
  }

  @Test
  void a_configuration_that_cannot_be_read_is_what_is_wrong() throws IOException {
    Result all =
        Commands.run("diagnose", "all", "--json", "--config", configuration("colour: red\n"));
    assertEquals(ExitCode.FAILED, all.code(), all.err());
    JsonNode checks = JsonMapper.shared().readTree(all.out()).path("checks");
    assertEquals("CONFIG", checks.get(0).path("findings").get(0).path("code").asString());
    assertTrue(
        checks.valueStream().anyMatch(check -> check.path("verdict").asString().equals("GOOD")),
        "the display is looked at all the same");
  }
}
