package io.chuangkou.card.security;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import java.util.HashSet;
import java.util.Set;

/**
 * Remembers which cards refused the terminal, so that none is locked by trying on: the same card is
 * not tried a second time, and where two cards in a row refused it is the module that is wrong, and
 * no further card is tried. Thread-safe.
 */
final class RefusedCards {

  private static final int MOST_IN_A_ROW = 2;

  private final Set<String> cards = new HashSet<>();
  private int inARow;

  /**
   * Refuses what would cost a card a try for nothing.
   *
   * @throws CardFaultException {@link CardFault#TERMINAL_REFUSED}
   */
  synchronized void requireTry(CardIdentity card) throws CardFaultException {
    if (cards.contains(card.key())) {
      throw refused("not tried again on a card that refused before");
    }
    if (inARow >= MOST_IN_A_ROW) {
      throw refused("not tried: " + MOST_IN_A_ROW + " cards in a row refused this module");
    }
  }

  synchronized void add(CardIdentity card) {
    cards.add(card.key());
    inARow++;
  }

  /** A card accepted the module: it is the cards that are wrong. */
  synchronized void accepted() {
    inARow = 0;
  }

  private static CardFaultException refused(String detail) {
    return new CardFaultException(CardFault.TERMINAL_REFUSED, detail);
  }
}
