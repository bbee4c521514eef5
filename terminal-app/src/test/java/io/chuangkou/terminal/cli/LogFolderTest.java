package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the log goes. */
class LogFolderTest {

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  private String choose(Path wanted) {
    return LogFolder.choose(wanted.toString(), new PrintWriter(err, true));
  }

  @Test
  void a_folder_that_can_be_written_is_made_and_taken_without_a_word() {
    Path wanted = folder.resolve("a/log");
    assertEquals(wanted.toString(), choose(wanted));
    assertTrue(Files.isDirectory(wanted));
    assertEquals("", err.toString());
  }

  @Test
  void where_it_cannot_be_written_one_line_names_another_folder() throws IOException {
    Path wanted = Files.writeString(folder.resolve("file"), "in the way").resolve("log");
    Path chosen = Path.of(choose(wanted));
    assertNotEquals(wanted, chosen);
    assertEquals(1, err.toString().lines().count());
    assertTrue(err.toString().contains(wanted.toString()), err.toString());
    assertTrue(err.toString().contains(chosen.toString()), err.toString());
    Files.writeString(chosen.resolve("chuangkou.log"), "it can be written");
    Files.delete(chosen.resolve("chuangkou.log"));
    Files.delete(chosen);
  }
}
