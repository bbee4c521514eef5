package io.chuangkou.terminal.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.foreign.ForeignCounter.Setup;
import io.chuangkou.terminal.foreign.centre.Call;
import io.chuangkou.terminal.foreign.centre.Money;
import io.chuangkou.terminal.foreign.centre.Oddity;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever shape the answers have, the money is the centre's. */
class AnswerShapesTest extends AtForeignCentre {

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "CANCELLATION_.*|STATUS_.*")
  void a_bill_is_settled_and_cancelled_in_every_shape(Oddity shape) {
    centre.writes(shape);
    assertSettled(counter().settled("B1", "108.00"), "21.60");
    assertCancelled(counter().cancelLast());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "CANCELLATION_.*")
  void a_cancellation_is_known_by_what_it_cancels(Oddity shape) {
    centre.pays(USUAL.hospital("0.05").accounts("2.00", "1.00")).writes(shape);
    assertSettled(counter().settled("B1", "108.00"), "13.20");
    assertCancelled(counter().cancelLast());
  }

  @Test
  void a_cancellation_of_a_stay_without_person_under_other_names_is_one() {
    centre.writes(
        Oddity.CANCELLATION_WITHOUT_PERSON,
        Oddity.CANCELLATION_OTHER_NAMES,
        Oddity.CANCELLATION_SHARES_NULL,
        Oddity.CANCELLATION_NAMES_BESIDE);
    assertSettled(counter().settled("B1", "108.00"), "21.60");
    assertCancelled(counter().cancelLast());
  }

  @Test
  void what_the_interface_does_not_know_is_sent_only_where_the_profile_says_so() {
    centre.writes(Oddity.EXTENSION_ABSENT);
    Setup none = Setup.USUAL.profile("extension: {name: exp_content, form: none}");
    assertSettled(counter(none).settled("B1", "108.00"), "21.60");
    for (Call call : centre.calls()) {
      assertEquals(List.of(), call.request().findValues("exp_content"), call::infno);
      assertEquals(List.of(), call.request().findValues("expContent"), call::infno);
    }
  }

  @Test
  void what_the_interface_does_not_know_is_text_where_the_profile_says_so() {
    Setup text = Setup.USUAL.profile("extension: {name: expContent, form: text}");
    assertSettled(counter(text).settled("B1", "108.00"), "21.60");
    List<JsonNode> sent =
        centre.calls().stream()
            .flatMap(call -> call.request().findValues("expContent").stream())
            .toList();
    assertFalse(sent.isEmpty());
    assertTrue(sent.stream().allMatch(JsonNode::isString), sent::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "0.37"})
  void fields_that_are_not_money_never_void_a_settlement(String ahead) {
    centre
        .pays(Money.cash().fund("390100", "0.5").ahead(ahead))
        .writes(
            Oddity.TIMES_GARBLED,
            Oddity.LISTS_AS_OBJECTS,
            Oddity.EMPTY_LISTS_NULL,
            Oddity.ZEROS_ABSENT,
            Oddity.UNKNOWN_FIELDS);
    counter().settled("B1", "100.00");
    assertEquals(Stage.SETTLED, counter().now().stage(), () -> told(counter().now()));
    assertSquare();
  }
}
