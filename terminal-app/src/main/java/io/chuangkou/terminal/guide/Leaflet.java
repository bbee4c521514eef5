package io.chuangkou.terminal.guide;

import io.chuangkou.settlement.guide.Page;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.slip.SlipLayout.Align;
import io.chuangkou.terminal.slip.SlipLayout.Line;
import io.chuangkou.terminal.slip.SlipLayout.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes a page as a slip to take along, in Chinese: it is the person's. */
final class Leaflet {

  private Leaflet() {}

  static SlipLayout of(Page page, LocalDate day) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Text("办事指南", Align.CENTRE, false, false));
    lines.add(new Text(page.title().chinese(), Align.CENTRE, true, true));
    lines.add(new Text(page.origin().chinese(), Align.CENTRE, false, false));
    lines.add(new SlipLayout.Rule());
    for (Page.Section section : page.sections()) {
      lines.add(new Text(section.heading().chinese(), Align.LEFT, true, false));
      section.lines().forEach(line -> lines.add(new Text("· " + line, Align.LEFT, false, false)));
    }
    lines.add(new SlipLayout.Rule());
    lines.add(new Text(day.toString(), Align.RIGHT, false, false));
    return new SlipLayout(lines, page.title().chinese(), SlipLayout.Sort.SLIP);
  }
}
