package io.chuangkou.terminal.cli.window;

import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.demo.DemoTown;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/**
 * The keys with which a demonstration is played, or a training: they change the card and break the
 * line.
 *
 * @param town whose centre goes away and comes back
 * @param counter whose reader it is
 */
public record DemoKeys(DemoTown town, DemoCounter counter) {

  /** Cards under Ctrl+1, Ctrl+2 and so on. */
  private static final List<String> CARDS =
      List.of(
          "zhang-san",
          "li-si",
          "wang-xiaoming",
          "chen-jianguo",
          "zhao-min",
          "third-generation",
          "expired",
          "bank-only");

  /** The first card is in the reader from the start. */
  public void begin() {
    counter.insert(CARDS.getFirst());
  }

  /** Adds them to a window, whose title tells them; to be called on the JavaFX thread. */
  public void add(Stage stage) {
    bind(stage);
    stage.setTitle(stage.getTitle() + " · 演示 Ctrl+1…8 换卡 · Ctrl+0 取卡 · Ctrl+D 断网/恢复");
  }

  /** The same to a window that tells them itself. */
  public void bind(Stage stage) {
    for (int i = 0; i < CARDS.size(); i++) {
      String card = CARDS.get(i);
      onKey(stage, KeyCode.valueOf("DIGIT" + (i + 1)), () -> counter.insert(card));
    }
    onKey(stage, KeyCode.DIGIT0, counter::remove);
    onKey(stage, KeyCode.D, this::toggle);
  }

  private static void onKey(Stage stage, KeyCode key, Runnable act) {
    stage
        .getScene()
        .getAccelerators()
        .put(new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN), act);
  }

  private void toggle() {
    if (town.centre().isUp()) {
      town.centre().down();
    } else {
      town.centre().up();
    }
  }
}
