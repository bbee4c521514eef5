package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.cashier.split.Banner;
import io.chuangkou.terminal.cashier.split.SplitBar;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.QuietScroll;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.slip.Split;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Cancelled;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How it ended, unmistakably: a sign, a headline, the cash that moves now, what to say and do. */
public final class OutcomePane extends StackPane implements StatePane {

  private final Texts texts;

  private final VBox parts = Nodes.column("outcome-parts");
  private final QuietScroll scroll = new QuietScroll(parts);

  public OutcomePane(Texts texts) {
    this.texts = texts;
    scroll.setFitToHeight(true);
    getChildren().add(scroll);
  }

  @Override
  public void show(CashierState state) {
    String manner = manner(state);
    String look = state.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
    getStyleClass().setAll("card", "outcome", "outcome-" + look);
    parts.getChildren().setAll(headline(state, manner), money(state));
    payments(state);
    Trial trial = state.trial();
    if (trial != null) {
      parts.getChildren().addAll(Banner.after(trial, texts));
      String special = "outcome.number." + state.stage();
      addNumber(texts.has(special) ? special : "outcome.settlementId", trial.settlementId());
      addNumber("outcome.msgid", trial.msgid());
    }
    Cancelled cancelled = state.cancelled();
    if (cancelled != null) {
      addNumber(
          cancelled.isWithdrawn() ? "outcome.number.PAID_IN_FULL" : "outcome.settlementId",
          cancelled.settlementId());
    }
    addWords("outcome.means." + manner, Icon.INFO);
    addWords(paid("outcome.say." + manner, cancelled), Icon.SPEECH);
    for (int i = 1; texts.has(todo(manner, i)); i++) {
      parts.getChildren().add(todo(i, texts.get(todo(manner, i))));
    }
    if (trial != null && state.stage() == Stage.SETTLED) {
      SplitBar bar = new SplitBar(texts);
      bar.show(Split.of(trial.settlement(), trial.bearers()).shares());
      parts.getChildren().addAll(Nodes.spring(), bar);
    }
  }

  /** A stage says otherwise what came of it where that is not the usual. */
  private static String manner(CashierState state) {
    Trial trial = state.trial();
    Cancelled cancelled = state.cancelled();
    if (trial != null && trial.later() != null) {
      return state.stage() + "." + trial.later();
    }
    return cancelled != null && cancelled.isWithdrawn()
        ? state.stage() + ".withdrawn"
        : state.stage().name();
  }

  /** Scrolls by so many pixels, downwards if positive. */
  public void scrollBy(double pixels) {
    scroll.scrollBy(pixels);
  }

  private HBox headline(CashierState state, String manner) {
    StackPane disc = new StackPane(Nodes.icon(sign(state.stage()), 40));
    disc.getStyleClass().add("outcome-disc");
    VBox words =
        Nodes.column(
            "outcome-words",
            Nodes.wrapped(texts.get("outcome.title." + manner), "outcome-title"),
            Nodes.wrapped(texts.get(sentence(state, manner)), "outcome-sentence"));
    HBox.setHgrow(words, Priority.ALWAYS);
    return Nodes.row("outcome-head", disc, words);
  }

  private static String sentence(CashierState state, String manner) {
    Trial trial = state.trial();
    if (trial == null || state.stage() != Stage.SETTLED) {
      return "outcome.sentence." + manner;
    } else if (trial.byCentreAlone()) {
      return "outcome.sentence.centreAlone";
    }
    return trial.centreDiffers() == null
        ? "outcome.sentence.SETTLED"
        : "outcome.sentence.otherwise";
  }

  private static Icon sign(Stage stage) {
    return switch (stage) {
      case SETTLED -> Icon.CHECK;
      case DIFFERENCE -> Icon.of(Level.WARNING);
      case PROVISIONAL, PAID_IN_FULL -> Icon.HOURGLASS;
      case UNKNOWN_OUTCOME -> Icon.LOCK;
      case CANCELLED -> Icon.UNDO;
      case NO_CARD,
          READING,
          IDENTIFYING,
          IDENTIFIED,
          RECORDING,
          TRYING,
          TRIAL,
          SETTLING,
          CANCELLING ->
          Icon.HOURGLASS;
    };
  }

