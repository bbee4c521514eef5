package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.billing.ItemOffer;
import io.chuangkou.terminal.billing.ItemsFound;
import io.chuangkou.terminal.workflow.Cashier;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/**
 * The items that answer to what stands in the code field, one of them marked, and the one that was
 * picked. What a name or its initials find is marked at once; of codes that only begin like what is
 * typed none is, since a code that was cut short must not become another item.
 */
public final class ItemPicking {

  private static final int NONE = -1;

  private final Cashier cashier;
  private final LineEntry entry;
  private final ReadOnlyObjectWrapper<ItemsFound> found =
      new ReadOnlyObjectWrapper<>(ItemsFound.NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable ItemOffer> picked = new ReadOnlyObjectWrapper<>();
  private final IntegerProperty row = new SimpleIntegerProperty(NONE);
  private boolean isMoved;

  /** What stands in the code field for what was picked: its code as it was typed, or its own. */
  private String taken = "";

  ItemPicking(Cashier cashier, LineEntry entry) {
    this.cashier = cashier;
    this.entry = entry;
    entry.code().subscribe(this::look);
  }

  /** What answers to what is typed; nothing as soon as one was picked. */
  public ReadOnlyObjectProperty<ItemsFound> found() {
    return found.getReadOnlyProperty();
  }

  /** What the code field stands for; none: nothing was picked. */
  public ReadOnlyObjectProperty<@Nullable ItemOffer> picked() {
    return picked.getReadOnlyProperty();
  }

  /** Index of the marked one; −1: none is. */
  public IntegerProperty row() {
    return row;
  }

  private void look(String typed) {
    if (picked.get() != null && typed.equals(taken)) {
      return;
    }
    if (picked.get() != null) {
      // Its price is not that of what is typed now.
      entry.price().set("");
    }
    picked.set(null);
    isMoved = false;
    ItemsFound next = typed.isBlank() ? ItemsFound.NOTHING : cashier.items(typed);
    row.set(next.isNamed() ? 0 : NONE);
    found.set(next);
  }

  /** Whether there are items to choose from. */
  boolean isOffered() {
    return !found.get().offers().isEmpty();
  }

  /** Moves the mark. */
  void move(int by) {
    int last = found.get().offers().size() - 1;
    isMoved = true;
    row.set(Math.clamp((long) row.get() + by, 0, last));
  }

  /**
   * Takes the one that is named in full or, once the mark was moved, the marked one.
   *
   * @return whether one was taken
   */
  boolean take() {
    Optional<ItemOffer> exact = isMoved ? Optional.empty() : cashier.item(entry.code().get());
    exact.or(this::marked).ifPresent(this::pick);
    return picked.get() != null;
  }

  /** The same of what a scan names in full. */
  boolean take(String scan) {
    cashier.item(scan).ifPresent(this::pick);
    return picked.get() != null;
  }

  private Optional<ItemOffer> marked() {
    return row.get() < 0
        ? Optional.empty()
        : found.get().offers().stream().skip(row.get()).findFirst();
  }

  private void pick(ItemOffer offer) {
    String typed = entry.code().get().strip();
    boolean isCode =
        typed.equalsIgnoreCase(offer.code()) || typed.equalsIgnoreCase(offer.nationalCode());
    taken = isCode ? entry.code().get() : offer.code();
    picked.set(offer);
    found.set(ItemsFound.NOTHING);
    row.set(NONE);
    entry.code().set(taken);
    entry.price().set(offer.price() == null ? entry.price().get() : offer.price().toYuan());
  }

  /** Whether the price of what was picked is not typed. */
  boolean isPriced() {
    ItemOffer offer = picked.get();
    return offer != null && offer.isFixed();
  }
}
