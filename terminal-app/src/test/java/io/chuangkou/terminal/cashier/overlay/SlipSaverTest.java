package io.chuangkou.terminal.cashier.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.notice.KeyCaps;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.slip.SlipLayout.Align;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Slips as files, of a counter and of a training. */
@Timeout(60)
class SlipSaverTest {

  private static final SlipLayout SLIP =
      new SlipLayout(List.of(new SlipLayout.Text("医保结算单", Align.CENTRE, true, true)));

  @TempDir private Path folder;
  private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();

  @Test
  void whatIsSavedAtATrainingSaysSoInItsNameAndOnThePaper() throws Exception {
    assertTrue(saved(true).contains("培训 无效"));
    assertEquals("training-slip-20260302-093000-000.pdf", file().getFileName().toString());
  }

  @Test
  void whatIsSavedAtACounterDoesNot() throws Exception {
    assertFalse(saved(false).contains("无效"));
    assertEquals("slip-20260302-093000-000.pdf", file().getFileName().toString());
  }

  private String saved(boolean training) throws Exception {
    WindowSettings settings =
        new WindowSettings(
            "窗口社区卫生服务中心",
            "3",
            Locale.CHINESE,
            () -> Instant.parse("2026-03-02T01:30:00Z"),
            ZoneId.of("Asia/Shanghai"),
            folder,
            null,
            Duration.ZERO,
            KeyCaps.STANDARD,
            training);
    SlipSaver saver = new SlipSaver(settings, Texts.of(Locale.CHINESE), screen::add);
    saver.save(SLIP);
    screen.take().run();
    assertTrue(saver.outcome().get().contains(file().toString()), saver.outcome().get());
    try (PDDocument document = Loader.loadPDF(file().toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }
}
