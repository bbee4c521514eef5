package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.reader.Presence;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.waiting.WaitingBill;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bill that is held waits for its person, over restarts, and is settled once. */
class HeldBillsTest {

  private static final String DRUG = "XJ01CAA040E001020100001";

  @TempDir Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Cashier desk() {
    return fixture.desk();
  }

  private CashierState after(Runnable command) {
    return fixture.driver().after(command);
  }

  private CashierState importAndHold(String card, String number, String yuan) {
    fixture.insert(card);
    after(() -> desk().importBill(fixture.bill(number, yuan)));
    return after(() -> desk().hold(" 去取钱 "));
  }

  private CashierState take(String id) {
    return after(() -> desk().take(id));
  }

  private static String said(CashierState state) {
    return requireNonNull(state.notice()).sentence();
  }

  private Map<String, Integer> effective() {
    return fixture.effective();
  }

  @Test
  void the_desk_is_free_and_the_list_says_whose_it_is_and_how_much() {
    CashierState held = importAndHold("zhang-san", "G1", "123.45");
    assertEquals(Stage.NO_CARD, held.stage());
    assertNull(held.person());
    assertEquals(List.of(), held.bill().lines());
    assertTrue(said(held).contains("张*"), said(held));
    WaitingBill listed = held.waiting().bills().getFirst();
    assertEquals("G1", listed.id());
    assertTrue(listed.isHeld());
    assertEquals("张*", listed.maskedName());
    assertEquals(1, listed.lines());
    assertEquals(Fen.ofYuan("123.45"), listed.total());
    assertEquals("1001 去取钱", listed.remark());
    assertTrue(listed.since().matches("\\d\\d:\\d\\d"), listed.since());
  }

  @Test
  void its_own_person_has_it_back_and_it_is_settled_once() {
    importAndHold("zhang-san", "G1", "123.45");
    fixture.insert("li-si");
    after(desk()::next);
    CashierState back = fixture.insert("zhang-san");
    assertTrue(said(back).contains("Ctrl+L") || said(back).contains("1 张"), said(back));
    assertTrue(back.waiting().bills().getFirst().isTheirs());
    CashierState taken = take("G1");
    assertEquals(Fen.ofYuan("123.45"), taken.bill().total());
    assertEquals(List.of(), taken.waiting().bills());
    fixture.trial();
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(Map.of("G1", 1), effective());
    after(desk()::next);
    fixture.insert("zhang-san");
    assertEquals("HOLD-NONE", code(taking("G1")));
    assertEquals(List.of(), after(desk()::undoRemove).bill().lines());
  }

  /** An id that is not held is looked for among the hospital's bills. */
  private CashierState taking(String id) {
    CashierState state = take(id);
    return code(state).equals("UNPAID-NONE") ? after(() -> desk().discardHeld(id)) : state;
  }

  @Test
  void another_persons_card_does_not_take_it() {
    importAndHold("zhang-san", "G1", "123.45");
    fixture.insert("li-si");
    CashierState refused = take("G1");
    assertEquals("HOLD-OTHER", code(refused));
    assertTrue(said(refused).contains("张*"), said(refused));
    assertTrue(said(refused).contains("李*"), said(refused));
    assertEquals(List.of(), refused.bill().lines());
    assertEquals(1, refused.waiting().held());
  }

  @Test
  void it_is_not_taken_while_another_card_is_in_the_reader() {
    importAndHold("zhang-san", "G1", "123.45");
    fixture.insert("zhang-san");
    fixture.counter().insert("li-si");
    fixture.driver().await(state -> state.presence() == Presence.OTHER);
    CashierState refused = take("G1");
    assertEquals("CARD-OTHER", code(refused));
    assertEquals(1, refused.waiting().held());
  }

  @Test
  void it_is_not_taken_for_nobody() {
    CashierState held = importAndHold("zhang-san", "G1", "123.45");
    assertEquals(Stage.NO_CARD, held.stage());
    CashierState refused = take("G1");
    assertEquals("HOLD-CARD", code(refused));
    assertTrue(said(refused).contains("张*"), said(refused));
    assertEquals(1, refused.waiting().held());
  }

  @Test
  void it_is_not_laid_over_a_bill_on_the_desk() {
    importAndHold("zhang-san", "G1", "123.45");
    fixture.insert("zhang-san");
    after(() -> desk().addLine(DRUG, "1", "9.00"));
    CashierState refused = take("G1");
    assertEquals("HOLD-BILL", code(refused));
    assertEquals(Fen.ofYuan("9.00"), refused.bill().total());
    assertEquals(1, refused.waiting().held());
  }

