package io.chuangkou.terminal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, on machines that are not as one would wish. */
@Timeout(120)
class MachineTest {

  @TempDir Path folder;

  /** Runs the program with variables of its environment set otherwise, and its log somewhere. */
  private Result run(Map<String, String> environment, Path log, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dchuangkou.log=" + log,
                Chuangkou.class.getName()));
    command.addAll(List.of(arguments));
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Result(
        code, Files.readString(out.toPath(), UTF_8), Files.readString(err.toPath(), UTF_8));
  }

  private Path log() {
    return folder.resolve("log");
  }

  @Test
  void words_are_utf_8_in_a_locale_that_knows_ascii_alone() throws Exception {
    Result help = run(Map.of("LC_ALL", "C"), log(), "--help");
    assertEquals(ExitCode.DONE, help.code(), help.err());
    assertTrue(help.out().contains("社会保障卡结算终端"), help.out());
    Result wrong = run(Map.of("LC_ALL", "C"), log(), "setle");
    assertTrue(wrong.err().contains("没有这个命令"), wrong.err());
  }

  @Test
  void a_file_name_that_the_machine_cannot_write_is_told_by_its_code() throws Exception {
    // Also the launcher of Java hears the name in the locale of the machine, so this is what it
    // gets.
    Result refused = run(Map.of("LC_ALL", "C"), log(), "queue", "--config", "配置.yaml", "list");
    assertEquals(ExitCode.FAILED, refused.code(), refused.err());
    assertTrue(refused.err().startsWith("[PATH-ENCODING]"), refused.err());
    assertFalse(refused.err().contains("Exception"), refused.err());
    assertEquals("", refused.out());
  }

  @Test
  void a_log_that_cannot_be_written_costs_one_line_on_standard_error() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("home"), "").resolve("log");
    Path none = folder.resolve("none.yaml");
    Result refused = run(Map.of(), inTheWay, "queue", "--config", none.toString(), "list");
    assertEquals(ExitCode.FAILED, refused.code());
    assertEquals("", refused.out());
    List<String> lines = refused.err().lines().toList();
    assertTrue(lines.getFirst().startsWith(inTheWay.toString()), refused.err());
    assertTrue(lines.get(1).startsWith("[CONFIG]"), refused.err());
    assertEquals(3, lines.size(), refused.err());
  }

  @Test
  void a_display_that_does_not_answer_is_told_and_no_window_is_tried() throws Exception {
    Result refused = run(Map.of("DISPLAY", ":65000"), log(), "terminal");
    assertEquals(ExitCode.FAILED, refused.code());
    assertEquals("", refused.out());
    assertTrue(refused.err().contains("[DISPLAY-MISSING]"), refused.err());
    assertFalse(refused.err().contains("\tat "), refused.err());
  }

  @Test
  void without_a_display_the_demonstration_is_told_to_its_end_without_pictures() throws Exception {
    Path output = folder.resolve("演示");
    Result told =
        run(
            Map.of("DISPLAY", ":65000", "LC_ALL", "C.UTF-8"),
            log(),
            "demo",
            "--output",
            output.toString());
    assertEquals(ExitCode.DONE, told.code(), told.err());
    assertTrue(told.out().contains("完成 / done: " + output), told.out());
    assertTrue(told.err().contains("without pictures"), told.err());
    try (Stream<Path> files = Files.list(output)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertTrue(names.contains("slip.pdf"), names.toString());
      assertEquals(
          List.of("printed.png"), names.stream().filter(name -> name.endsWith(".png")).toList());
    }
  }
}
