package io.chuangkou.terminal.cashier.split;

import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.terminal.slip.Split;
import java.util.List;
import java.util.Locale;

/** How the shares of a settlement are told apart on the screen. */
public final class Segment {

  private Segment() {}

  /** Who pays a share. */
  enum Payer {
    FUNDS,
    HOSPITAL,
    PERSON
  }

  static Payer payer(Bucket bucket) {
    return switch (bucket) {
      case BASIC, CRITICAL, ASSISTANCE -> Payer.FUNDS;
      case HOSPITAL -> Payer.HOSPITAL;
      case DEDUCTIBLE, PERSON_SHARE, PRE_SELF_PAY, OVER_LIMIT, OWN_PAY -> Payer.PERSON;
    };
  }

  /** The shares that one payer bears. */
  static List<Split.Share> of(Payer payer, List<Split.Share> shares) {
    return shares.stream().filter(share -> payer(share.bucket()) == payer).toList();
  }

  /** Style class that gives a region the colour of a share. */
  static String styleClass(Bucket bucket) {
    return "seg-" + bucket.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Key of the name of a share. */
  public static String nameKey(Bucket bucket) {
    return "bucket." + bucket;
  }
}
