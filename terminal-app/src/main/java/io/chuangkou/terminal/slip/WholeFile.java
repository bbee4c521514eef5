package io.chuangkou.terminal.slip;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file that is whole or not there: on a full disk, what stood there before stays. */
public final class WholeFile {

  private WholeFile() {}

  /** What is written into a file. */
  @FunctionalInterface
  public interface Content {

    /** Writes all of it. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes it beside its place, then renames it.
   *
   * @throws IOException if it cannot be written; nothing of it is left then
   */
  public static void write(Path file, Content content) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        content.write(out);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
