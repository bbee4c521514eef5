package io.chuangkou.terminal.workflow;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.day.SettlementSearch;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.Decision.Outcome;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.CashierState.Settled;
import io.chuangkou.terminal.workflow.CashierState.Sought;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A settlement of any day is found in the journal and taken back in the shift of today. */
class EarlierSettlementsTest {

  private static final Duration DAY = Duration.ofDays(1);

  @TempDir private Path folder;
  private final MovableClock clock = new MovableClock();
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, clock);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void what_was_settled_days_ago_is_cancelled_with_a_supervisor_in_the_shift_of_today() {
    CashierState settled = settle("zhang-san", "B1");
    String number = requireNonNull(requireNonNull(settled.trial()).settlementId());
    Fen paid = settled.trial().due();
    fixture.driver().after(fixture.desk()::lookAtDay);
    fixture.driver().after(() -> fixture.desk().choose("REPORT", "REPORT"));
    later(4);
    logIn(DemoStaff.RELIEF.number());
    assertEquals(List.of(), look().history());
    assertEquals("CANCEL-NONE", CounterFixture.code(cancel(number)));

    Settled found = search(number.substring(number.length() - 6)).rows().getFirst();
    assertEquals(number, found.settlementId());
    assertEquals("2026-03-02", found.day());
    CashierState asked = cancel(number);
    assertTrue(requireNonNull(asked.post().login()).isForOneAct());
    assertTrue(
        asked.post().login().facts().stream()
            .anyMatch(fact -> fact.value().equals(number + "  2026-03-02")));
    fixture.approve();
    CashierState cancelled = fixture.driver().await(state -> state.stage() == Stage.CANCELLED);
    assertEquals(paid, requireNonNull(cancelled.cancelled()).refund());
    assertNotNull(cancelled.slip());
    assertEquals(paid.negated(), cancelled.post().till().cash());
    assertEquals(Map.of("B1", 0), fixture.effective());
    AuditRecord audited =
        fixture.counter().audit().of(fixture.counter().composition().clock().today()).stream()
            .filter(entry -> entry.act() == Act.CANCEL)
            .findFirst()
            .orElseThrow();
    assertEquals(number, audited.object());
    assertEquals(paid.negated(), audited.cash());
    assertTrue(audited.detail().startsWith(DemoStaff.SUPERVISOR.number()), audited.detail());

    assertTrue(requireNonNull(cancelled.sought()).rows().getFirst().cancelled());
    assertEquals("CANCEL-NONE", CounterFixture.code(cancel(number)));
    fixture.reopen();
    logIn(DemoStaff.RELIEF.number());
    assertTrue(search(number).rows().getFirst().cancelled());
    assertEquals("CANCEL-NONE", CounterFixture.code(cancel(number)));
    look();
    CashierState compared =
        fixture.driver().after(() -> fixture.desk().choose("RECONCILE", "RECONCILE"));
    assertEquals(Level.OK, requireNonNull(compared.post().day()).level());
  }

  @Test
  void it_is_found_by_its_number_bill_message_or_day() {
    CashierState settled = settle("zhang-san", "MZ-2026-0001");
    String number = requireNonNull(requireNonNull(settled.trial()).settlementId());
    String msgid = requireNonNull(settled.trial().msgid());
    later(1);
    settle("li-si", "MZ-2026-0002");
    later(300);
    for (String typed :
        List.of(number, number + " ", "MZ-2026-0001", msgid, "2026-03-02", "20260302")) {
      Sought sought = search(typed);
      assertEquals(
          List.of(number), sought.rows().stream().map(Settled::settlementId).toList(), typed);
      assertFalse(sought.isCut());
    }
    for (String typed :
        List.of(
            "",
            "MZ-2026",
            "MZ-2026-0003",
            number.substring(3, 9),
            "2026-03-04",
            "李四光",
            "张三 2026-03-03")) {
      if (typed.isEmpty()) {
        assertNull(fixture.driver().after(() -> fixture.desk().searchSettlements("")).sought());
      } else {
        assertEquals(List.of(), search(typed).rows(), typed);
      }
    }
  }

  @Test
  void it_is_found_by_name_initials_id_amount_and_days_one_by_one_and_together() {
    CashierState settled = settle("zhang-san", "MZ-1");
    String number = requireNonNull(requireNonNull(settled.trial()).settlementId());
    String due = settled.trial().due().toYuan();
    later(1);
    settle("li-si", "MZ-2");
    later(300);
    for (String typed :
        List.of(
            "张三",
            "张",
            "zs",
            "ZS",
            "1234",
            "071234",
            "张 30.00",
            "30元 zs",
            due + " 张三",
            "30 20260302",
            "2026-03-01~2026-03-02",
            "20260301-20260302 张",
            "2026-03-01至2026-03-02")) {
      assertEquals(
          List.of(number),
          search(typed).rows().stream().map(Settled::settlementId).toList(),
          typed);
    }
    assertEquals(2, search("30").rows().size());
    assertEquals(2, search("2026-03-01~2026-03-03").rows().size());
    assertEquals("李*", search("李四").rows().getFirst().maskedName());
    for (String typed : List.of("张三丰", "z", "234", "30.01", "张三 31", "2026-03-03~2026-03-02")) {
      assertEquals(List.of(), search(typed).rows(), typed);
    }
  }

  @Test
  void its_slip_is_made_again_with_the_time_and_the_money_of_then() {
    CashierState settled = settle("zhang-san", "B1");
    String number = requireNonNull(requireNonNull(settled.trial()).settlementId());
    SlipLayout handedOut = requireNonNull(settled.slip());
    later(40);
    search("张三");
    List<SlipLayout> made = new CopyOnWriteArrayList<>();
    fixture.driver().after(() -> fixture.desk().remakeSlip(number, made::add));
    assertEquals(amounts(handedOut), amounts(made.getLast()));
    cancel(number);
    fixture.approve();
    CashierState cancelled = fixture.driver().await(state -> state.stage() == Stage.CANCELLED);
    fixture.driver().after(() -> fixture.desk().remakeSlip(number, made::add));
    assertEquals(amounts(requireNonNull(cancelled.slip())), amounts(made.getLast()));
    CashierState none =
        fixture.driver().after(() -> fixture.desk().remakeSlip("SETL-0", made::add));
    assertEquals("CANCEL-NONE", CounterFixture.code(none));
    assertEquals(2, made.size());
  }

  /** What a slip tells of whom and how much, without why: that is explained when it is settled. */
  private static List<SlipLayout.Line> amounts(SlipLayout slip) {
    return slip.lines().stream()
        .filter(line -> !(line instanceof SlipLayout.Text))
        .filter(line -> !(line instanceof SlipLayout.Pair pair && pair.label().equals("撤销原因")))
        .takeWhile(line -> !line.equals(new SlipLayout.Pair("找零", "0.00", true)))
        .toList();
  }

  @Test
  void an_end_that_several_have_lists_the_latest_and_says_when_there_are_more() {
    settle("zhang-san", "B1");
    Intent settled =
        fixture.counter().composition().bookings().last().map(this::intent).orElseThrow();
    for (int i = 0; i < SettlementSearch.MOST; i++) {
      later(1);
      plant(settled, i);
    }
    Sought all = search("-777777");
    assertEquals(planted(0), all.rows().stream().map(Settled::settlementId).toList());
    assertFalse(all.isCut());
    later(1);
    plant(settled, SettlementSearch.MOST);
    Sought cut = search("777777");
    assertEquals(planted(1), cut.rows().stream().map(Settled::settlementId).toList());
    assertTrue(cut.isCut());
    assertEquals(List.of(), search("77777").rows());
  }

  private Intent intent(Item item) {
    return fixture.counter().composition().journal().intent(item);
  }

  /** Numbers of those planted, latest first. */
  private static List<String> planted(int first) {
    return IntStream.range(first, first + SettlementSearch.MOST)
        .mapToObj(i -> number(first + first + SettlementSearch.MOST - 1 - i))
        .toList();
  }

  private static String number(int i) {
    return "SETL" + i + "-777777";
  }

  /** Journals the same settlement once more, under numbers of its own. */
  private void plant(Intent settled, int i) {
    LocalLedger journal = fixture.counter().composition().journal();
    String msgid = "M" + i;
    journal.intend(
        new Intent(msgid, settled.infno(), settled.settled(), "", settled.tender(), null));
    journal.decided(
        msgid,
        new Decision(
            Outcome.SETTLED, msgid, number(i), Fen.ZERO, "", null, null, null, null, null));
  }

  @Test
  void one_that_was_provisional_is_found_under_both_numbers() {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B1", "30.00"));
    String provisional = fixture.settle().history().getFirst().settlementId();
    fixture.town().centre().up();
    fixture.drain();
    String number = look().history().getFirst().settlementId();
    later(5);
    assertEquals(number, search(provisional).rows().getFirst().settlementId());
    assertEquals(number, search(number).rows().getFirst().settlementId());
    cancel(number);
    fixture.approve();
    fixture.driver().await(state -> state.stage() == Stage.CANCELLED);
    assertTrue(search(provisional).rows().getFirst().cancelled());
    assertEquals(1, search("B1").rows().size());
    assertTrue(search("2026-03-02").rows().getFirst().cancelled());
  }

  @Test
  void a_cancelled_bill_comes_back_for_its_person_alone_and_is_settled_anew() {
    CashierState settled = settle("zhang-san", "B1");
    String number = requireNonNull(requireNonNull(settled.trial()).settlementId());
    later(4);
    search(number);
    cancel(number);
    fixture.approve();
    fixture.driver().await(state -> state.stage() == Stage.CANCELLED);
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("li-si");
    assertTrue(fixture.driver().after(fixture.desk()::undoRemove).bill().lines().isEmpty());
    fixture.driver().after(fixture.desk()::next);
    CashierState seen = fixture.insert("zhang-san");
    assertTrue(requireNonNull(seen.notice()).advice().contains("Ctrl+Z"));
    CashierState back = fixture.driver().after(fixture.desk()::undoRemove);
    assertEquals(settled.bill().lines(), back.bill().lines());
    String anew = back.bill().number();
    assertFalse(anew.isEmpty());
    assertNotEquals("B1", anew);
    fixture.trial();
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(Map.of("B1", 0, anew, 1), fixture.effective());
  }

  @Test
  void what_the_centre_forbids_is_said_with_its_code() {
    String number =
        requireNonNull(requireNonNull(settle("zhang-san", "B1").trial()).settlementId());
    later(4);
    settle("zhang-san", "B2");
    search(number);
    cancel(number);
    fixture.approve();
    CashierState refused = fixture.driver().await(state -> !CounterFixture.code(state).isEmpty());
    assertEquals("LATER-SETTLEMENT", CounterFixture.code(refused));
    assertFalse(search(number).rows().getFirst().cancelled());
  }

  private void later(int days) {
    fixture.driver().after(fixture.desk()::next);
    clock.move(DAY.multipliedBy(days));
  }

  private Sought search(String typed) {
    fixture.driver().after(() -> fixture.desk().searchSettlements(typed));
    return requireNonNull(
        fixture
            .driver()
            .await(
                state ->
                    state.sought() != null
                        && state.sought().typed().equals(typed)
                        && !state.sought().isSearching())
            .sought());
  }

  private CashierState cancel(String number) {
    return fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
  }

  private CashierState look() {
    return fixture.driver().after(fixture.desk()::lookAtDay);
  }

  private void logIn(String number) {
    fixture.driver().after(fixture.desk()::next);
    fixture.logIn(
        number,
        DemoStaff.password(
            number.equals(DemoStaff.RELIEF.number()) ? DemoStaff.RELIEF : DemoStaff.CASHIER));
  }

  private CashierState settle(String card, String number) {
    fixture.driver().after(fixture.desk()::next);
    fixture.insert(card);
    fixture.tryBill(fixture.bill(number, "30.00"));
    CashierState settled = fixture.settle();
    assertEquals(Stage.SETTLED, settled.stage());
    return settled;
  }
}
