package io.chuangkou.card.winscard;

/** How a card, or its reader, is taken. */
public enum Sharing {
  /** For this program alone. */
  EXCLUSIVE(1, Sharing.ANY_PROTOCOL),
  /** Beside other programs. */
  SHARED(2, Sharing.ANY_PROTOCOL),
  /** The reader itself, whether a card is in or not. */
  DIRECT(3, 0);

  /** T=0 and T=1. */
  private static final int ANY_PROTOCOL = 3;

  private final int mode;
  private final int protocols;

  Sharing(int mode, int protocols) {
    this.mode = mode;
    this.protocols = protocols;
  }

  /** {@code SCARD_SHARE_…}. */
  public int mode() {
    return mode;
  }

  /** {@code SCARD_PROTOCOL_…} that will do, added up. */
  public int protocols() {
    return protocols;
  }
}
