package io.chuangkou.terminal.cashier.place;

import io.chuangkou.terminal.place.Place;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/** The places that answer to what is typed where a provider or a division is meant, one marked. */
public final class PlacePicking {

  private final StringProperty typed;
  private final BooleanSupplier isTyped;
  private final ReadOnlyObjectWrapper<List<Place>> found = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper row = new ReadOnlyIntegerWrapper();

  /**
   * Of a field.
   *
   * @param typed what is typed
   * @param search finds what answers to a text
   * @param isTyped whether the cursor stands in the field
   */
  public PlacePicking(
      StringProperty typed, Function<String, List<Place>> search, BooleanSupplier isTyped) {
    this.typed = typed;
    this.isTyped = isTyped;
    typed.subscribe(
        text -> {
          row.set(0);
          found.set(isTyped.getAsBoolean() && !text.isBlank() ? search.apply(text) : List.of());
        });
  }

  /** What answers; empty: nothing does, or nothing is typed. */
  public ReadOnlyObjectProperty<List<Place>> found() {
    return found.getReadOnlyProperty();
  }

  /** Which of them is marked. */
  public ReadOnlyIntegerProperty row() {
    return row.getReadOnlyProperty();
  }

  /** Whether one is being picked. */
  public boolean isOffered() {
    return isTyped.getAsBoolean() && !found.get().isEmpty();
  }

  /** Moves the mark. */
  public void move(int by) {
    row.set(Math.clamp((long) row.get() + by, 0, found.get().size() - 1));
  }

  /** The marked one takes the place of what is typed. */
  public void take() {
    if (isOffered()) {
      typed.set(found.get().get(row.get()).name());
      found.set(List.of());
    }
  }
}
