package io.chuangkou.card.winscard;

/** How a card, or its reader, is taken. */
public enum Sharing {
  /** For this program alone. */
  EXCLUSIVE(1, ServiceCard.ANY_PROTOCOL),
  /** Beside other programs. */
  SHARED(2, ServiceCard.ANY_PROTOCOL),
  /** The reader itself, whether a card is in or not. */
  DIRECT(3, 0);

  private final int mode;
  private final int protocols;

  Sharing(int mode, int protocols) {
    this.mode = mode;
    this.protocols = protocols;
  }

  int mode() {
    return mode;
  }

  int protocols() {
    return protocols;
  }
}
