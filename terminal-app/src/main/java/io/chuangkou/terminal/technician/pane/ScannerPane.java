package io.chuangkou.terminal.technician.pane;

import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.technician.bench.BenchModel;
import io.chuangkou.terminal.technician.check.Scan;
import io.chuangkou.terminal.technician.check.Scan.End;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A field into which a scanner types, measured as it does. */
final class ScannerPane extends VBox {

  /** A scanner that sends nothing for so long sends nothing more. */
  private static final Duration SILENCE = Duration.seconds(2);

  private final BenchModel model;
  private final TextField field = new TextField();
  private final PauseTransition silence = new PauseTransition(SILENCE);
  private long first;
  private long last;
  private boolean composed;

  ScannerPane(BenchModel model, Texts texts) {
    this.model = model;
    getStyleClass().add("bench-scanner");
    field.getStyleClass().add("field");
    getChildren().add(Nodes.labelled(texts.get("bench.scanner.field"), field));
    field.textProperty().addListener((text, before, after) -> typed(before, after));
    field.addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, event -> composed |= isComposing(event));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    silence.setOnFinished(event -> end(End.NOTHING));
  }

  private static boolean isComposing(InputMethodEvent event) {
    return !event.getComposed().isEmpty();
  }

  private void typed(String before, String after) {
    if (after.length() > before.length()) {
      last = System.nanoTime();
      if (before.isEmpty()) {
        first = last;
      }
      silence.playFromStart();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !field.getText().isEmpty()) {
      event.consume();
      end(End.TAB);
    }
  }

  /** Enter came. */
  void end() {
    end(End.ENTER);
  }

  private void end(End end) {
    silence.stop();
    String text = field.getText();
    boolean byInputMethod = composed;
    field.clear();
    composed = false;
    if (!text.isEmpty()) {
      model.scanned(
          new Scan(text, end, TimeUnit.NANOSECONDS.toMicros(last - first), byInputMethod));
    }
  }

  /** Takes the keyboard. */
  void take() {
    field.requestFocus();
  }
}
