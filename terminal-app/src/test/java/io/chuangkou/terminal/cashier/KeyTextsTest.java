package io.chuangkou.terminal.cashier;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cashier.model.Act;
import io.chuangkou.terminal.cashier.split.Segment;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.slip.Split;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.waiting.WaitingBill;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Nothing that the screen can come to show lacks its words. */
class KeyTextsTest {

  private final Texts texts = Texts.of(Locale.CHINA);

  @Test
  void everyStageKeyShareAndVisitHasItsWords() {
    List<String> keys = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      keys.add("guide." + stage);
    }
    for (Act act : Act.values()) {
      keys.add("key." + act);
      keys.add("help.key." + act);
    }
    for (Split.Part part : Split.Part.values()) {
      keys.add(Segment.nameKey(part));
    }
    for (VisitKind kind : VisitKind.values()) {
      keys.add("visit." + kind);
    }
    for (WaitingBill.Source source : WaitingBill.Source.values()) {
      keys.add("waiting." + source);
    }
    for (String key : keys) {
      assertTrue(texts.has(key), key);
    }
  }
}
