package io.chuangkou.terminal.cashier;

import io.chuangkou.terminal.cashier.model.Act;
import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Panel;
import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.cashier.overlay.Overlays;
import io.chuangkou.terminal.cashier.overlay.SlipSaver;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.cashier.pane.Guidance;
import io.chuangkou.terminal.counter.OfflineRules.Mode;
import io.chuangkou.terminal.notice.Light;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.key.KeyAction;
import io.chuangkou.terminal.shell.key.Screen;
import io.chuangkou.terminal.shell.key.ScreenKey;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.supervisor.Dashboard;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Puts the cashier's view model, view and keys into the frame. */
final class CashierScreen implements Screen {

  private static final int PAGE = 4;
  private static final double ROW = 67;

  private final CashierViewModel model;
  private final Texts texts;
  private final CashierView view;
  private final SlipSaver saver;
  private final Paper paper;
  private final Overlays overlays;
  private final List<KeyAction> keys;
  private final ObservableValue<List<Object>> moment;
  private final String counter;
  private @Nullable Field last;

  CashierScreen(CashierViewModel model, Texts texts, SlipSaver saver, Paper paper, String counter) {
    this.counter = counter;
    this.paper = paper;
    this.model = model;
    this.texts = texts;
    this.saver = saver;
    this.view = new CashierView(model, texts);
    this.overlays = new Overlays(model, texts, saver);
    this.keys = Arrays.stream(Act.values()).map(this::key).toList();
    this.moment =
        Bindings.createObjectBinding(
            () -> List.of(model.state().get().stage(), model.panels().shown().get()),
            model.state(),
            model.panels().shown());
    view.sceneProperty().subscribe(scene -> Platform.runLater(this::placeCursor));
    model.cursor().addListener((property, before, after) -> placeCursor());
    moment.addListener(
        (property, before, after) -> {
          placeCursor();
          saver.forget();
        });
  }

  private KeyAction key(Act act) {
    return new KeyAction(
        KeyCode.getKeyCode(texts.keys().of(act.cap())),
        texts.keys().of(act.cap()),
        Bindings.createStringBinding(
            () -> caption(act, model.state().get(), model.panels().shown().get()),
            model.state(),
            model.panels().shown()),
        Bindings.createObjectBinding(
            () -> model.enabled(act),
            model.state(),
            model.panels().shown(),
            model.entry().code(),
            model.entry().quantity(),
            model.entry().price()),
        act.commits(),
        () -> run(act));
  }

  private void run(Act act) {
    if (act == Act.IMPORT && model.panels().shown().get() == Sheet.IMPORT) {
      overlays.importing().choose();
    } else {
      model.act(act);
    }
  }

  private String caption(Act act, CashierState state, Panel panel) {
    String step = act == Act.SETTLE ? Act.step(state) : "";
    String moment = step.isEmpty() ? moment(act, state) : step;
    if (act == Act.READ && texts.has("key.READ." + state.presence())) {
      return texts.get("key.READ." + state.presence());
    }
    String special = "key." + act + "." + (texts.has("key." + act + "." + panel) ? panel : moment);
    return texts.get(texts.has(special) ? special : "key." + act);
  }

  /** What is settled has its manner; all else goes by the stage. */
  private static String moment(Act act, CashierState state) {
    Mode offline = state.trial() == null ? null : state.trial().offline();
    return offline == null || act != Act.SETTLE ? state.stage().name() : offline.name();
  }

  @Override
  public boolean press(ScreenKey key, boolean trusted) {
    boolean onDesk = model.panels().none();
    if (model.isLocked() && key != ScreenKey.ENTER) {
      return false;
    }
    switch (key) {
      case ENTER -> enter(trusted);
      case PLUS -> {
        if (trusted) {
          model.act(Act.SETTLE);
        }
      }
      case UP -> move(-1);
      case DOWN -> move(1);
      case PAGE_UP -> turn(-1);
      case PAGE_DOWN -> turn(1);
      case UNDO -> model.undo();
      case ACCOUNT -> {
        if (trusted) {
          model.toggleAccount();
        }
      }
      case DIAGNOSES -> model.openDiagnoses();
      case BOXES -> model.openBoxes();
      case HOLD -> {
        if (trusted) {
          model.openHold();
        }
      }
      case WAITING -> model.openWaiting();
      case GUIDE -> model.openGuide();
      case PRESCRIPTION -> model.openPrescription();
      case BEDSIDE -> model.openBedside();
      case DEPOSITS -> model.openDeposits();
      case LOCK -> model.lock();
      case PRINT -> {
        if (trusted && !model.remakeSlip(this::printOfBefore)) {
          print();
        }
      }
    }
    return key == ScreenKey.PLUS && onDesk;
  }

