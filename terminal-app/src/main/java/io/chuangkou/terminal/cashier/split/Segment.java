package io.chuangkou.terminal.cashier.split;

import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.slip.Split;
import java.util.List;
import java.util.Locale;

/** How the shares of a settlement are told apart on the screen. */
public final class Segment {

  private Segment() {}

  /** The shares that one payer bears. */
  static List<Split.Share> of(Split.Payer payer, List<Split.Share> shares) {
    return shares.stream().filter(share -> share.part().payer() == payer).toList();
  }

  /** Style class that gives a region the colour of a share, by the name of its sort. */
  static String styleClass(Enum<?> part) {
    return "seg-" + part.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Key of the name of a share, by the name of its sort. */
  public static String nameKey(Enum<?> part) {
    return "bucket." + part;
  }

  /** What a share is called: a fund that we have no word for, as the centre calls it. */
  static String name(Split.Share share, Texts texts) {
    String fund = "fund." + share.code();
    if (share.part() != Split.Part.OTHER_FUND) {
      return texts.get(nameKey(share.part()));
    }
    return texts.has(fund) ? texts.get(fund) : share.name();
  }
}
