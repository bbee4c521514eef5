package io.chuangkou.terminal.foreign;

import static io.chuangkou.terminal.foreign.ForeignCounter.words;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.foreign.centre.Oddity;
import io.chuangkou.terminal.foreign.centre.Trouble;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A centre that answers is not away, whatever it answers. */
class NeverAwayTest extends AtForeignCentre {

  @ParameterizedTest
  @CsvSource({
    "2201, REFUSED",
    "2203, REFUSED",
    "2204, REFUSED",
    "2206, REFUSED",
    "2206, REFUSED_WITHOUT_WORDS",
    "2203, SERVER_ERROR_WITH_REFUSAL",
    "2206, SERVER_ERROR_WITH_REFUSAL",
    "2206, FUNDS_DO_NOT_ADD_UP",
  })
  void a_refused_bill_is_not_offered_for_cash_and_its_visit_is_given_up(
      String infno, Trouble trouble) {
    counter().insert();
    centre.meets(infno, trouble);
    CashierState refused = counter().tryBill("B1", "108.00");
    assertRefused(refused);
    assertNotEquals(Level.DOWN, refused.centre().level());
    assertNotEquals(Stage.PROVISIONAL, refused.stage());
    assertSettled(settledAgain(), "21.60");
  }

  private CashierState settledAgain() {
    counter().after(counter().desk()::trial);
    return counter().settle();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2201", "2206"})
  void a_page_in_place_of_an_answer_is_no_absence(String infno) {
    counter().insert();
    centre.meets(infno, Trouble.SERVER_ERROR);
    CashierState refused = counter().tryBill("B1", "108.00");
    assertEquals(Stage.IDENTIFIED, refused.stage(), () -> told(refused));
    assertEquals(null, refused.post().offer(), () -> told(refused));
    assertEquals(List.of(), centre.books().openVisits());
  }

  @ParameterizedTest
  @ValueSource(strings = {"108.00", "108.00 20.00", "1.00 2.00 3.00"})
  void lines_that_the_centre_does_not_split_are_named_before_money(String lines) {
    counter().insert();
    centre.meets("2204", Trouble.LINE_MISSING);
    String[] yuan = lines.split(" ", -1);
    CashierState refused = counter().tryBill("B1", yuan);
    assertRefused(refused);
    String last = Integer.toString(yuan.length);
    assertTrue(words(refused).contains(last), () -> words(refused));
    assertEquals(List.of(), centre.calls("2206"));
  }

  @Test
  void without_a_list_of_funds_the_sums_count() {
    centre.writes(Oddity.DETAIL_ABSENT);
    assertSettled(counter().settled("B1", "108.00"), "21.60");
  }

  @Test
  void a_queued_bill_that_the_centre_cannot_try_is_parked_and_holds_no_visits() {
    counter().insert();
    centre.away(true);
    counter().tryBill("B1", "108.00");
    assertEquals(Stage.PAID_IN_FULL, paidInFull().stage(), () -> told(counter().now()));
    centre.away(false).alwaysMeets("2206", Trouble.FUNDS_DO_NOT_ADD_UP);
    for (int i = 0; i < 8; i++) {
      clock.on(Duration.ofHours(1));
      counter().drain();
    }
    List<Item> open = counter().terminal().journal().open();
    assertEquals(List.of(State.PARKED), open.stream().map(Item::state).toList());
    assertEquals(List.of(), centre.books().openVisits());
    assertTrue(centre.calls("2201").size() <= 6, () -> centre.calls("2201").size() + " visits");
    assertEquals(List.of(), centre.books().rows());
  }

  private CashierState paidInFull() {
    CashierState offered = counter().now();
    requireNonNull(offered.post().offer(), () -> told(offered));
    CashierState tried = counter().after(counter().desk()::payInFull);
    assertEquals(Stage.TRIAL, tried.stage(), () -> told(tried));
    return counter().settle();
  }

  @Test
  void a_bill_number_that_the_interface_cannot_hold_is_refused_at_import_with_the_limit() {
    counter().insert();
    String number = "B".repeat(40);
    CashierState refused =
        counter().after(() -> counter().desk().importBill(counter().bill(number, "108.00")));
    assertTrue(words(refused).matches("(?s).*\\b(20|30)\\b.*"), () -> words(refused));
    assertTrue(refused.bill().lines().isEmpty(), () -> refused.bill().toString());
    assertEquals(List.of(), centre.calls("2201"));
  }

  @Test
  void a_bill_beyond_all_sums_is_refused_like_a_line_beyond_them() {
    counter().insert();
    String most =
        IntStream.range(0, 100)
            .mapToObj(
                i ->
                    "{\"code\": \"XJ01CAA040E001020100001\", \"quantity\": \"99999\","
                        + " \"unitPrice\": \"9999999.99\"}")
            .collect(Collectors.joining(","));
    CashierState imported =
        counter()
            .after(
                () ->
                    counter()
                        .desk()
                        .importBill(
                            counter()
                                .file("M.json", "{\"number\":\"M\",\"lines\":[" + most + "]}")));
    assertNotEquals("INTERNAL", ForeignCounter.code(imported));
    CashierState tried = counter().after(counter().desk()::trial);
    assertNotEquals("INTERNAL", ForeignCounter.code(tried));
    assertNotEquals("", ForeignCounter.code(tried));
    assertEquals(null, tried.post().offer());
    assertEquals(List.of(), centre.calls("2201"));
  }

  @Test
  void nothing_is_not_settled_without_a_question() {
    counter().insert();
    counter().tryBill("B0", "0.00");
    assertEquals(List.of(), centre.books().rows());
    CashierState state = counter().now();
    assertNotEquals(Stage.SETTLED, state.stage());
    if (state.stage() == Stage.TRIAL) {
      CashierState settled = counter().settle();
      assertNotEquals(Stage.SETTLED, settled.stage(), () -> told(settled));
      assertEquals(List.of(), centre.books().rows());
    } else {
      assertNotEquals("", ForeignCounter.code(state));
    }
  }
}