  @Test
  void it_is_kept_over_a_restart() {
    importAndHold("zhang-san", "G1", "123.45");
    fixture.reopen();
    CashierState back = fixture.insert("zhang-san");
    assertEquals(1, back.waiting().held());
    assertEquals(Fen.ofYuan("123.45"), take("G1").bill().total());
    fixture.trial();
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(Map.of("G1", 1), effective());
    fixture.reopen();
    assertEquals(List.of(), fixture.insert("zhang-san").waiting().bills());
    assertEquals(List.of(), after(desk()::undoRemove).bill().lines());
  }

  @Test
  void one_that_was_recalled_and_not_settled_is_offered_to_its_person_after_a_restart() {
    importAndHold("zhang-san", "G1", "123.45");
    fixture.insert("zhang-san");
    take("G1");
    fixture.reopen();
    CashierState other = fixture.insert("li-si");
    assertEquals(List.of(), other.waiting().bills());
    assertEquals(List.of(), after(desk()::undoRemove).bill().lines());
    after(desk()::next);
    CashierState back = fixture.insert("zhang-san");
    assertTrue(said(back).contains("123.45"), said(back));
    assertEquals(Fen.ofYuan("123.45"), after(desk()::undoRemove).bill().total());
    fixture.trial();
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(Map.of("G1", 1), effective());
  }

  @Test
  void the_visit_of_its_trial_is_given_up() {
    LineToCentre line = fixture.line();
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("G1", "123.45"));
    CashierState held = after(() -> desk().hold(""));
    assertEquals(Stage.NO_CARD, held.stage());
    assertNull(held.trial());
    fixture.insert("zhang-san");
    assertEquals(1, line.count("2202"), "the visit is given up before anything else is asked");
    take("G1");
    assertEquals(Stage.TRIAL, after(desk()::trial).stage());
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(Map.of("G1", 1), effective());
  }

  @Test
  void what_needs_no_holding_or_cannot_be_is_refused() {
    fixture.insert("zhang-san");
    assertEquals("BILL-EMPTY", code(after(() -> desk().hold(""))));
    after(desk()::next);
    importAndHold("zhang-san", "G1", "123.45");
    CashierState twice = importAndHold("zhang-san", "G1", "9.00");
    assertEquals("HOLD-TWICE", code(twice));
    assertEquals(Fen.ofYuan("9.00"), twice.bill().total());
    after(desk()::next);
    fixture.insert("wang-xiaoming");
    after(() -> desk().chooseVisit(VisitKind.INPATIENT));
    fixture.admit();
    after(() -> desk().addLine(DRUG, "1", "9.00"));
    assertEquals("HOLD-STAY", code(after(() -> desk().hold(""))));
  }

  @Test
  void one_that_was_deleted_comes_back_until_the_program_ends() {
    importAndHold("zhang-san", "G1", "123.45");
    assertEquals(List.of(), after(() -> desk().discardHeld("G1")).waiting().bills());
    assertEquals(1, after(desk()::restoreHeld).waiting().held());
    assertEquals("HOLD-NONE", code(after(desk()::restoreHeld)));
    after(() -> desk().discardHeld("G1"));
    fixture.reopen();
    CashierState without = after(desk()::restoreHeld);
    assertEquals("HOLD-NONE", code(without));
    assertEquals(List.of(), without.waiting().bills());
  }

  @Test
  void who_ends_the_shift_and_who_begins_the_next_is_told() {
    importAndHold("zhang-san", "G1", "123.45");
    importAndHold("li-si", "G2", "10.00");
    CashierState looked = after(desk()::lookAtDay);
    Task leaving =
        requireNonNull(looked.post().day()).tasks().stream()
            .filter(task -> task.id().equals("LOG_OUT"))
            .findFirst()
            .orElseThrow();
    assertTrue(leaving.detail().contains("2 张"), leaving.detail());
    assertTrue(leaving.detail().contains("133.45"), leaving.detail());
    CashierState out = after(() -> desk().choose("LOG_OUT", "LOG_OUT"));
    List<String> pairs =
        requireNonNull(out.post().report()).lines().stream()
            .filter(SlipLayout.Pair.class::isInstance)
            .map(line -> ((SlipLayout.Pair) line).value())
            .toList();
    assertTrue(pairs.contains("2 笔 / 133.45"), pairs.toString());
    CashierState in =
        fixture.logIn(DemoStaff.RELIEF.number(), DemoStaff.password(DemoStaff.RELIEF));
    assertNotNull(in.notice());
    assertTrue(said(in).contains("2 张"), said(in));
    assertTrue(said(in).contains("133.45"), said(in));
  }
}
