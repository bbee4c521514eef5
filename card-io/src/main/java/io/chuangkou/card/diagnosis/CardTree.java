package io.chuangkou.card.diagnosis;

import java.util.List;

/**
 * One file of a card with its items.
 *
 * @param identifier four hexadecimal digits, {@code EF05}
 * @param name what the file is
 * @param statusWord how the card answered its selection or reading, {@code 9000}; empty: it was not
 *     come to
 * @param items in the order of the standard, those that it does not name behind them
 */
public record CardTree(String identifier, Phrase name, String statusWord, List<CardItem> items) {

  /** Copies the list. */
  public CardTree {
    items = List.copyOf(items);
  }
}
