package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A technician finds out what the security module is able to do. */
class PsamCommandTest {

  @TempDir Path folder;

  @Test
  void theEmulatedModuleIsProvenBothWays() {
    Result result = psam("--emulated", "--json");

    assertEquals(ExitCode.DONE, result.code(), result.err());
    JsonNode psam = JsonMapper.shared().readTree(result.out());
    assertEquals("good", psam.path("verdict").asString());
    assertEquals("MODULE-GOOD", psam.path("code").asString());
    assertEquals("320100000001", psam.path("terminalNumber").asString());
    assertEquals("3DES", psam.path("algorithms").path(0).asString());
    assertEquals("SM4", psam.path("algorithms").path(1).asString());
    assertEquals(5, psam.path("steps").size());
    assertEquals("terminal_is_accepted", psam.path("steps").path(4).path("check").asString());
    assertEquals("good", psam.path("steps").path(4).path("result").asString());
  }

  @Test
  void peopleReadWhatWasTried() {
    Result result = psam("--emulated");

    assertTrue(result.out().contains("[MODULE-GOOD]"), result.out());
    assertTrue(result.out().contains("终端机编号 / terminal number: 320100000001"), result.out());
    assertTrue(result.out().contains("✔ 外部认证（卡验终端） / external"), result.out());
  }

  @Test
  void withoutConfigurationOneIsToldHowToWriteIt() {
    Result result = psam("--json");

    assertEquals(ExitCode.FAILED, result.code());
    JsonNode psam = JsonMapper.shared().readTree(result.out());
    assertEquals("environment", psam.path("verdict").asString());
    assertTrue(result.err().startsWith("[MODULE-NONE]"), result.err());
    assertTrue(result.err().contains("securityModule"), result.err());
  }

  private Result psam(String... more) {
    String[] command = {"diagnose", "psam", "--config", folder.resolve("none.yaml").toString()};
    return Commands.run(Commands.and(command, more));
  }
}
