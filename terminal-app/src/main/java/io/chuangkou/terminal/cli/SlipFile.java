package io.chuangkou.terminal.cli;

import io.chuangkou.terminal.slip.PdfSlipRenderer;
import io.chuangkou.terminal.slip.SlipLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A slip as a PDF file, which is whole or not there. */
final class SlipFile {

  private SlipFile() {}

  /** Writes it beside its place, then renames it. */
  static void write(SlipLayout slip, Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        new PdfSlipRenderer().render(slip, out);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
