package io.chuangkou.terminal.display;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.cashier.card.CardPicture;
import io.chuangkou.terminal.display.CustomerView.Figure;
import io.chuangkou.terminal.display.CustomerView.Moment;
import io.chuangkou.terminal.display.CustomerView.Note;
import io.chuangkou.terminal.display.CustomerView.Share;
import io.chuangkou.terminal.display.CustomerView.Way;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.TerminalWindow;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.TrainingStrip;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.workflow.Cashier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * What the customer sees, drawn as large as the screen allows: Chinese large, English small. Used
 * on the JavaFX thread.
 */
public final class CustomerPane extends Region {

  /** For which all is drawn as it is designed; a screen has that width, and more height. */
  private static final double WIDTH = 1024;

  private static final double HEIGHT = 600;

  /** By so much the same is higher at a training. */
  private static final double STRIP = 52;

  private static final double CARD = 1.35;

  private final Texts chinese = Texts.of(Locale.CHINESE);
  private final Texts english = Texts.of(Locale.ENGLISH);
  private final WindowSettings settings;
  private final Scale scale = new Scale();
  private final VBox content = Nodes.column("customer");
  private @Nullable CustomerView shown;

  /** Of a window. */
  public CustomerPane(WindowSettings settings) {
    this.settings = settings;
    content.getTransforms().add(scale);
    getChildren().add(content);
    // A popup grows with whatever reaches beyond it.
    Rectangle edges = new Rectangle();
    edges.widthProperty().bind(widthProperty());
    edges.heightProperty().bind(heightProperty());
    setClip(edges);
    getStyleClass().add("customer-ground");
    // A popup takes its scene's stylesheets from the window that owns it.
    getStylesheets()
        .add(
            Objects.requireNonNull(
                    CustomerPane.class.getResource("/io/chuangkou/terminal/customer.css"))
                .toExternalForm());
  }

  /** The pane as a scene of its own, in our look. */
  public Scene scene() {
    return TerminalWindow.dressed(new Scene(this, WIDTH, HEIGHT));
  }

  /** Shows each state of a desk, until what it returns is run. */
  public Runnable follow(Cashier desk) {
    return desk.watch(
        state -> {
          CustomerView view = CustomerView.of(state);
          Platform.runLater(() -> show(view));
        });
  }

  /** Shows what there is to see now. */
  public void show(CustomerView view) {
    if (!view.equals(shown)) {
      shown = view;
      show(head(view), body(view));
    }
  }

  /** Shows a picture by which a technician sees whether all of the screen can be seen. */
  public void showTest() {
    shown = null;
    show(new TestPicture(settings, getWidth(), getHeight()));
  }

  private void show(Node... parts) {
    content.getChildren().setAll(parts);
    if (settings.training()) {
      content.getChildren().addFirst(TrainingStrip.forCustomer(chinese, english));
    }
  }

  private HBox head(CustomerView view) {
    return Nodes.row(
        "customer-head",
        Nodes.whole(chinese.get("customer.window", settings.counter()), "customer-window"),
        Nodes.label(settings.hospital(), "customer-hospital"),
        Nodes.spring(),
        Nodes.whole(view.name(), "customer-name"));
  }

