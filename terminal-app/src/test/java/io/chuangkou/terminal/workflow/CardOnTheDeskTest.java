package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.reader.Presence;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the reader, who is shown and whose bill it is are one thing, or nothing is billed. */
class CardOnTheDeskTest {

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

  private CashierState await(Presence presence) {
    return fixture.driver().await(state -> !state.stage().isBusy() && state.presence() == presence);
  }

  /** Puts a card in while somebody is served, and waits until it is known whose it is. */
  private CashierState putIn(String card, Presence presence) {
    fixture.counter().insert(card);
    return await(presence);
  }

  private CashierState pull() {
    fixture.counter().remove();
    return await(Presence.TAKEN_OUT);
  }

  private CashierState type(String yuan) {
    return after(() -> desk().addLine(DRUG, "1", yuan));
  }

  private static String name(CashierState state) {
    return requireNonNull(state.person()).maskedName();
  }

  private CashierState tender() {
    CashierState tried = fixture.driver().await(state -> state.stage() == Stage.TRIAL);
    return after(() -> desk().tender(requireNonNull(tried.trial()).due().toYuan()));
  }

  @Test
  void nothing_is_settled_while_another_persons_card_is_in_the_reader() {
    fixture.insert("zhang-san");
    type("500.00");
    fixture.trial();
    tender();
    pull();
    CashierState told = putIn("li-si", Presence.OTHER);
    assertEquals("CARD-OTHER", code(told));
    assertTrue(requireNonNull(told.notice()).sentence().contains("李*"), told.notice()::sentence);
    assertTrue(told.notice().sentence().contains("张*"), told.notice()::sentence);
    assertEquals("张*", name(told));

    CashierState refused = after(desk()::settle);
    assertEquals(Stage.TRIAL, refused.stage());
    assertEquals("CARD-OTHER", code(refused));
    assertEquals(Map.of(), settled());

    CashierState back = putIn("zhang-san", Presence.AGREES);
    assertEquals("", code(back));
    assertEquals(Stage.SETTLED, after(desk()::settle).stage());
  }

  private Map<String, Integer> settled() {
    Map<String, Integer> effective = fixture.effective();
    effective.values().removeIf(count -> count == 0);
    return effective;
  }

  @Test
  void everything_that_bills_is_refused_while_another_persons_card_is_in_the_reader() {
    fixture.insert("zhang-san");
    type("500.00");
    putIn("li-si", Presence.OTHER);
    List<Runnable> billing =
        List.of(
            desk()::trial,
            desk()::admit,
            desk()::payInFull,
            () -> desk().useAccount(true),
            () -> desk().register("hypertension", "20260101", "", ""),
            () -> desk().designate("", ""),
            () -> desk().fileTransfer("H32010000003", "", ""),
            () -> desk().withdraw("1"),
            () -> desk().addLine(DRUG, "1", "1.00"),
            () -> desk().removeLine(0),
            () -> desk().addDiagnosis("J06.900"),
            () -> desk().chooseVisit(VisitKind.EMERGENCY),
            () -> desk().importBill(fixture.bill("B2", "9.00")),
            desk()::cancelAdmission);
    CashierState before = await(Presence.OTHER);
    for (Runnable step : billing) {
      CashierState refused = after(step);
      assertEquals("CARD-OTHER", code(refused));
      assertEquals(Stage.IDENTIFIED, refused.stage());
      assertEquals(before.bill(), refused.bill());
    }
  }

  @Test
  void a_card_that_is_taken_out_keeps_the_bill_and_the_same_card_goes_on() {
    fixture.insert("zhang-san");
    type("500.00");
    CashierState out = pull();
    assertEquals("CARD-OUT", code(out));
    assertEquals(1, out.bill().lines().size());
    // Typing goes on; nothing is billed.
    assertEquals(2, type("2.00").bill().lines().size());
    after(() -> desk().addDiagnosis("J06.900"));
    assertEquals("CARD-OUT", code(after(desk()::trial)));

    CashierState back = putIn("zhang-san", Presence.AGREES);
    assertEquals("", code(back));
    assertEquals(2, back.bill().lines().size());
    assertEquals(Stage.TRIAL, after(desk()::trial).stage());
  }

