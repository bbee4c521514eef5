package io.chuangkou.terminal.cashier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.WindowSettings;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaperTest {

  private static final Notice SAID = new Notice(Level.OK, "", "已登记。", "");

  @Test
  void whatTheDeskSaysIsHeardAlsoAfterMemoryWasCleared() {
    ObjectProperty<@Nullable Notice> desk = new SimpleObjectProperty<>();
    List<@Nullable Notice> heard = new ArrayList<>();
    listen(desk, heard);
    clearMemory();
    desk.set(SAID);
    desk.set(null);
    assertEquals(2, heard.size());
    assertEquals(SAID, heard.getFirst());
    assertNull(heard.getLast());
  }

  private static void listen(ObservableValue<@Nullable Notice> desk, List<@Nullable Notice> heard) {
    WindowSettings settings =
        new WindowSettings(
            "",
            "3",
            Locale.CHINESE,
            InstantSource.system(),
            ZoneId.of("Asia/Shanghai"),
            Path.of("target"),
            null);
    new Paper(new ScriptedCashier(), settings, Texts.of(Locale.CHINESE), Runnable::run)
        .after(desk)
        .addListener((notice, before, after) -> heard.add(after));
  }

  private static void clearMemory() {
    WeakReference<Object> gone = new WeakReference<>(new Object());
    while (gone.get() != null) {
      System.gc();
    }
  }
}
