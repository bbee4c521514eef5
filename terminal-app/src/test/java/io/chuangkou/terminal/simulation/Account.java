package io.chuangkou.terminal.simulation;

import org.jspecify.annotations.Nullable;

/** What the cashier and one person know of their money: nothing that a terminal could forget. */
final class Account {

  /** The slip that the person holds last. */
  enum Slip {
    NONE,
    SETTLED,
    PROVISIONAL,
    CANCELLED
  }

  final Errand errand;

  /** What lies on the table of this person's money, in fen: nobody's yet. */
  long table;

  /** What the drawer holds of this person's money, in fen. */
  long cash;

  /** What went between the person and the hospital by transfer, in fen. */
  long transferred;

  Slip slip = Slip.NONE;

  /** What the funds are to pay by a provisional slip, in fen. */
  long provisionalFund;

  /** The number on the slip under which the bill was settled first. */
  @Nullable String number;

  /** Whether the settlement was asked for, and nothing is known of it yet. */
  boolean asked;

  Account(Errand errand) {
    this.errand = errand;
  }

  long total() {
    return errand.total().fen();
  }

  /** Whether the person holds a slip that says that the bill is settled. */
  boolean isSettled() {
    return slip == Slip.SETTLED || slip == Slip.PROVISIONAL;
  }

  @Override
  public String toString() {
    return "bill of "
        + errand.total()
        + " ("
        + slip
        + ", cash "
        + cash
        + ", transferred "
        + transferred
        + ")";
  }
}
