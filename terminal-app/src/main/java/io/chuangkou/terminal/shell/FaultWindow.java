package io.chuangkou.terminal.shell;

import io.chuangkou.terminal.notice.Notice;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Says why the program cannot start: what is the matter, what to do, the code; Enter closes. */
public final class FaultWindow {

  private static final double WIDTH = 680;
  private static final int ICON = 40;

  private FaultWindow() {}

  /** Shows it; to be called on the JavaFX thread. */
  public static void show(Stage stage, Texts texts, Notice notice) {
    Button close = new Button(texts.get("fault.close"));
    close.getStyleClass().add("accent");
    close.setDefaultButton(true);
    close.setCancelButton(true);
    close.setOnAction(event -> stage.close());
    VBox content =
        Nodes.column(
            "dialog",
            Nodes.row(
                "fault-head",
                Nodes.icon(Icon.of(notice.level()), ICON),
                Nodes.label(texts.get("fault.title"), "dialog-title")),
            Nodes.wrapped(notice.sentence(), "dialog-sentence"),
            Nodes.wrapped(notice.advice(), "dialog-sentence"),
            Nodes.row(
                "dialog-buttons",
                Nodes.label(notice.code(), "card-heading"),
                Nodes.spring(),
                close));
    Nodes.level(content, notice.level());
    content.getStyleClass().add("terminal");
    stage.setTitle(texts.get("brand"));
    stage.setScene(TerminalWindow.dressed(new Scene(content, WIDTH, VBox.USE_COMPUTED_SIZE)));
    stage.show();
    close.requestFocus();
  }
}
