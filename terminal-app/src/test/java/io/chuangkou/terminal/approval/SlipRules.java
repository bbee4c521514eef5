package io.chuangkou.terminal.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.approval.SlipPdf.Words;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.slip.SlipLayout.Holder;
import io.chuangkou.terminal.slip.SlipLayout.Pair;
import io.chuangkou.terminal.slip.SlipLayout.Rule;
import io.chuangkou.terminal.slip.SlipLayout.Text;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for every slip, whatever it says. */
final class SlipRules {

  /** What a printer of 80 mm cannot reach at each edge, in points: 3 mm. */
  private static final float UNPRINTABLE = 8.5f;

  /** A value must be told from its label: a blank or two, in points. */
  private static final float APART = 4;

  private SlipRules() {}

  /** Prints a layout; all of it can be read on the page, in its order. */
  static SlipPdf checked(SlipLayout layout) throws IOException {
    SlipPdf slip = SlipPdf.of(layout);
    assertEquals(
        dense(layout.lines().stream().map(SlipRules::written)),
        dense(slip.body().stream().map(Words::text)));
    List<Words> words = slip.words();
    for (int i = 0; i < words.size(); i++) {
      Words one = words.get(i);
      assertTrue(one.within(slip, UNPRINTABLE), () -> one + " is off the page");
      for (Words other : words.subList(i + 1, words.size())) {
        assertFalse(one.wider(APART).overlaps(other), () -> one + " runs into " + other);
      }
    }
    return slip;
  }

  private static String written(SlipLayout.Line line) {
    return switch (line) {
      case Text text -> text.text();
      case Pair pair -> pair.label() + pair.value();
      case Holder holder -> holder.label() + holder.printed();
      case Rule rule -> "";
    };
  }

  /** Without blanks; two letters that the typeface draws as one sign are two. */
  private static String dense(Stream<String> texts) {
    return texts
        .collect(Collectors.joining())
        .replaceAll("[\\s　]", "")
        .replace("ﬀ", "ff")
        .replace("ﬁ", "fi")
        .replace("ﬂ", "fl");
  }
}
