package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.workflow.Desk.Approval;
import java.util.function.Consumer;

/**
 * Four eyes: an act that needs a supervisor waits on the desk until one has logged in for it alone.
 * Belongs to the desk's one thread.
 */
final class Approvals {

  private final Desk desk;
  private final Duty duty;
  private final Words words;

  Approvals(Desk desk, Duty duty, Words words) {
    this.desk = desk;
    this.duty = duty;
    this.words = words;
  }

  /**
   * Does an act once a supervisor approved; at once where no operators are listed.
   *
   * @param key what it is, under {@code approve.}
   * @param then does it; hears the supervisor's number, empty where there is none
   */
  void ask(String key, Consumer<String> then) {
    if (duty.knowsOperators()) {
      desk.approval = new Approval(words.of("approve." + key), then);
    } else {
      then.accept("");
    }
  }

  /** A supervisor approves what waits. */
  void approve(Approval waiting, String number, char[] password) {
    String supervisor = duty.approve(number, password).number();
    desk.approval = null;
    waiting.then().accept(supervisor);
  }
}
