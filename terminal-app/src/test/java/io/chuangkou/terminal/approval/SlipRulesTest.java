package io.chuangkou.terminal.approval;

import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.slip.SlipLayout.Align;
import io.chuangkou.terminal.slip.SlipLayout.Line;
import io.chuangkou.terminal.slip.SlipLayout.Pair;
import io.chuangkou.terminal.slip.SlipLayout.Rule;
import io.chuangkou.terminal.slip.SlipLayout.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Slips whose words come to the end of a line in every way that they can. */
class SlipRulesTest {

  private static final int LONGER_THAN_A_LINE = 70;

  @Test
  void everyLabelAndValueIsWhollyThereAndApartHoweverLong() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (int length = 1; length < LONGER_THAN_A_LINE; length++) {
      boolean bold = length % 2 == 0;
      lines.add(new Pair("名".repeat(length), "99999999.99", bold));
      lines.add(new Pair("label", "8".repeat(length), bold));
      lines.add(new Pair("i".repeat(length), "1 笔", bold));
    }
    SlipRules.checked(new SlipLayout(lines));
  }

  @Test
  void everyTextIsWhollyThereHoweverLongAndWhereverItStands() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (int length = 1; length < LONGER_THAN_A_LINE; length++) {
      for (Align align : Align.values()) {
        lines.add(new Text("字".repeat(length), align, true, length % 2 == 0));
      }
      lines.add(new Text("    " + "1,".repeat(length), Align.LEFT, false, false));
      lines.add(new Rule());
    }
    SlipRules.checked(new SlipLayout(lines));
  }
}
