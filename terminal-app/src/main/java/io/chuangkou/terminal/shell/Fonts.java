package io.chuangkou.terminal.shell;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/** The bundled typeface, so that every counter shows and prints the same characters. */
final class Fonts {

  static {
    for (String file : List.of("NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf")) {
      InputStream font = Fonts.class.getResourceAsStream("/io/chuangkou/terminal/fonts/" + file);
      Font.loadFont(Objects.requireNonNull(font, file), 16);
    }
  }

  private Fonts() {}

  /** Makes JavaFX know it; to be called on the JavaFX thread. */
  static void load() {
    // Done with this class, once in a process: each time costs a copy of the files.
  }
}
