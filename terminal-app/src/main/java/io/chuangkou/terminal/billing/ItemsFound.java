package io.chuangkou.terminal.billing;

import java.util.List;

/**
 * Items that answer to what is typed.
 *
 * @param offers the best first
 * @param isNamed whether the first answers by its name or initials, and not by a code that goes on
 * @param isKnown whether there is anything to look through
 */
public record ItemsFound(List<ItemOffer> offers, boolean isNamed, boolean isKnown) {

  /** Nothing, and nothing to look through. */
  public static final ItemsFound NOTHING = new ItemsFound(List.of(), false, false);

  /** Copies the list. */
  public ItemsFound {
    offers = List.copyOf(offers);
  }
}
