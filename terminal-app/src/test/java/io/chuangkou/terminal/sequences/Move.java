package io.chuangkou.terminal.sequences;

import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.centre.Demonstration.Holder;
import org.jspecify.annotations.Nullable;

/** Something that happens at the desk. */
sealed interface Move {

  /** Whose cards there are. */
  enum Card {
    ZHANG("zhang-san"),
    WANG("wang-xiaoming"),
    SUN("sun-jianping"),
    /** A bank's card: nobody can tell whose. */
    BANK("bank-only");

    final String file;

    Card(String file) {
      this.file = file;
    }

    /** Who holds it; none: nobody knows. */
    @Nullable Holder holder() {
      return switch (this) {
        case ZHANG -> Demonstration.ZHANG_SAN;
        case WANG -> Demonstration.WANG_XIAOMING;
        case SUN -> Demonstration.SUN_JIANPING;
        case BANK -> null;
      };
    }
  }

  /** A card is put in, in place of the one that is there. */
  record Insert(Card card) implements Move {}

  /** Somebody shows a voucher. */
  record Voucher(Card whose) implements Move {}

  /** A line of so many fen is typed; no two lines of a sequence cost the same. */
  record Line(int fen) implements Move {}

  /** What has no particulars. */
  enum Plain implements Move {
    PULL,
    READ,
    NEXT,
    BACK,
    REMOVE,
    UNDO,
    TRY,
    SETTLE,
    CANCEL,
    RESTART
  }
}
