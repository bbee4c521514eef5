package io.chuangkou.terminal.print;

import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.slip.SlipLayout.Align;
import io.chuangkou.terminal.slip.SlipLayout.Pair;
import io.chuangkou.terminal.slip.SlipLayout.Rule;
import io.chuangkou.terminal.slip.SlipLayout.Text;
import java.util.List;

/** What a technician prints to see whether paper, head, width and cutter are right. */
public final class TestPage {

  private TestPage() {}

  /**
   * The page.
   *
   * @param where the printer, as the configuration names it
   * @param at the time, in words
   */
  public static SlipLayout of(String where, String at) {
    return new SlipLayout(
        List.of(
            new Text("打印测试 Test page", Align.CENTRE, true, true),
            new Rule(),
            new Pair("打印机 printer", where, false),
            new Pair("时间 time", at, false),
            new Rule(),
            new Text("左 left", Align.LEFT, false, false),
            new Text("中 centre", Align.CENTRE, false, false),
            new Text("右 right", Align.RIGHT, false, false),
            new Text("粗体 bold 0123456789", Align.LEFT, true, false),
            new Text("细体 light 0123456789", Align.LEFT, false, false),
            new Text("生僻字 龘 䶮 𠮷", Align.LEFT, false, false),
            new Pair("金额 amount", "¥99,999,999.99", true),
            new Rule()));
  }
}
