package io.chuangkou.terminal.slip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files written to a disk that may be full. */
class WholeFileTest {

  @TempDir private Path folder;

  @Test
  void aDiskThatIsFullHalfwayLeavesNothingOfAFile() throws Exception {
    Path file = folder.resolve("slip.pdf");
    assertThrows(IOException.class, () -> WholeFile.write(file, WholeFileTest::half));
    assertEquals(List.of(), files());
  }

  @Test
  void aDiskThatIsFullHalfwayLeavesTheFileThatWasThere() throws Exception {
    Path file = folder.resolve("slip.pdf");
    WholeFile.write(file, out -> out.write("whole".getBytes(UTF_8)));
    assertThrows(IOException.class, () -> WholeFile.write(file, WholeFileTest::half));
    assertEquals("whole", Files.readString(file));
    assertEquals(List.of("slip.pdf"), files());
  }

  private static void half(OutputStream out) throws IOException {
    out.write("ha".getBytes(UTF_8));
    throw new IOException("No space left on device");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
