package io.chuangkou.terminal.cashier.overlay;

import io.chuangkou.terminal.cashier.chart.ChartPanel;
import io.chuangkou.terminal.cashier.drawer.DayDrawer;
import io.chuangkou.terminal.cashier.drawer.HistoryDrawer;
import io.chuangkou.terminal.cashier.drawer.MenuDrawer;
import io.chuangkou.terminal.cashier.drawer.QueueDrawer;
import io.chuangkou.terminal.cashier.drawer.SlipPanel;
import io.chuangkou.terminal.cashier.drawer.WaitingDrawer;
import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Panel;
import io.chuangkou.terminal.cashier.pane.Field;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.supervisor.Dashboard;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Login;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Draws the panel that lies over the desk, anew whenever what it shows has changed. */
public final class Overlays {

  private final CashierViewModel model;
  private final Texts texts;
  private final SlipSaver saver;
  private final ImportDialog importing;
  private final FloatDialog openingFloat;
  private final FormDialog form;
  private final DiagnosisPanel diagnoses;
  private final BoxPanel boxes;
  private final PrescriptionPanel prescription;
  private final BedsidePanel bedside;
  private final DepositPanel deposits;
  private final HistoryDrawer history;
  private final LoginDialog login;
  private final StaffDialog staff;
  private final ReasonDialog reason;
  private final SlipPanel slip;
  private final ChartPanel charts;
  private final GuidePanel guide;
  private final StackPane cover = new StackPane();
  private final ReadOnlyObjectWrapper<@Nullable Node> shown = new ReadOnlyObjectWrapper<>();

  public Overlays(CashierViewModel model, Texts texts, SlipSaver saver) {
    this.model = model;
    this.texts = texts;
    this.saver = saver;
    this.importing = new ImportDialog(model, texts);
    this.openingFloat = new FloatDialog(model, texts);
    this.form = new FormDialog(model, texts);
    this.diagnoses = new DiagnosisPanel(model, texts);
    this.boxes = new BoxPanel(model, texts);
    this.prescription = new PrescriptionPanel(model, texts);
    this.bedside = new BedsidePanel(model, texts);
    this.deposits = new DepositPanel(model, texts);
    this.history = new HistoryDrawer(model, texts, saver.outcome());
    this.login = new LoginDialog(model, texts);
    this.staff = new StaffDialog(model, texts);
    this.reason = new ReasonDialog(model, texts);
    this.slip = new SlipPanel(texts);
    this.charts = new ChartPanel(texts, saver.outcome());
    this.guide = new GuidePanel(model, texts);
    cover.getStyleClass().add("lock-cover");
    model.panels().shown().addListener(property -> draw());
    model.panels().row().addListener(property -> draw());
    model.state().addListener(property -> draw());
    model.guide().page().addListener(property -> draw());
  }

  public ReadOnlyObjectProperty<@Nullable Node> shown() {
    return shown.getReadOnlyProperty();
  }

  public ImportDialog importing() {
    return importing;
  }

