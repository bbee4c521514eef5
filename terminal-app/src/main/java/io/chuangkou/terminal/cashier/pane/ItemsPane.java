package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.billing.ItemOffer;
import io.chuangkou.terminal.billing.ItemSearch;
import io.chuangkou.terminal.billing.ItemsFound;
import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.Cursor;
import io.chuangkou.terminal.cashier.model.ItemPicking;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.QuietScroll;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The items that answer to what is typed into the code field, one of them marked; or the one that
 * was picked, until its line is on the bill.
 */
final class ItemsPane extends VBox {

  /** As many as have room where the bill stands otherwise. */
  private static final int SHOWN = 5;

  private final CashierViewModel model;
  private final ItemPicking items;
  private final Texts texts;
  private final ReadOnlyBooleanWrapper listing = new ReadOnlyBooleanWrapper();

  ItemsPane(CashierViewModel model, Texts texts) {
    this.model = model;
    this.items = model.items();
    this.texts = texts;
    getStyleClass().add("items");
    items.found().addListener(property -> draw());
    items.row().addListener(property -> draw());
    items.picked().addListener(property -> draw());
    model.cursor().addListener(property -> draw());
    draw();
  }

  /** Whether several are listed, which take the place of the bill. */
  ReadOnlyBooleanProperty listing() {
    return listing.getReadOnlyProperty();
  }

  private void draw() {
    getChildren().clear();
    listing.set(false);
    ItemOffer picked = items.picked().get();
    ItemsFound found = items.found().get();
    if (picked != null) {
      getChildren().add(row(picked, true));
    } else if (found.isKnown() && model.cursor().get() == Cursor.CODE) {
      list(found.offers());
    }
    Nodes.present(this, !getChildren().isEmpty());
  }

  private void list(List<ItemOffer> offers) {
    if (offers.isEmpty()) {
      getChildren().add(Nodes.wrapped(texts.get("items.none"), "items-none"));
      return;
    }
    int marked = items.row().get();
    int first = Math.max(0, Math.min(marked, offers.size() - 1) - SHOWN + 1);
    VBox rows = Nodes.column("items-rows");
    for (int i = first; i < Math.min(first + SHOWN, offers.size()); i++) {
      rows.getChildren().add(row(offers.get(i), i == marked));
    }
    QuietScroll scroll = new QuietScroll(rows);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    listing.set(true);
    scroll.setVvalue((double) Math.max(0, marked - first) / Math.max(1, SHOWN - 1));
    String count =
        texts.get(offers.size() < ItemSearch.MOST ? "items.count" : "items.many", offers.size());
    getChildren().addAll(scroll, Nodes.wrapped(count, "hint"));
  }

  private HBox row(ItemOffer offer, boolean marked) {
    VBox words =
        Nodes.column(
            "items-words",
            Nodes.wrapped(offer.name(), "items-name"),
            Nodes.wrapped((offer.code() + "　" + offer.spec()).strip(), "items-code"));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    VBox price = Nodes.column("items-prices", Nodes.whole(price(offer), "items-price"));
    if (offer.cap() != null) {
      price
          .getChildren()
          .add(Nodes.whole(texts.get("items.cap", Yuan.of(offer.cap())), "items-cap"));
    }
    HBox row = Nodes.row("items-row", ClassBadge.of(offer.itemClass(), texts), words, price);
    row.getStyleClass().add(marked ? "marked" : "unmarked");
    return row;
  }

  private String price(ItemOffer offer) {
    return offer.price() == null
        ? offer.unit()
        : texts.get("items.price", Yuan.of(offer.price()), offer.unit());
  }
}
