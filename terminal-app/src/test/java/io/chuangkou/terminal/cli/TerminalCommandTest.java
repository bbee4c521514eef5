package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cashier's terminal as it is started from a desktop, where nobody sees standard error. */
@Tag("screen")
class TerminalCommandTest {

  @TempDir Path folder;
  private final Screen screen = new Screen();

  private String config() throws IOException {
    Path config = folder.resolve("terminal.yaml");
    Files.copy(Path.of("../packaging/samples/terminal.yaml"), config);
    return config.toString();
  }

  @Test
  void it_shows_the_counter_of_its_configuration_and_asks_for_a_log_in_and_ends_when_closed()
      throws Exception {
    String config = config();
    Commands.alone()
        .typing("chuangkou-test")
        .call("operator", "--config", config, "add", "1001", "--name", "员", "--role", "cashier");
    CompletableFuture<Result> ended =
        screen.start(Commands.alone(), "terminal", "--config", config);
    screen.awaitShown("窗口社区卫生服务中心");
    screen.awaitShown("工号");
    screen.closeWindow();
    Result result = Screen.end(ended);
    assertEquals(ExitCode.DONE, result.code(), result.err());
    assertEquals("", result.out());
    assertEquals(
        ExitCode.DONE, Commands.run("audit", "--config", config).code(), "the store is free again");
  }

  @ParameterizedTest
  @EnumSource(names = {"ENTER", "ESCAPE"})
  void a_start_that_fails_shows_why_and_what_to_do_until_that_is_read(KeyCode key)
      throws Exception {
    CompletableFuture<Result> ended =
        screen.start(
            Commands.alone(), "terminal", "--config", folder.resolve("none.yaml").toString());
    screen.awaitShown("没有配置文件 none.yaml");
    screen.awaitShown("按提示的行改正配置文件后重新启动。");
    screen.awaitShown("CONFIG");
    screen.press(key);
    Result result = Screen.end(ended);
    assertEquals(ExitCode.FAILED, result.code());
    assertTrue(result.err().startsWith("[CONFIG]"), result.err());
    assertEquals("", result.out());
  }

  @Test
  void a_terminal_without_operators_says_who_adds_them() throws Exception {
    CompletableFuture<Result> ended =
        screen.start(Commands.alone(), "terminal", "--config", config());
    screen.awaitShown("OPERATORS-MISSING");
    screen.awaitShown("chuangkou operator add");
    screen.press(KeyCode.ENTER);
    assertEquals(ExitCode.FAILED, Screen.end(ended).code());
  }
}
