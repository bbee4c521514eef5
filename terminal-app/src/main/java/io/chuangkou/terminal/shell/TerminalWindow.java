package io.chuangkou.terminal.shell;

import atlantafx.base.theme.PrimerLight;
import io.chuangkou.terminal.shell.key.KeyRouter;
import io.chuangkou.terminal.shell.key.Screen;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window of a counter: top bar, notice strip, a screen, key bar. */
public final class TerminalWindow {

  /** What the smallest display of a counter has, enlarged to 200 %. */
  private static final double LEAST_WIDTH = 683;

  private static final double LEAST_HEIGHT = 384;

  private TerminalWindow() {}

  /** Frames the screen and shows it on the stage; to be called on the JavaFX thread. */
  public static void open(Stage stage, WindowSettings settings, Texts texts, Screen screen) {
    NoticeStrip strip = new NoticeStrip(settings, screen, texts);
    Scene scene = dressed(new Scene(new Zoom(root(settings, texts, screen, strip))));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> copy(event, scene, strip));
    stage.setTitle(title(settings, texts));
    stage.setScene(scene);
    stage.setOnCloseRequest(
        request -> {
          request.consume();
          screen.leave(stage::close);
        });
    KeyRouter.install(scene, screen, settings.clock(), settings.keys());
    new IdleWatch(settings.clock(), settings.lockAfter(), screen::idle).install(scene);
    show(stage);
  }

  /** Shows a stage that wants the whole display. */
  static void show(Stage stage) {
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setMaximized(true);
    stage.show();
  }

  private static String title(WindowSettings settings, Texts texts) {
    String brand = texts.get("brand");
    return settings.training() ? texts.get("training.mode") + " · " + brand : brand;
  }

  /** Ctrl+C copies what is marked in a field; where nothing is, the notice. */
  private static void copy(KeyEvent event, Scene scene, NoticeStrip strip) {
    boolean isMarked =
        scene.getFocusOwner() instanceof TextInputControl field
            && field.getSelection().getLength() > 0;
    if (event.isShortcutDown() && event.getCode() == KeyCode.C && !isMarked) {
      strip.copy();
      event.consume();
    }
  }

  /** Gives a scene our fonts and our look. */
  public static Scene dressed(Scene scene) {
    Fonts.load();
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
    scene.getStylesheets().add(stylesheet());
    return scene;
  }

  private static Region root(
      WindowSettings settings, Texts texts, Screen screen, NoticeStrip strip) {
    BorderPane frame = new BorderPane(screen.content());
    frame.setTop(new VBox(new TopBar(settings, texts, screen), strip));
    frame.setBottom(new KeyBar(screen));
    StackPane scrim = new StackPane();
    scrim.getStyleClass().add("scrim");
    screen.overlay().addListener((overlay, before, after) -> lay(scrim, after));
    lay(scrim, screen.overlay().getValue());
    StackPane desk = new StackPane(frame, scrim);
    if (!settings.training()) {
      desk.getStyleClass().add("terminal");
      return desk;
    }
    VBox.setVgrow(desk, Priority.ALWAYS);
    VBox marked = Nodes.column("terminal", TrainingStrip.forTrainee(texts), desk);
    marked.getStyleClass().add("training");
    return marked;
  }

  private static void lay(StackPane scrim, @Nullable Node overlay) {
    scrim.getChildren().clear();
    if (overlay != null) {
      scrim.getChildren().add(overlay);
    }
    Nodes.present(scrim, overlay != null);
  }

  private static String stylesheet() {
    return Objects.requireNonNull(
            TerminalWindow.class.getResource("/io/chuangkou/terminal/terminal.css"))
        .toExternalForm();
  }
}
