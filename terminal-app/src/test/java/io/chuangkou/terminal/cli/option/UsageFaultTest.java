package io.chuangkou.terminal.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands;
import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed wrongly is told in both languages, with exit code 2 and nothing on the output. */
class UsageFaultTest {

  private static Result refused(String line) {
    Result result = Commands.run(line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals(ExitCode.USAGE, result.code(), result.err());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("[USAGE] "), result.err());
    assertTrue(result.err().contains("用法见 chuangkou"), result.err());
    assertTrue(result.err().contains("See chuangkou"), result.err());
    assertFalse(result.err().contains("Exception"), result.err());
    assertFalse(result.err().contains("java."), result.err());
    return result;
  }

  @ParameterizedTest
  @CsvSource({
    "setle, settle",
    "queue lst, list",
    "settle --bil x --operator 1001, --bill",
    "audit --jsn, --json"
  })
  void a_name_that_is_nearly_right_is_answered_with_the_right_one(String line, String near) {
    String said = refused(line).err();
    assertTrue(said.contains("是不是 " + near), said);
    assertTrue(said.contains("Perhaps " + near), said);
  }

  @ParameterizedTest
  @CsvSource({
    "settle, '--bill FILE  --operator NUMBER'",
    "emulate, CARD",
    "queue park, ID",
    "policies --diff 2022-06-01, --diff YYYY-MM-DD YYYY-MM-DD"
  })
  void what_is_missing_is_named(String line, String missing) {
    String said = refused(line).err();
    assertTrue(said.contains("缺少 " + missing), said);
    assertTrue(said.contains("Missing: " + missing), said);
  }

  @ParameterizedTest
  @CsvSource({
    "policies --date 2026-13-01, 2026-13-01",
    "policies --date 2026-02-30, 2026-02-30",
    "policies --date 1.2.2026, 1.2.2026",
    "policies --date +999999999-12-31, +999999999-12-31",
    "policies --diff 2026-01-01 tomorrow, tomorrow",
    "audit --date yesterday, yesterday"
  })
  void a_date_that_is_none_is_answered_with_an_example(String line, String typed) {
    String said = refused(line).err();
    assertTrue(said.contains(typed), said);
    assertTrue(said.contains("例如 2026-03-02"), said);
    assertTrue(said.contains("as 2026-03-02"), said);
  }

  @ParameterizedTest
  @CsvSource({
    "demo --language fr, 'zh, en'",
    "operator add 1003 --name 收费员 --role chief, 'CASHIER, PHARMACIST, TECHNICIAN, SUPERVISOR'",
    "centre --port many, 65535",
    "centre --port 65536, 65535",
    "emulate zhang-san --port -1, 65535"
  })
  void another_value_is_answered_with_what_can_be_written(String line, String values) {
    assertTrue(refused(line).err().contains(values), line);
  }

  @Test
  void a_command_that_is_missing_and_an_argument_too_many_are_told() {
    assertTrue(refused("").err().contains("还要写一个命令"));
    assertTrue(refused("store").err().contains("A command is missing"));
    assertTrue(refused("audit today").err().contains("多写了：today"));
    assertTrue(refused("audit --json --json").err().contains("--json"));
  }
}
