package io.chuangkou.terminal.cashier.guide;

import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.guide.Entry;
import io.chuangkou.terminal.guide.CounterGuide;
import io.chuangkou.terminal.slip.SlipLayout;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is looked for in the guide, what answers to it, and the page that is read. */
public final class GuideReading {

  private final CounterGuide guide;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Entry>> found = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper(0);
  private final ReadOnlyObjectWrapper<@Nullable SlipLayout> page = new ReadOnlyObjectWrapper<>();

  /** In the guide of a counter. */
  public GuideReading(CounterGuide guide) {
    this.guide = guide;
    text.subscribe(typed -> list(guide.search(typed)));
  }

  /** What is looked for. */
  public StringProperty text() {
    return text;
  }

  /** What must be seen at the counter while nobody is served, a line each. */
  public List<String> announcements() {
    return guide.announcements();
  }

  /** The entries that answer to it. */
  public ReadOnlyObjectProperty<List<Entry>> found() {
    return found.getReadOnlyProperty();
  }

  /** Index of the marked one. */
  public ReadOnlyIntegerProperty marked() {
    return marked.getReadOnlyProperty();
  }

  /** The page that is read, as it is printed; none: entries are listed. */
  public ReadOnlyObjectProperty<@Nullable SlipLayout> page() {
    return page.getReadOnlyProperty();
  }

  /**
   * Opens it: at what helps, else at the list of all.
   *
   * @param reasons why a bill is not paid or a card not taken
   * @param kind what is billed
   */
  public void open(List<String> reasons, Kind kind) {
    text.set("");
    page.set(null);
    List<Entry> helping = guide.helping(reasons, kind);
    list(helping.isEmpty() ? guide.search("") : helping);
    if (!helping.isEmpty()) {
      turnTo();
    }
  }

  /** Shows a page that stands in no list. */
  public void show(SlipLayout other) {
    page.set(other);
  }

  /** The page of the marked entry, if there is one. */
  public void turnTo() {
    if (!found.get().isEmpty()) {
      page.set(guide.paper(found.get().get(marked.get()), text.get()));
    }
  }

  /** Marks another entry. */
  public void move(int by) {
    marked.set(Math.clamp((long) marked.get() + by, 0, Math.max(0, found.get().size() - 1)));
  }

  /** From the page to the list, from what is looked for to nothing; false: neither was there. */
  public boolean back() {
    if (page.get() != null) {
      page.set(null);
      return true;
    }
    boolean typed = !text.get().isBlank();
    text.set("");
    return typed;
  }

  private void list(List<Entry> entries) {
    marked.set(0);
    found.set(entries);
  }
}