  /** What was paid by what, and what of it goes back by which way, where cash is not all. */
  private void payments(CashierState state) {
    Cancelled cancelled = state.cancelled();
    Tender tender = cancelled == null ? state.tender() : cancelled.back();
    if (tender.inCash() || state.stage() == Stage.CANCELLING) {
      return;
    }
    FlowPane row =
        Nodes.flow(
            "outcome-payments",
            Nodes.label(
                texts.get(cancelled == null ? "outcome.paid" : "outcome.back"), "fact-label"));
    for (TenderLine line : tender.lines()) {
      String name = state.choices().tender().name(line.kind());
      String key = line.reference().isEmpty() ? "outcome.payment" : "outcome.payment.reference";
      row.getChildren()
          .add(
              Nodes.amount(
                  texts.get(key, name, Yuan.of(line.amount()), line.reference()),
                  "outcome-payment"));
    }
    parts.getChildren().add(row);
  }

  private FlowPane money(CashierState state) {
    if (state.stage() == Stage.CANCELLING) {
      return Nodes.flow("outcome-money", new ProgressBar());
    }
    Cancelled cancelled = state.cancelled();
    if (cancelled != null) {
      Tender back = cancelled.back();
      return Nodes.flow(
          "outcome-money",
          cash(
              back.inCash() ? "outcome.refund" : "outcome.refund.several",
              back.total(),
              "outcome-cash"),
          figure("outcome.whose", cancelled.maskedName(), "outcome-part"));
    }
    Trial trial = state.trial();
    Fen due = trial == null ? Fen.ZERO : trial.due();
    VBox tendered =
        cash(
            state.tender().inCash() ? "cash.tendered" : "outcome.tendered.several",
            state.tendered(),
            "outcome-part");
    return state.stage() == Stage.UNKNOWN_OUTCOME
        ? Nodes.flow("outcome-money", cash("outcome.due.unknown", due, "outcome-part"), tendered)
        : Nodes.flow(
            "outcome-money", moved(state), cash("cash.due", due, "outcome-part"), tendered);
  }

  /** What goes over the counter now. */
  private VBox moved(CashierState state) {
    if (state.stage() != Stage.DIFFERENCE) {
      String change = state.isDepositBack() ? "cash.depositBack" : "cash.change";
      return cash(change, state.change(), "outcome-cash");
    }
    return state.missing().isZero()
        ? cash("outcome.refund", state.change(), "outcome-cash")
        : cash("outcome.collect", state.missing(), "outcome-cash");
  }

  private VBox cash(String key, Fen amount, String styleClass) {
    return figure(key, Yuan.of(amount), styleClass);
  }

  private VBox figure(String key, String value, String styleClass) {
    return Nodes.column(
        "outcome-figure",
        Nodes.label(texts.get(key), "field-label"),
        Nodes.amount(value, styleClass));
  }

  private void addNumber(String key, @Nullable String number) {
    if (number != null) {
      Label name = Nodes.whole(texts.get(key), "fact-label");
      parts.getChildren().add(Nodes.row("outcome-number", name, Nodes.amount(number, "number")));
    }
  }

  private static String todo(String manner, int number) {
    return "outcome.todo." + manner + "." + number;
  }

  private static HBox todo(int number, String words) {
    StackPane disc = new StackPane(Nodes.label(String.valueOf(number), "step-number"));
    disc.getStyleClass().add("step-disc");
    HBox row = Nodes.row("step", disc, Nodes.wrapped(words, "todo-words"));
    row.getStyleClass().add("todo");
    return row;
  }

  /** What goes back by several ways is said otherwise. */
  private String paid(String key, @Nullable Cancelled cancelled) {
    boolean isSeveral = cancelled != null && !cancelled.back().inCash();
    return isSeveral && texts.has(key + ".several") ? key + ".several" : key;
  }

  private void addWords(String key, Icon icon) {
    if (texts.has(key)) {
      Label words = Nodes.wrapped(texts.get(key), "outcome-say-words");
      HBox.setHgrow(words, Priority.ALWAYS);
      parts.getChildren().add(Nodes.row("outcome-say", Nodes.icon(icon, 20), words));
    }
  }
}