  /** Every field that text is typed into. */
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>(form.fields());
    fields.add(importing.field());
    fields.add(openingFloat.field());
    fields.add(diagnoses.field());
    fields.add(boxes.field());
    fields.add(prescription.field());
    fields.add(bedside.field());
    fields.add(deposits.field());
    fields.add(history.field());
    fields.add(reason.field());
    fields.add(guide.field());
    return fields;
  }

  public StaffDialog staff() {
    return staff;
  }

  public LoginDialog login() {
    return login;
  }

  /** The slip or report that is shown large; none: neither is. */
  public @Nullable SlipLayout slip() {
    CashierState state = model.state().get();
    Panel panel = model.panels().shown().get();
    if (panel == Panel.Sheet.REPORT) {
      return state.post().report();
    }
    if (panel instanceof Panel.Guidebook) {
      return model.guide().page().get();
    }
    return panel == Panel.Sheet.SLIP ? state.slip() : null;
  }

  private @Nullable Node paper(String title) {
    SlipLayout shownSlip = slip();
    return shownSlip == null ? null : slip.show(texts.get(title), shownSlip, saver.outcome());
  }

  /** Scrolls what lies over the desk and has no rows, downwards if positive; whether it did. */
  public boolean scroll(double pixels) {
    if (shown.get() instanceof HelpPanel help) {
      help.scroll(pixels);
      return true;
    }
    if (slip() != null) {
      slip.scroll(pixels);
      return true;
    }
    if (figures() != null) {
      charts.scroll(pixels);
      return true;
    }
    return false;
  }

  /** The charts that are shown; none: they are not. */
  public @Nullable Dashboard figures() {
    return model.panels().shown().get() instanceof Panel.Figures
        ? model.state().get().post().figures()
        : null;
  }

  /** Over a locked window lies a cover through which nothing is seen. */
  private Node logIn(Login asked, @Nullable Notice notice) {
    login.show(asked, notice);
    cover.getChildren().clear();
    if (asked.isLocked()) {
      cover.getChildren().add(login);
      return cover;
    }
    return login;
  }

  private @Nullable Node charts() {
    Dashboard figures = figures();
    return figures == null ? null : charts.show(figures);
  }

  private void draw() {
    CashierState state = model.state().get();
    int row = model.panels().row().get();
    shown.set(
        switch (model.panels().shown().get()) {
          case Panel.Sheet.NONE -> null;
          case Panel.Sheet.HELP -> new HelpPanel(state.stage(), texts);
          case Panel.Sheet.QUEUE -> QueueDrawer.of(state.open(), row, texts);
          case Panel.Sheet.HISTORY -> history.show(state, row);
          case Panel.Sheet.DAY ->
              state.post().day() == null ? null : DayDrawer.of(state.post().day(), row, texts);
          case Panel.Sheet.FLOAT -> openingFloat;
          case Panel.Sheet.IMPORT -> importing;
          case Panel.Sheet.SLIP -> paper("slip.title");
          case Panel.Sheet.REPORT -> paper("report.title");
          case Panel.Menu menu -> MenuDrawer.of(menu, state, row, texts);
          case Panel.Sheet.REFERRAL -> form.referral();
          case Panel.Sheet.DIAGNOSES -> diagnoses.show(state, row);
          case Panel.Sheet.BOXES -> boxes.show(state, row);
          case Panel.Sheet.HOLD -> form.hold(state);
          case Panel.Sheet.WAITING -> WaitingDrawer.of(state.waiting(), row, texts);
          case Panel.Sheet.PRESCRIPTION -> prescription.show();
          case Panel.Sheet.BEDSIDE -> bedside.show();
          case Panel.Sheet.DEPOSITS -> deposits.show(state, row);
          case Panel.CancelReason asked -> reason.choose(asked.settled(), asked.rows(state), row);
          case Panel.Purpose asked -> PurposeDialog.of(asked, state, row, texts);
          case Panel.CancelTyped asked -> reason.type(asked.settled());
          case Panel.Leave asked -> Dialog.of(asked, texts);
          case Panel.Fault fault -> new FaultPanel(fault.notice(), texts);
          case Panel.File file -> form.filing(file.what(), state);
          case Panel.Confirm asked -> Dialog.of(asked, texts);
          case Panel.SettleForNothing asked -> Dialog.of(asked, texts);
          case Panel.LargeTender asked -> Dialog.of(asked, texts);
          case Panel.LargeDeposit asked -> Dialog.of(asked, texts);
          case Panel.Staff asked -> staff.show(asked.kind());
          case Panel.Figures shownFigures -> charts();
          case Panel.Guidebook book -> book.isPage() ? paper("guide.title") : guide.show();
          case Panel.Choose asked -> ChoiceDialog.of(asked, row, texts);
          case Panel.LogIn asked -> logIn(asked.login(), state.notice());
        });
  }
}
