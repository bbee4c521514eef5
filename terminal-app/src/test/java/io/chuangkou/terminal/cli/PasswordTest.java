package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the password of a command comes from. */
class PasswordTest {

  private static final String PASSWORD = "chuangkou-密码";

  @TempDir Path folder;
  private String config = "";

  @BeforeEach
  void configure() throws IOException {
    config = folder.resolve("terminal.yaml").toString();
    Files.copy(Path.of("../packaging/samples/terminal.yaml"), Path.of(config));
  }

  private String[] add(String... more) {
    String[] add = {
      "operator", "--config", config, "add", "9001", "--name", "主管", "--role", "supervisor"
    };
    return Commands.and(add, more);
  }

  /** Accepts nothing, and ends well only for a supervisor's right password. */
  private String[] accept(String... more) {
    return Commands.and(
        new String[] {"store", "--config", config, "accept", "--operator", "9001"}, more);
  }

  @Test
  void the_first_line_of_standard_input_is_the_password() {
    Result added =
        Commands.alone().piping(PASSWORD + "\r\nanother line\n").call(add("--password-stdin"));
    assertEquals(ExitCode.DONE, added.code(), added.err());
    assertEquals(
        ExitCode.DONE, Commands.alone().piping(PASSWORD).call(accept("--password-stdin")).code());
    Result wrong = Commands.alone().piping("another line").call(accept("--password-stdin"));
    assertTrue(wrong.err().startsWith("[OPERATOR-WRONG]"), wrong.err());
  }

  @Test
  void the_environment_goes_before_the_console() {
    assertEquals(ExitCode.DONE, Commands.alone().typing(PASSWORD).call(add()).code());
    Map<String, String> environment = Map.of("CHUANGKOU_PASSWORD", PASSWORD);
    assertEquals(
        ExitCode.DONE, Commands.alone().typing("wrong").with(environment).call(accept()).code());
    assertEquals(ExitCode.DONE, Commands.alone().typing(PASSWORD).call(accept()).code());
  }

  @Test
  void where_nobody_can_be_asked_the_other_ways_are_named_and_nothing_is_done() {
    Result refused = Commands.run(add());
    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().startsWith("[PASSWORD-MISSING]"), refused.err());
    assertTrue(refused.err().contains("--password-stdin"), refused.err());
    assertTrue(refused.err().contains("CHUANGKOU_PASSWORD"), refused.err());
    assertEquals("", refused.out());
    assertFalse(Files.exists(folder.resolve("operators.yaml")));
    Result empty = Commands.run(add("--password-stdin"));
    assertTrue(empty.err().startsWith("[PASSWORD-MISSING]"), empty.err());
  }

  @Test
  void where_nobody_can_type_a_passphrase_the_option_for_its_file_is_named() {
    Path backup = folder.resolve("backup.ckb");
    Result refused = Commands.run("store", "--config", config, "backup", backup.toString());
    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().startsWith("[PASSPHRASE-MISSING]"), refused.err());
    assertTrue(refused.err().contains("--passphrase-file"), refused.err());
    assertFalse(Files.exists(backup));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "settle --bill bill.json",
        "store accept",
        "queue park X",
        "queue release X",
        "queue close X --reason dealt_with",
        "reconcile do X REVERSE"
      })
  void every_command_that_asks_for_a_password_takes_it_from_standard_input(String line) {
    Commands.alone().typing(PASSWORD).call(add());
    String[] words = line.split(" ");
    String[] with = Commands.and(new String[] {words[0], "--config", config}, rest(words));
    String[] act = Commands.and(with, "--operator", "9001");
    assertTrue(Commands.run(act).err().contains("[PASSWORD-MISSING]"), line);
    String[] piped = Commands.and(act, "--password-stdin");
    String said = Commands.alone().piping("not-the-password").call(piped).err();
    assertTrue(said.contains("[OPERATOR-WRONG]"), said);
  }

  private static String[] rest(String[] words) {
    return java.util.Arrays.copyOfRange(words, 1, words.length);
  }
}
