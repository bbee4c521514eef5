package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.terminal.cashier.model.Act;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Light;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.workflow.CashierState;

/** What to do next at a stage, in a sentence, where nothing else is to be said. */
public final class Guidance {

  private Guidance() {}

  /** Of a state of the desk. */
  public static Light of(CashierState state, Texts texts) {
    Level level =
        switch (state.stage()) {
          case SETTLED, CANCELLED -> Level.OK;
          case DIFFERENCE, PROVISIONAL, PAID_IN_FULL -> Level.WARNING;
          case UNKNOWN_OUTCOME -> Level.DOWN;
          case NO_CARD,
              READING,
              IDENTIFYING,
              IDENTIFIED,
              RECORDING,
              TRYING,
              TRIAL,
              SETTLING,
              CANCELLING ->
              Level.BUSY;
        };
    String step = Act.step(state);
    return new Light(level, texts.get("guide." + (step.isEmpty() ? state.stage().name() : step)));
  }
}
