package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that the configuration gives a second copy. */
class StoreMirrorTest {

  @TempDir Path folder;
  private Path store = Path.of("");
  private Path mirror = Path.of("");
  private String config = "";

  @BeforeEach
  void an_operator_was_added() throws IOException {
    store = folder.resolve("data/store");
    mirror = Files.createDirectories(folder.resolve("second/store"));
    String sample = Files.readString(Path.of("../packaging/samples/terminal.yaml"));
    Path file = folder.resolve("terminal.yaml");
    Files.writeString(
        file,
        sample.replace("store: data/store ", "store: {folder: data/store, mirror: second/store}"));
    config = file.toString();
    Result added =
        Commands.alone()
            .typing("chuangkou-test")
            .call(
                "operator",
                "--config",
                config,
                "add",
                "9001",
                "--name",
                "主管",
                "--role",
                "supervisor");
    assertEquals(ExitCode.DONE, added.code(), added.err());
  }

  @Test
  void what_is_damaged_is_put_back_told_and_audited() throws IOException {
    damage(store);
    Result before = run("verify");
    assertEquals(ExitCode.LOST, before.code());
    assertTrue(before.out().contains("verify --repair"), before.out());
    Result repaired = run("verify", "--repair");
    assertEquals(ExitCode.DONE, repaired.code(), repaired.err());
    assertTrue(repaired.err().startsWith("[STORE-REPAIRED]"), repaired.err());
    assertTrue(repaired.out().contains("完好 / whole"), repaired.out());
    String audit = Commands.run("audit", "--config", config).out();
    assertTrue(audit.contains("OPERATOR_ADDED  9001"), audit);
    assertTrue(audit.contains("STORE_REPAIRED"), audit);
  }

  @Test
  void a_mirror_that_is_away_is_a_warning_and_changes_no_exit_code() throws IOException {
    try (var files = Files.list(mirror)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(mirror);
    Result told = Commands.run("queue", "--config", config, "list");
    assertEquals(ExitCode.DONE, told.code());
    assertTrue(told.err().startsWith("[STORE-MIRROR]"), told.err());
    assertFalse(Files.exists(mirror));
    Files.createDirectories(mirror);
    Result back = Commands.run("queue", "--config", config, "list");
    assertEquals("", back.err());
  }

  private Result run(String... arguments) {
    return Commands.run(Commands.and(new String[] {"store", "--config", config}, arguments));
  }

  private static void damage(Path directory) throws IOException {
    Path segment = directory.resolve("journal-00000001.log");
    byte[] content = Files.readAllBytes(segment);
    content[70] ^= 0x10;
    Files.write(segment, content);
  }
}