  @Test
  void a_card_that_was_handed_back_early_is_confirmed_before_the_money_moves() {
    fixture.insert("zhang-san");
    type("500.00");
    fixture.trial();
    tender();
    assertEquals("CARD-OUT", code(pull()));
    assertEquals("CARD-OUT", code(after(desk()::settle)));
    assertEquals("", code(after(desk()::readCard)));
    assertEquals(Stage.SETTLED, after(desk()::settle).stage());
  }

  @Test
  void what_was_confirmed_for_one_taking_out_is_asked_again_for_the_next() {
    fixture.insert("zhang-san");
    pull();
    assertEquals(Presence.AGREES, after(desk()::readCard).presence());
    putIn("li-si", Presence.OTHER);
    assertEquals("CARD-OUT", code(pull()));
  }

  @Test
  void words_that_were_said_before_come_back_with_the_card() {
    fixture.insert("zhang-san");
    assertEquals("BILL-AMOUNT", code(type("x")));
    assertEquals("CARD-OUT", code(pull()));
    assertEquals("BILL-CODE", code(after(() -> desk().addLine("nothing", "1", "1.00"))));
    assertEquals("BILL-CODE", code(putIn("zhang-san", Presence.AGREES)));
  }

  @Test
  void the_holder_of_the_other_card_is_served_on_the_cashiers_word_with_a_bill_of_their_own() {
    fixture.insert("zhang-san");
    type("624.00");
    putIn("wang-xiaoming", Presence.OTHER);
    CashierState served = after(desk()::readCard);
    assertEquals("王**", name(served));
    assertEquals(List.of(), served.bill().lines());
    type("10.00");
    assertEquals(Stage.TRIAL, fixture.trial().stage());
  }

  @Test
  void the_other_card_takes_the_place_of_a_trial_and_its_visit_is_given_up() {
    fixture.insert("zhang-san");
    type("500.00");
    assertEquals("STAGE", code(tryAndRead()));
    putIn("li-si", Presence.OTHER);
    CashierState served = after(desk()::readCard);
    assertEquals("李*", name(served));
    assertNull(served.trial());
    assertEquals(List.of(), served.bill().lines());
  }

  private CashierState tryAndRead() {
    fixture.trial();
    return after(desk()::readCard);
  }

  @Test
  void a_persons_bill_is_never_the_next_ones() {
    fixture.insert("zhang-san");
    type("624.00");
    type("3.00");
    after(() -> desk().removeLine(1));
    CashierState cleared = after(desk()::back);
    assertEquals(Stage.NO_CARD, cleared.stage());
    assertEquals(List.of(), cleared.bill().lines());

    CashierState child = fixture.insert("wang-xiaoming");
    assertEquals("王**", name(child));
    assertEquals(List.of(), child.bill().lines());
    // Neither the line nor the bill of somebody else comes back.
    assertEquals(List.of(), after(desk()::undoRemove).bill().lines());
  }

  @Test
  void a_bill_that_was_cleared_by_mistake_comes_back_for_the_same_person_alone() {
    fixture.insert("zhang-san");
    type("624.00");
    after(desk()::next);
    fixture.insert("wang-xiaoming");
    after(desk()::back);
    CashierState again = fixture.insert("zhang-san");
    assertEquals(List.of(), again.bill().lines());
    assertTrue(requireNonNull(again.notice()).advice().contains("Ctrl+Z"), again.notice()::advice);
    CashierState back = after(desk()::undoRemove);
    assertEquals("624.00", back.bill().total().toYuan());
    assertEquals(Stage.TRIAL, fixture.trial().stage());
  }

  @Test
  void a_settled_bill_does_not_come_back() {
    fixture.insert("zhang-san");
    type("50.00");
    fixture.trial();
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    after(desk()::next);
    after(desk()::readCard);
    assertEquals(List.of(), after(desk()::undoRemove).bill().lines());
  }

