package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A holder's PIN at the console, on standard input and at a keypad. */
class PinCommandTest {

  @TempDir Path folder;

  private final Commands desk = Commands.alone().inserting("zhang-san");

  @Test
  void aTypedPinIsVerified() {
    Result result = pin(desk.typing("123456"), "--verify");

    assertEquals(ExitCode.DONE, result.code(), result.err());
    assertTrue(result.out().contains("还可试 6 次 / 6 tries left"), result.out());
    assertTrue(result.out().contains("✔ 密码正确"), result.out());
  }

  @Test
  void aWrongPinTellsTheTriesBeforeAndAfterAndNoDigit() {
    Result result = pin(desk.piping("654321\n"), "--verify", "--pin-stdin");

    assertEquals(ExitCode.FAILED, result.code());
    assertTrue(result.out().contains("试前 / before: 还可试 6 次"), result.out());
    assertTrue(result.out().contains("试后 / after: 还可试 5 次"), result.out());
    assertTrue(result.err().startsWith("[CARD-PIN-WRONG]"), result.err());
    assertFalse((result.out() + result.err()).contains("654321"), result.err());
  }

  @Test
  void aPinIsChangedFromStandardInput() {
    Result result = pin(desk.piping("123456\r\n246810\r\n"), "--change", "--pin-stdin");

    assertEquals(ExitCode.DONE, result.code(), result.err());
    assertTrue(result.out().contains("✔ 密码已修改"), result.out());
  }

  @Test
  void whatIsNoPinIsNotTried() {
    Result result = pin(desk.piping("12\n"), "--verify", "--pin-stdin");

    assertEquals(ExitCode.FAILED, result.code());
    assertTrue(result.err().startsWith("[CARD-PIN-FORM]"), result.err());
    assertTrue(result.out().isEmpty(), result.out());
  }

  @Test
  void anOperatorsPasswordInTheEnvironmentIsNoPin() {
    Result result = pin(desk.with(Map.of("CHUANGKOU_PASSWORD", "123456")), "--verify");

    assertEquals(ExitCode.FAILED, result.code());
    assertTrue(result.err().startsWith("[PIN-MISSING]"), result.err());
  }

  @Test
  void aReaderWithoutKeypadSaysSo() {
    Result result = pin(desk, "--verify", "--pad");

    assertEquals(ExitCode.FAILED, result.code());
    assertTrue(result.err().contains("[CARD-PIN-PAD-MISSING]"), result.err());
  }

  @Test
  void eitherIsVerifiedOrChanged() {
    assertEquals(ExitCode.USAGE, pin(desk).code());
    assertEquals(ExitCode.USAGE, pin(desk, "--verify", "--change").code());
    assertEquals(ExitCode.USAGE, pin(desk, "--verify", "--pad", "--pin-stdin").code());
  }

  private Result pin(Commands commands, String... more) {
    String[] command = {"card", "pin", "--config", folder.resolve("none.yaml").toString()};
    return commands.call(Commands.and(command, more));
  }
}
