package io.chuangkou.terminal.shell;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/** The bundled typeface, so that every counter shows and prints the same characters. */
final class Fonts {

  private Fonts() {}

  static void load() {
    for (String file : List.of("NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf")) {
      InputStream font = Fonts.class.getResourceAsStream("/io/chuangkou/terminal/fonts/" + file);
      Font.loadFont(Objects.requireNonNull(font, file), 16);
    }
  }
}
