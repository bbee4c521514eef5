package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.slip.PdfSlipRenderer;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.slip.WholeFile;
import io.chuangkou.terminal.supervisor.Dashboard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves slips as PDF, and figures as CSV, beside the screen's thread, and says where, or that it
 * failed.
 */
public final class SlipSaver {

  private static final Logger LOG = LoggerFactory.getLogger(SlipSaver.class);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private final WindowSettings settings;
  private final Texts texts;
  private final Executor screen;
  private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");

  public SlipSaver(WindowSettings settings, Texts texts, Executor screen) {
    this.settings = settings;
    this.texts = texts;
    this.screen = screen;
  }

  /** What came of the last save, or of what was done else with a slip, in words. */
  ReadOnlyStringProperty outcome() {
    return outcome.getReadOnlyProperty();
  }

  public void forget() {
    outcome.set("");
  }

  /** Says what became of a slip otherwise. */
  public void say(String words) {
    outcome.set(words);
  }

  public void save(SlipLayout slip) {
    SlipLayout paper = settings.training() ? slip.inTraining() : slip;
    save("slip", "pdf", out -> new PdfSlipRenderer().render(paper, out));
  }

  /** Saves the figures of charts as CSV. */
  public void save(Dashboard figures) {
    save("figures", "csv", out -> out.write(figures.csv().getBytes(StandardCharsets.UTF_8)));
  }

  private void save(String kind, String type, WholeFile.Content content) {
    String moment = MOMENT.format(settings.clock().instant().atZone(settings.zone()));
    String name = settings.training() ? "training-" + kind : kind;
    Path file = settings.slipFolder().resolve(name + "-" + moment + "." + type);
    Thread.ofVirtual()
        .name("slip-saver")
        .start(
            () -> {
              String words = write(content, file);
              screen.execute(() -> outcome.set(words));
            });
  }

  private String write(WholeFile.Content content, Path file) {
    try {
      Files.createDirectories(settings.slipFolder());
      WholeFile.write(file, content);
      return texts.get("slip.saved", file.toAbsolutePath());
    } catch (IOException e) {
      LOG.warn("SLIP-SAVE: {} cannot be written", file, e);
      return texts.get("slip.failed");
    }
  }
}
