package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.print.format.PrinterProfile.Paper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration on a display. */
@Tag("screen")
class DemoCommandTest {

  private static final Pattern SCREEN = Pattern.compile("screen-(.*)\\.png");

  @TempDir Path folder;
  private final Screen screen = new Screen();

  @Test
  void headless_it_tells_each_step_and_leaves_slips_and_pictures_and_no_data() throws IOException {
    Path output = folder.resolve("演示");
    Result told = Commands.run("demo", "--headless", "--output", output.toString());
    assertEquals(ExitCode.DONE, told.code(), told.err());
    assertEquals("", told.err());
    List<String> lines = told.out().lines().filter(line -> line.matches("[ \\d]\\d  .*")).toList();
    for (int i = 0; i < lines.size(); i++) {
      assertTrue(
          lines.get(i).strip().startsWith((i + 1) + "  "), "steps in order: " + lines.get(i));
    }
    assertEquals(
        "完成 / done: " + output, told.out().lines().reduce((before, last) -> last).orElseThrow());
    List<Path> left = list(output);
    assertEquals(10, left.stream().filter(file -> file.toString().endsWith(".pdf")).count());
    List<Path> pictures = left.stream().filter(file -> file.toString().endsWith(".png")).toList();
    assertEquals(26, pictures.size());
    for (Path picture : pictures) {
      BufferedImage image = ImageIO.read(picture.toFile());
      String name = picture.getFileName().toString();
      if (name.equals("printed.png")) {
        assertEquals(Paper.MM80.dots(), image.getWidth());
        continue;
      }
      String usual = name.startsWith("customer") ? "1024x600" : "1366x768";
      Matcher screen = SCREEN.matcher(name);
      assertEquals(
          screen.find() ? screen.group(1) : usual,
          image.getWidth() + "x" + image.getHeight(),
          name);
    }
    assertTrue(left.stream().noneMatch(Files::isDirectory), "its data is gone");
  }

  @Test
  void its_window_changes_cards_and_breaks_the_line_by_keys_and_ends_when_closed()
      throws Exception {
    Path output = folder.resolve("demo");
    CompletableFuture<Result> ended =
        screen.start(Commands.alone(), "demo", "--output", output.toString());
    screen.awaitShown("张*");
    assertTrue(screen.title().contains("Ctrl+1…8"), screen.title());
    next(KeyCode.DIGIT2, "李*");
    screen.press(KeyCode.CONTROL, KeyCode.D);
    next(KeyCode.DIGIT3, "医保中心离线");
    screen.press(KeyCode.CONTROL, KeyCode.D);
    next(KeyCode.DIGIT3, "王**");
    screen.closeWindow();
    Result result = Screen.end(ended);
    assertEquals(ExitCode.DONE, result.code(), result.err());
    assertEquals("", result.out());
    assertEquals(List.of(), list(output), "its data is gone");
  }

  /** Another card is put in, and the next person called; once more where the key came too early. */
  private void next(KeyCode digit, String shown) {
    screen.pressUntilShown(
        shown,
        () -> {
          screen.press(KeyCode.CONTROL, digit);
          screen.press(KeyCode.F2);
        });
  }

  @Test
  void a_folder_that_cannot_be_made_is_told_with_its_name() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    Result refused = Commands.run("demo", "--headless", "--output", inTheWay.toString());
    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().startsWith("[FILE-ACCESS]"), refused.err());
    assertTrue(refused.err().contains(inTheWay.toString()), refused.err());
    assertFalse(refused.err().contains("Exception"), refused.err());
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
