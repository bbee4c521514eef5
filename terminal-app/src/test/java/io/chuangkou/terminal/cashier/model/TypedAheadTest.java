package io.chuangkou.terminal.cashier.model;

import static io.chuangkou.terminal.cashier.model.TypingCashier.CAPSULES;
import static io.chuangkou.terminal.cashier.model.TypingCashier.TABLETS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is typed while the centre lets one wait: at the real desk, on a line that holds a message.
 */
class TypedAheadTest {

  private static final int PATIENCE_SECONDS = 8;

  @TempDir Path folder;
  private CounterFixture counter;
  private LineToCentre line;
  private TypingCashier cashier;
  private CountDownLatch held = new CountDownLatch(0);

  @BeforeEach
  void open() {
    counter = new CounterFixture(folder);
    line = counter.line();
    cashier = new TypingCashier(counter);
  }

  @AfterEach
  void close() {
    held.countDown();
    counter.close();
    line.close();
  }

  /** From now on a transaction waits at the centre's door until it is let in. */
  private void hold(String infno) {
    CountDownLatch latch = new CountDownLatch(1);
    held = latch;
    line.question(
        infno,
        input -> {
          try {
            assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private void identified() {
    cashier.insert("zhang-san");
    counter.driver().after(() -> counter.desk().addDiagnosis("J06.900"));
    cashier.rest();
  }

  private void admitted() {
    identified();
    cashier.model.act(Act.VISIT);
    cashier.model.digit(6);
    cashier.await(state -> state.bill().awaitsAdmission() && !state.stage().isBusy());
    cashier.model.act(Act.SETTLE);
    cashier.model.enter();
    cashier.await(state -> state.bill().isOpenStay() && !state.stage().isBusy());
  }

  /** What the keyboard does where there is no field. */
  private void typeAhead(String text) {
    text.chars().mapToObj(Character::toString).forEach(cashier.model::typeAhead);
  }

  private List<String> uploaded() {
    return line.asked().stream()
        .filter(asked -> asked.infno().equals("2301"))
        .flatMap(asked -> asked.input().path("feedetail").valueStream())
        .map(row -> row.path("med_list_codg").asString() + " " + row.path("cnt").asString())
        .toList();
  }

  @Test
  void lines_typed_while_the_centre_is_told_of_the_one_before_are_kept_in_order() {
    admitted();
    hold("2301");
    cashier.line(CAPSULES, "1", "10.00");
    cashier.showUntil(() -> cashier.model.waiting().lines().get().isEmpty());
    assertEquals(Stage.RECORDING, cashier.now().stage());
    cashier.line(TABLETS, "2", "10.00");
    cashier.line(CAPSULES, "3", "10.00");
    cashier.enter(TABLETS);
    cashier.type("4");
    assertEquals(2, cashier.model.waiting().lines().get().size());
    held.countDown();
    cashier.rest();
    assertEquals(
        List.of(CAPSULES + " 1", TABLETS + " 2", CAPSULES + " 3"),
        cashier.bill().lines().stream().map(HeldLine::of).toList());
    assertEquals(
        List.of(CAPSULES + " 1", TABLETS + " 2", CAPSULES + " 3"),
        uploaded().stream().map(HeldLine::plain).toList());
    assertEquals(TABLETS, cashier.model.entry().code().get());
    assertEquals("4", cashier.model.entry().quantity().get());
    assertEquals(Cursor.QUANTITY, cashier.model.cursor().get());
  }

  /** No line is handed to a desk that only seems to be free because its news is not shown yet. */
  @Test
  void the_answer_to_a_line_comes_when_the_screen_shows_what_the_desk_does_with_it() {
    admitted();
    hold("2301");
    cashier.line(CAPSULES, "1", "10.00");
    cashier.showUntil(() -> cashier.model.waiting().lines().get().isEmpty());
    cashier.line(TABLETS, "2", "10.00");
    cashier.type(CAPSULES);
    held.countDown();
    cashier.rest();
    assertEquals("", cashier.refused());
    assertEquals(
        List.of(CAPSULES + " 1", TABLETS + " 2"),
        cashier.bill().lines().stream().map(HeldLine::of).toList());
  }

  /** How a line is told apart here. */
  private static final class HeldLine {

    private static String of(Bill.Line line) {
      return line.code() + " " + line.quantity().toPlainString();
    }

    private static String plain(String told) {
      return told.replaceAll("\\.0+$", "");
    }
  }

  @Test
  void a_line_stays_on_the_bill_when_the_centre_cannot_be_told_of_it() {
    admitted();
    line.down();
    cashier.line(CAPSULES, "1", "10.00");
    cashier.rest();
    cashier.line(TABLETS, "1", "5.00");
    cashier.rest();
    line.up();
    assertEquals(Fen.ofYuan("15.00"), cashier.total());
  }

  @Test
  void nothing_is_tried_while_lines_wait() {
    admitted();
    cashier.line(CAPSULES, "1", "10.00");
    cashier.rest();
    hold("2301");
    cashier.line(TABLETS, "1", "10.00");
    cashier.await(state -> state.stage() == Stage.RECORDING);
    cashier.line(CAPSULES, "1", "10.00");
    cashier.model.act(Act.SETTLE);
    held.countDown();
    cashier.await(state -> state.bill().lines().size() == 3 && !state.stage().isBusy());
    assertEquals(Stage.IDENTIFIED, cashier.now().stage());
    assertEquals(0, line.count("2402"));
  }

  @Test
  void a_code_scanned_while_the_person_is_looked_up_is_taken_for_the_first_line() {
    hold("1101");
    counter.counter().insert("zhang-san");
    cashier.await(state -> state.stage() == Stage.IDENTIFYING);
    typeAhead(CAPSULES);
    cashier.model.enterAhead();
    assertTrue(cashier.model.ahead().text().get().startsWith(CAPSULES));
    held.countDown();
    cashier.await(state -> state.stage() == Stage.IDENTIFIED);
    assertEquals(CAPSULES, cashier.model.entry().code().get());
    assertEquals(Cursor.QUANTITY, cashier.model.cursor().get());
    assertEquals("", cashier.model.ahead().text().get());
  }

  @Test
  void what_is_typed_while_the_bill_is_tried_gets_into_no_money_and_stays_in_view() {
    identified();
    cashier.line(CAPSULES, "1", "500.00");
    cashier.rest();
    hold("2206");
    cashier.model.act(Act.SETTLE);
    cashier.await(state -> state.stage() == Stage.TRYING);
    typeAhead("100");
    cashier.model.enterAhead();
    held.countDown();
    cashier.await(state -> state.stage() == Stage.TRIAL);
    typeAhead("0");
    cashier.model.enterAhead();
    assertEquals("", cashier.model.tendering().amount().get());
    assertEquals("100⏎0⏎", cashier.model.ahead().text().get());
    assertEquals(Stage.TRIAL, cashier.now().stage());
    cashier.model.act(Act.BACK);
    assertEquals("", cashier.model.ahead().text().get());
    assertEquals(Stage.TRIAL, cashier.now().stage());
  }

  @Test
  void scans_before_a_refused_trial_are_taken_in_turn_and_a_wrong_one_stops_them() {
    identified();
    cashier.line(CAPSULES, "1", "500.00");
    cashier.rest();
    hold("2206");
    counter.strike(io.chuangkou.settlement.centre.Faults.Kind.REFUSE, "2206");
    cashier.model.act(Act.SETTLE);
    cashier.await(state -> state.stage() == Stage.TRYING);
    typeAhead(TABLETS);
    cashier.model.enterAhead();
    typeAhead(CAPSULES);
    cashier.model.enterAhead();
    typeAhead("1");
    held.countDown();
    cashier.await(state -> state.stage() == Stage.IDENTIFIED);
    assertEquals(TABLETS, cashier.model.entry().code().get());
    assertEquals(CAPSULES, cashier.model.entry().quantity().get());
    assertEquals("BILL-AMOUNT", cashier.refused());
    assertEquals("1", cashier.model.ahead().text().get());
  }

  @Test
  void what_is_scanned_before_the_desk_was_cleared_stands_there_for_the_next_person() {
    identified();
    cashier.line(CAPSULES, "1", "500.00");
    cashier.rest();
    cashier.model.act(Act.SETTLE);
    cashier.await(state -> state.stage() == Stage.TRIAL);
    cashier.type("500");
    cashier.model.act(Act.SETTLE);
    cashier.await(state -> state.stage() == Stage.SETTLED);
    typeAhead("EC3201");
    cashier.model.enterAhead();
    assertEquals(Stage.SETTLED, cashier.now().stage());
    counter.counter().remove();
    cashier.model.act(Act.NEXT);
    cashier.await(state -> state.stage() == Stage.NO_CARD);
    assertEquals("EC3201", cashier.model.medium().text().get());
    assertEquals(0, line.count("2207") - 1);
  }

  @Test
  void under_a_panel_nothing_is_typed_into_the_desk_until_it_is_closed() {
    identified();
    cashier.model.act(Act.HELP);
    typeAhead(CAPSULES);
    assertEquals("", cashier.model.entry().code().get());
    cashier.model.act(Act.BACK);
    assertEquals(CAPSULES, cashier.model.entry().code().get());
    assertEquals(Sheet.NONE, cashier.model.panels().shown().get());
    assertFalse(cashier.model.ahead().text().get().contains(CAPSULES));
  }
}
