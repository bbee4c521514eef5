package io.chuangkou.terminal.technician.pane;

import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Light;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.shell.key.KeyAction;
import io.chuangkou.terminal.shell.key.Screen;
import io.chuangkou.terminal.shell.key.ScreenKey;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import io.chuangkou.terminal.technician.bench.BenchModel;
import io.chuangkou.terminal.technician.bench.Page;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Puts the bench, its view and its keys into the frame of a window. */
final class BenchScreen implements Screen {

  private static final double TURN = 400;

  private final BenchModel model;
  private final Texts texts;
  private final WindowSettings settings;
  private final BenchView view;
  private final List<KeyAction> keys;
  private final ObjectProperty<@Nullable Node> overlay = new SimpleObjectProperty<>();

  BenchScreen(BenchModel model, Texts texts, WindowSettings settings) {
    this.model = model;
    this.texts = texts;
    this.settings = settings;
    this.view = new BenchView(model, texts, settings);
    this.keys = Arrays.stream(BenchAct.values()).map(this::key).toList();
    view.sceneProperty().subscribe(scene -> Platform.runLater(view::placeCursor));
  }

  private KeyAction key(BenchAct act) {
    return new KeyAction(
        KeyCode.getKeyCode(act.cap()),
        act.cap(),
        model.changes().map(change -> caption(act)),
        model.changes().map(change -> act.fits(model)),
        false,
        () -> run(act));
  }

  private String caption(BenchAct act) {
    String ofPage = "bench.key." + act + "." + model.page();
    return texts.get(texts.has(ofPage) ? ofPage : "bench.key." + act);
  }

  private void run(BenchAct act) {
    switch (act) {
      case HELP -> overlay.set(overlay.get() == null ? new BenchHelp(texts) : null);
      case ALL -> {
        model.open(Page.OVERVIEW);
        model.checkAll();
      }
      case CHECK -> model.checkPage();
      case ACT -> model.act();
      case BUNDLE -> model.bundle();
      case BACK -> {
        if (overlay.get() == null) {
          model.open(Page.OVERVIEW);
        }
        overlay.set(null);
      }
    }
  }

  @Override
  public boolean press(ScreenKey key, boolean trusted) {
    if (overlay.get() != null) {
      return false;
    }
    switch (key) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case PAGE_UP -> view.scroll(-TURN);
      case PAGE_DOWN -> view.scroll(TURN);
      case ENTER -> enter(trusted);
      case PLUS,
          UNDO,
          ACCOUNT,
          DIAGNOSES,
          BOXES,
          PRESCRIPTION,
          PRINT,
          HOLD,
          WAITING,
          GUIDE,
          BEDSIDE,
          DEPOSITS,
          LOCK -> {
        return false;
      }
    }
    return false;
  }

  /** Under a scanner Enter is what ends a code, anywhere else it checks. */
  private void enter(boolean trusted) {
    if (model.page() == Page.SCANNER) {
      view.scanner().end();
    } else if (trusted && BenchAct.CHECK.fits(model)) {
      model.checkPage();
    }
  }

  @Override
  public boolean endsText() {
    return model.page() == Page.SCANNER;
  }

  @Override
  public void typeAhead(String character) {
    // There is a field wherever something is typed.
  }

  @Override
  public void enterAhead() {
    // As above.
  }

  @Override
  public boolean digit(int digit) {
    return false;
  }

  @Override
  public Node content() {
    return view;
  }

  @Override
  public ObservableValue<String> place() {
    String place =
        settings.counter().isEmpty()
            ? texts.get("bench.place")
            : texts.get("bench.place.counter", settings.counter());
    return new SimpleObjectProperty<>(place);
  }

  @Override
  public List<ObservableValue<Light>> lights() {
    return List.of(model.changes().map(change -> whole()));
  }

  private Light whole() {
    if (model.isBusy()) {
      return new Light(Level.BUSY, texts.get("bench.light.busy"));
    } else if (model.findings().isEmpty()) {
      return new Light(Level.BUSY, texts.get("bench.light.none"));
    }
    Grade grade = model.grade();
    return new Light(grade.level(), texts.get("bench.grade." + grade));
  }

  @Override
  public ObservableValue<@Nullable Notice> notice() {
    return new SimpleObjectProperty<>(null);
  }

  @Override
  public ObservableValue<Light> guidance() {
    return model.changes().map(change -> guided());
  }

  private Light guided() {
    Level level = model.isBusy() ? Level.BUSY : Level.OK;
    String key = model.isBusy() ? "busy" : String.valueOf(model.page());
    return new Light(
        level,
        texts.get(
            "bench.guide." + key,
            BenchAct.ALL.cap(),
            BenchAct.CHECK.cap(),
            BenchAct.ACT.cap(),
            BenchAct.BUNDLE.cap()));
  }

  @Override
  public String reference() {
    return "";
  }

  /** The page as text, codes first: to be sent to whoever is called. */
  @Override
  public String copied() {
    return shown().stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private List<Finding> shown() {
    return model
        .page()
        .check()
        .map(check -> model.outcome(check).map(outcome -> outcome.findings()).orElse(List.of()))
        .orElseGet(model::findings);
  }

  private String line(Finding finding) {
    return String.join(
        " ",
        finding.grade().sign(),
        finding.words().code(),
        finding.item(),
        texts.english() ? finding.words().englishSentence() : finding.words().sentence());
  }

  @Override
  public void leave(Runnable close) {
    close.run();
  }

  @Override
  public void idle() {
    // Nobody's money and nobody's data lie on the bench.
  }

  @Override
  public List<KeyAction> keys() {
    return keys;
  }

  @Override
  public ObservableValue<@Nullable Node> overlay() {
    return overlay;
  }

  @Override
  public ObservableValue<?> moment() {
    return model.changes();
  }
}
