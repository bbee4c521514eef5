package io.chuangkou.terminal.shell.key;

import io.chuangkou.terminal.notice.Light;
import io.chuangkou.terminal.notice.Notice;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What a screen gives to the window that frames it. Used on the JavaFX thread alone. */
public interface Screen {

  /** What stands between notice strip and key bar. */
  Node content();

  /** Which place of the provider it is and who works there, in words. */
  ObservableValue<String> place();

  /** The lights of the top bar, left to right. */
  List<ObservableValue<Light>> lights();

  /** What the cashier must know now, or nothing. */
  ObservableValue<@Nullable Notice> notice();

  /** The numbers that a help desk asks for beside a code: settlement and message; may be empty. */
  String reference();

  /** What the key that copies takes in place of the notice; empty: nothing. */
  String copied();

  /**
   * The window is to be closed.
   *
   * @param close closes it: to be called at once, or when whoever works here has said so
   */
  void leave(Runnable close);

  /** Nobody has touched the window for a while. */
  void idle();

  /** What to do next, in a sentence, and how grave the moment is; shown without a notice. */
  ObservableValue<Light> guidance();

  /** The keys of the key bar, left to right. */
  List<KeyAction> keys();

  /** What lies over the content, or nothing. */
  ObservableValue<@Nullable Node> overlay();

  /** Changes whenever the meaning of a committing key may have changed. */
  ObservableValue<?> moment();

  /**
   * A key beside those of the key bar.
   *
   * @param key which
   * @param trusted whether it is a fresh press and the moment has settled: what commits needs it
   * @return whether what the key types is no text
   */
  boolean press(ScreenKey key, boolean trusted);

  /** Whether Enter now ends what was typed into a field, and does nothing else. */
  boolean endsText();

  /**
   * A character for which there is no field, or which came too fast behind such a one to be aimed
   * at the field that has come since.
   */
  void typeAhead(String character);

  /** Enter right after such characters. */
  void enterAhead();

  /**
   * A digit, from 0 to 9, where no text is typed.
   *
   * @return whether the screen used it; if not, it is text
   */
  boolean digit(int digit);
}
