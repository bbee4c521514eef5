package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    Commands.staff("chuangkou-test", "operator", "--config", config);
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

  @Test
  void at_a_training_it_says_that_nothing_is_real_and_never_speaks_to_the_centre()
      throws Exception {
    try (ServerSocket centre = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String config = config();
      Path file = Path.of(config);
      Files.writeString(
          file,
          Files.readString(file)
              .replace(":18080", ":" + centre.getLocalPort())
              .replace("# bridge:", "bridge: {port: 1, token: bridge.token}\n# was:")
              .replace("# unpaid: data/unpaid", "unpaid: data/unpaid"));
      CompletableFuture<Result> ended =
          screen.start(Commands.alone(), "terminal", "--training", "--config", config);
      screen.awaitShown("培训模式 · 不是真实结算");
      assertEquals("培训模式 · 不是真实结算 · 窗口 Chuangkou", screen.title());
      screen.type("1001");
      screen.press(KeyCode.ENTER);
      screen.type("chuangkou-1001");
      screen.press(KeyCode.ENTER);
      screen.awaitShown("收费员 1001");
      screen.pressUntilShown("张*", () -> screen.press(KeyCode.CONTROL, KeyCode.DIGIT1));
      screen.closeWindow();
      Result result = Screen.end(ended);
      assertEquals(ExitCode.DONE, result.code(), result.err());
      centre.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, centre::accept, "nobody called the centre");
    }
    assertTrue(Files.isDirectory(folder.resolve("training")));
    for (String real : List.of("data", "bridge.token", "operators.yaml")) {
      assertTrue(Files.notExists(folder.resolve(real)), real);
    }
  }

  @Test
  void without_a_configuration_a_training_is_that_of_a_window_as_delivered() throws Exception {
    CompletableFuture<Result> ended =
        screen.start(
            Commands.alone(),
            "terminal",
            "--training",
            "--config",
            folder.resolve("none.yaml").toString());
    screen.awaitShown("窗口社区卫生服务中心");
    screen.closeWindow();
    Result result = Screen.end(ended);
    assertEquals(ExitCode.DONE, result.code(), result.err());
    assertEquals(
        "没有配置文件，按示例窗口培训 / no configuration: trained at a window as it is delivered\n",
        result.err());
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
