package io.chuangkou.terminal.foreign;

import static io.chuangkou.terminal.foreign.ForeignCounter.words;
import static io.chuangkou.terminal.foreign.ForeignCounter.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.foreign.ForeignCounter.Setup;
import io.chuangkou.terminal.foreign.centre.Oddity;
import io.chuangkou.terminal.foreign.centre.Trouble;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an answer of any kind proves decides between settled, refused and unknown. */
class OutcomeByEvidenceTest extends AtForeignCentre {

  private static final Setup CODES =
      Setup.USUAL.profile("outcome: {done: [0, 200], warning: [9], answers: [200, 201, 500]}");

  @ParameterizedTest
  @EnumSource(
      names = {
        "TIMEOUT_IN_WORDS",
        "WARNING_CODE",
        "CODE_200",
        "REFUSED_WITH_WHOLE_OUTPUT",
        "SILENT"
      })
  void what_was_done_behind_a_strange_answer_is_never_done_twice(Trouble trouble) {
    counter().insert();
    counter().tryBill("B1", "108.00");
    centre.meets("2207", trouble);
    CashierState unknown = counter().settle();
    assertEquals(Stage.UNKNOWN_OUTCOME, unknown.stage(), () -> told(unknown));
    CashierState cleared = counter().drain();
    assertEquals(List.of(), centre.books().standing());
    assertSquare();
    assertEquals(Stage.IDENTIFIED, cleared.stage(), () -> told(cleared));
    counter().after(counter().desk()::trial);
    assertSettled(counter().settle(), "21.60");
  }

  @Test
  void words_of_a_time_out_alone_do_not_tell_that_nothing_was_done() {
    counter().insert();
    counter().tryBill("B1", "108.00");
    centre.meets("2207", Trouble.TIMEOUT_BEFORE_DOING);
    CashierState unknown = counter().settle();
    assertEquals(Stage.UNKNOWN_OUTCOME, unknown.stage(), () -> told(unknown));
    assertEquals(yuan("0.00"), counter().drawer());
  }

  @ParameterizedTest
  @EnumSource(names = {"WARNING_CODE", "CODE_200"})
  void a_code_that_the_profile_calls_done_settles(Trouble trouble) {
    counter(CODES).insert();
    counter().tryBill("B1", "108.00");
    centre.meets("2207", trouble);
    CashierState settled = counter().settle();
    assertSettled(settled, "21.60");
    assertEquals(List.of(), centre.calls("2601"));
    if (trouble == Trouble.WARNING_CODE) {
      assertTrue(words(settled).contains("余额不足提示"), () -> told(settled));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"STATUS_201", "STATUS_500"})
  void an_answer_under_another_status_is_one_where_the_profile_says_so(Oddity shape) {
    centre.writes(shape);
    assertSettled(counter(CODES).settled("B1", "108.00"), "21.60");
    assertCancelled(counter().cancelLast());
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "REFUSED_WITHOUT_WORDS"})
  void a_refusal_of_the_settlement_leaves_the_bill_to_be_settled_again(Trouble trouble) {
    counter().insert();
    counter().tryBill("B1", "108.00");
    centre.meets("2207", trouble);
    CashierState refused = counter().settle();
    assertTrue(!words(refused).isBlank(), () -> told(refused));
    assertTrue(
        refused.stage() == Stage.TRIAL || refused.stage() == Stage.IDENTIFIED, () -> told(refused));
    assertEquals(List.of(), centre.books().standing());
    assertSquare();
  }

  @Test
  void what_is_settled_after_the_counter_gave_up_is_not_settled_a_second_time() {
    counter().insert();
    counter().tryBill("B1", "108.00");
    centre.meets("2207", Trouble.LATE).alwaysMeets("2601", Trouble.REQUEST_LOST);
    CashierState unknown = counter().settle();
    assertEquals(Stage.UNKNOWN_OUTCOME, unknown.stage(), () -> told(unknown));
    centre.late();
    assertEquals(1, centre.books().standing().size());
    centre.recovers();
    counter().drain();
    assertEquals(List.of(), centre.books().standing());
    assertSquare();
  }

  @ParameterizedTest
  @EnumSource(names = {"TIMEOUT_IN_WORDS", "WARNING_CODE", "REFUSED_WITH_WHOLE_OUTPUT", "SILENT"})
  void a_cancellation_behind_a_strange_answer_leaves_drawer_and_centre_even(Trouble trouble) {
    assertSettled(counter().settled("B1", "108.00"), "21.60");
    centre.meets("2208", trouble);
    counter().cancelLast();
    counter().drain();
    assertSquare();
  }
}