  @Test
  void reading_the_same_card_again_leaves_the_bill() {
    fixture.insert("zhang-san");
    type("50.00");
    CashierState again = after(desk()::readCard);
    assertEquals(Stage.IDENTIFIED, again.stage());
    assertEquals("50.00", again.bill().total().toYuan());
  }

  @Test
  void a_bill_that_came_before_anybody_is_nobodys_and_then_the_first_ones() {
    CashierState imported = after(() -> desk().importBill(fixture.bill("B1", "40.00")));
    assertTrue(requireNonNull(imported.notice()).sentence().contains("不属于任何人"));
    CashierState first = fixture.insert("zhang-san");
    assertEquals("40.00", first.bill().total().toYuan());
    assertTrue(requireNonNull(first.notice()).sentence().contains("张*"));
    after(desk()::back);
    assertEquals(List.of(), fixture.insert("li-si").bill().lines());
  }

  @Test
  void who_showed_a_voucher_is_not_billed_while_the_card_of_somebody_else_is_put_in() {
    after(() -> desk().identify(Demonstration.ZHANG_SAN.eVoucher().number()));
    type("50.00");
    CashierState other = putIn("li-si", Presence.OTHER);
    assertEquals("CARD-OTHER", code(other));
    after(() -> desk().addDiagnosis("J06.900"));
    assertEquals(Stage.IDENTIFIED, after(desk()::trial).stage());
    fixture.counter().remove();
    // A voucher needs no card.
    await(Presence.AGREES);
    assertEquals(Stage.TRIAL, fixture.trial().stage());
  }

  @Test
  void the_own_card_beside_a_voucher_is_the_same_person() {
    after(() -> desk().identify(Demonstration.ZHANG_SAN.eVoucher().number()));
    CashierState own = putIn("zhang-san", Presence.AGREES);
    assertEquals("", code(own));
  }

  @Test
  void a_voucher_of_one_beside_the_card_of_another_is_told_at_once() {
    fixture.insert("li-si");
    after(desk()::back);
    after(() -> desk().identify(Demonstration.ZHANG_SAN.eVoucher().number()));
    CashierState told = await(Presence.OTHER);
    assertEquals("张*", name(told));
    assertEquals("CARD-OTHER", code(told));
  }

  @Test
  void a_card_that_cannot_be_read_holds_the_bill_until_it_is_out() {
    fixture.insert("zhang-san");
    type("50.00");
    CashierState told = putIn("bank-only", Presence.UNREADABLE);
    assertEquals("CARD-UNKNOWN", code(told));
    assertEquals("CARD-UNKNOWN", code(fixture.trial()));
    after(desk()::readCard);
    CashierState still = await(Presence.UNREADABLE);
    assertEquals("张*", name(still));
    assertEquals("50.00", putIn("zhang-san", Presence.AGREES).bill().total().toYuan());
    assertEquals(Stage.TRIAL, fixture.trial().stage());
  }

  @Test
  void what_was_sent_ends_for_its_own_person_and_the_next_card_is_told_afterwards() {
    fixture.insert("zhang-san");
    type("50.00");
    fixture.trial();
    tender();
    desk().settle();
    fixture.counter().insert("li-si");
    CashierState settled = await(Presence.OTHER);
    assertEquals(Stage.SETTLED, settled.stage());
    assertEquals("张*", name(settled));
    assertTrue(requireNonNull(settled.notice()).sentence().contains("下一位"));
    CashierState next = after(desk()::next);
    assertEquals("李*", name(next));
    assertEquals(List.of(), next.bill().lines());
  }

  @Test
  void a_card_that_is_swapped_while_the_first_is_read_is_told() {
    fixture.counter().insert("zhang-san");
    fixture.counter().insert("li-si");
    CashierState rests = fixture.driver().await(state -> state.stage() == Stage.IDENTIFIED);
    if (name(rests).equals("张*")) {
      rests = await(Presence.OTHER);
    }
    assertNotEquals(Presence.UNREAD, rests.presence());
  }
}