  private VBox body(CustomerView view) {
    VBox body = Nodes.column("customer-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    List<Node> parts = body.getChildren();
    Fen total = view.total();
    if (total != null && !view.shares().isEmpty()) {
      parts.addAll(
          List.of(
              words(view),
              Nodes.spring(),
              split(total, view.shares()),
              Nodes.spring(),
              figures(view)));
      return body;
    }
    body.getStyleClass().add("customer-plain");
    if (view.moment() == Moment.WELCOME) {
      parts.add(card());
    }
    parts.addAll(List.of(title(view), said(view)));
    if (!view.figures().isEmpty()) {
      parts.add(figures(view));
    } else if (total != null) {
      parts.add(Nodes.row("customer-figures", main("customer.total", total)));
    }
    return body;
  }

  private HBox words(CustomerView view) {
    Label title = title(view);
    title.setMinWidth(USE_PREF_SIZE);
    return Nodes.row("customer-words", title, said(view));
  }

  private Node card() {
    CardPicture card = new CardPicture(chinese.get("card.title"));
    card.setScaleX(CARD);
    card.setScaleY(CARD);
    return new Group(card);
  }

  private Label title(CustomerView view) {
    return Nodes.amount(
        chinese.get("customer." + view.moment(), view.called()),
        "customer-title",
        styleClass(view.moment()));
  }

  private VBox said(CustomerView view) {
    String sentence =
        view.note() == Note.NONE ? "customer.say." + view.moment() : "customer.note." + view.note();
    Label said = Nodes.wrapped(chinese.get(sentence), "customer-sentence");
    if (view.note() != Note.NONE) {
      said.getStyleClass().add("customer-note");
    }
    String title = english.get("customer." + view.moment(), view.called());
    String both = title + ", " + english.get(sentence);
    return Nodes.column("customer-said", said, Nodes.wrapped(both, "customer-english"));
  }

  private static String styleClass(Moment moment) {
    return "moment-" + moment.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private VBox split(Fen total, List<Share> shares) {
    HBox legend = Nodes.row("customer-legend");
    shares.forEach(share -> legend.getChildren().add(legend(share)));
    return Nodes.column(
        "customer-split",
        Nodes.row(
            "customer-total-row",
            named("customer.total", "customer-label"),
            Nodes.spring(),
            Nodes.amount(Yuan.of(total), "customer-total")),
        new ShareBar(shares),
        legend);
  }

  private HBox legend(Share share) {
    Region mark = ShareBar.part(share.payer());
    mark.getStyleClass().add("customer-mark");
    VBox words =
        Nodes.column(
            "customer-share",
            named("customer.payer." + share.payer(), "customer-payer"),
            Nodes.amount(Yuan.of(share.amount()), "customer-share-amount"));
    HBox row = Nodes.row("customer-share-row", mark, words);
    HBox.setHgrow(row, Priority.ALWAYS);
    row.setPrefWidth(WIDTH);
    return row;
  }

  private HBox figures(CustomerView view) {
    Figure first = view.figures().getFirst();
    VBox main = main("customer.what." + first.what(), first.amount());
    main.getStyleClass().add("what-" + first.what().name().toLowerCase(Locale.ROOT));
    HBox figures = Nodes.row("customer-figures", main);
    List<Node> rows = new ArrayList<>();
    for (Figure other : view.figures().subList(1, view.figures().size())) {
      rows.add(row(named("customer.what." + other.what(), "customer-label"), other.amount()));
    }
    view.ways().forEach(way -> rows.add(way(way)));
    if (!rows.isEmpty()) {
      VBox beside = Nodes.column("customer-beside");
      if (!view.ways().isEmpty()) {
        beside.getStyleClass().add("customer-several");
      }
      beside.getChildren().addAll(rows);
      figures.getChildren().add(beside);
    }
    return figures;
  }

  private VBox main(String key, Fen amount) {
    VBox main =
        Nodes.column(
            "customer-main",
            named(key, "customer-label"),
            Nodes.amount(Yuan.of(amount), "customer-figure"));
    HBox.setHgrow(main, Priority.ALWAYS);
    return main;
  }

  private static HBox row(Node name, Fen amount) {
    return Nodes.row(
        "customer-row", name, Nodes.spring(), Nodes.amount(Yuan.of(amount), "customer-amount"));
  }

  private static HBox way(Way way) {
    HBox row = row(Nodes.whole(way.name(), "customer-way"), way.amount());
    row.getStyleClass().add("customer-way-row");
    return row;
  }

  /** A name in both languages. */
  private HBox named(String key, String styleClass) {
    return Nodes.row(
        "customer-named",
        Nodes.whole(chinese.get(key), styleClass),
        Nodes.whole(english.get(key), "customer-english"));
  }

  @Override
  protected void layoutChildren() {
    double height = settings.training() ? HEIGHT + STRIP : HEIGHT;
    double factor = Math.min(getWidth() / WIDTH, getHeight() / height);
    scale.setX(factor);
    scale.setY(factor);
    content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
  }
}