  @Override
  public void idle() {
    model.lock();
  }

  @Override
  public boolean endsText() {
    return model.endsText();
  }

  @Override
  public void typeAhead(String character) {
    model.typeAhead(character);
  }

  @Override
  public void enterAhead() {
    model.enterAhead();
  }

  @Override
  public boolean digit(int digit) {
    return model.digit(digit);
  }

  private void enter(boolean trusted) {
    if (!trusted) {
      return;
    }
    SlipLayout slip = overlays.slip();
    Dashboard figures = overlays.figures();
    if (slip != null) {
      saver.save(slip);
    } else if (figures != null) {
      saver.save(figures);
    } else {
      model.enter();
    }
  }

  /** Where there is no printer a copy is saved, as any slip is. */
  private void printOfBefore(SlipLayout slip) {
    if (paper.isPrinted()) {
      saver.say(paper.print(slip));
    } else {
      saver.save(slip.copy());
    }
  }

  /** The slip or report that is shown large; where none is, the slip on the desk. */
  private void print() {
    SlipLayout shown = overlays.slip();
    if (model.panels().shown().get() instanceof Panel.Guidebook) {
      if (shown != null) {
        saver.say(paper.hand(shown));
      }
    } else if (shown == null) {
      paper.printAgain();
    } else {
      saver.say(paper.print(shown));
    }
  }

  private void turn(int pages) {
    if (!model.turn(pages)) {
      move(pages * PAGE);
    }
  }

  private void move(int by) {
    Stage stage = model.state().get().stage();
    if (overlays.scroll(by * ROW)) {
      return;
    }
    boolean isDesk = model.panels().shown().get() == Sheet.NONE && !model.isPicking();
    if (isDesk && stage != Stage.IDENTIFIED) {
      view.scroll(stage, by * ROW);
    } else {
      model.move(by);
    }
  }

  /** The keyboard goes where the cursor stands; under a panel nothing can be typed. */
  private void placeCursor() {
    Panel panel = model.panels().shown().get();
    if (panel instanceof Panel.LogIn) {
      overlays.login().take();
    } else if (panel instanceof Panel.Staff) {
      overlays.staff().take();
    } else if (panel == Sheet.NONE || model.cursor().get().inForm()) {
      Stream.concat(view.fields().stream(), overlays.fields().stream())
          .filter(field -> field.own() == model.cursor().get())
          .findFirst()
          .ifPresentOrElse(this::take, view::requestFocus);
    } else {
      view.requestFocus();
    }
  }

  /** Where the cursor stood before a panel was opened, what is half typed goes on. */
  private void take(Field field) {
    if (field == last) {
      field.takeBack();
    } else {
      field.take();
    }
    if (!field.own().inForm()) {
      last = field;
    }
  }

  @Override
  public Node content() {
    return view;
  }

  @Override
  public ObservableValue<String> place() {
    return model
        .state()
        .map(state -> state.post().operator())
        .map(
            who ->
                who.isEmpty()
                    ? texts.get("top.counter.nobody", counter)
                    : texts.get("top.counter", counter, who));
  }

  @Override
  public List<ObservableValue<Light>> lights() {
    return Stream.concat(
            Stream.of(
                model.state().map(CashierState::reader),
                model.state().map(CashierState::centre),
                model.state().map(CashierState::queue)),
            paper.lights().stream())
        .toList();
  }

  @Override
  public ObservableValue<@Nullable Notice> notice() {
    return paper.after(model.state().map(CashierState::notice));
  }

  @Override
  public void leave(Runnable close) {
    model.leave(close);
  }

  @Override
  public String reference() {
    CashierState state = model.state().get();
    Trial trial = state.trial();
    return trial == null
        ? ""
        : Stream.of(trial.settlementId(), trial.msgid())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
  }

  @Override
  public String copied() {
    Dashboard figures = overlays.figures();
    return figures == null ? "" : figures.text();
  }

  @Override
  public ObservableValue<Light> guidance() {
    return model.state().map(state -> Guidance.of(state, texts));
  }

  @Override
  public List<KeyAction> keys() {
    return keys;
  }

  @Override
  public ObservableValue<@Nullable Node> overlay() {
    return overlays.shown();
  }

  @Override
  public ObservableValue<?> moment() {
    return moment;
  }
}
