package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The cashier's terminal over a real centre, a real store and an emulated reader. */
class CashierWorkflowTest {

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

  @Test
  void a_bill_is_tried_settled_and_printed_with_every_fen_explained() {
    CashierState identified = fixture.insert("zhang-san");
    assertEquals(Stage.IDENTIFIED, identified.stage());
    assertEquals("张*", requireNonNull(identified.person()).maskedName());

    CashierState tried = fixture.tryBill(fixture.bill("B1", "500.00"));
    assertEquals(Stage.TRIAL, tried.stage());
    Trial trial = requireNonNull(tried.trial());
    assertFalse(trial.provisional());
    assertNull(trial.centreDiffers());
    // 500 less the deductible of 200, half of the rest at a community provider (NJ-OP).
    assertEquals(Fen.ofYuan("150.00"), trial.settlement().fundTotal());
    assertFalse(trial.settlement().steps().isEmpty());

    CashierState settled = fixture.settle();
    assertEquals(Stage.SETTLED, settled.stage());
    assertNotNull(settled.slip());
    assertNotNull(requireNonNull(settled.trial()).settlementId());
    assertTrue(settled.open().isEmpty());
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void the_same_bill_is_not_settled_twice_by_mistake() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    fixture.settle();
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("zhang-san");
    CashierState refused = fixture.tryBill(fixture.bill("B1", "500.00"));
    assertEquals("BILL-SETTLED", code(refused));
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void a_cancelled_settlement_leaves_the_year_as_it_was() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    CashierState settled = fixture.settle();

    String id = requireNonNull(requireNonNull(settled.trial()).settlementId());
    CashierState cancelled = fixture.driver().after(() -> fixture.desk().cancelSettlement(id));
    assertEquals(Stage.CANCELLED, cancelled.stage());
    assertTrue(cancelled.history().getFirst().cancelled());
    assertEquals(Map.of("B1", 0), fixture.effective());
    CashierState twice = fixture.driver().after(() -> fixture.desk().cancelSettlement(id));
    assertEquals("CANCEL-NONE", code(twice));

    fixture.driver().after(fixture.desk()::next);
    fixture.insert("zhang-san");
    CashierState again = fixture.tryBill(fixture.bill("B2", "500.00"));
    assertEquals(Fen.ofYuan("150.00"), requireNonNull(again.trial()).settlement().fundTotal());
  }

  @ParameterizedTest
  @EnumSource(names = {"LOSE_REQUEST", "LOSE_ANSWER", "GARBAGE", "OTHER_BILL"})
  void an_unclear_settlement_locks_the_bill_until_its_reversal_is_accepted(Faults.Kind fault) {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    fixture.strike(fault, "2207");

    CashierState unclear = fixture.settle();
    assertEquals(Stage.UNKNOWN_OUTCOME, unclear.stage());
    assertEquals("SETTLE-UNKNOWN", code(unclear));
    assertNotNull(unclear.slip());
    assertNotNull(requireNonNull(unclear.trial()).msgid());

    fixture
        .driver()
        .await(state -> state.stage() == Stage.IDENTIFIED && CounterFixture.isSent(state));
    // Where the centre acted before its answer was lost, its settlement was taken back.
    boolean acted = fault == Faults.Kind.LOSE_ANSWER || fault == Faults.Kind.OTHER_BILL;
    assertEquals(acted ? Map.of("B1", 0) : Map.of(), fixture.effective());

    CashierState again = fixture.driver().after(fixture.desk()::trial);
    assertEquals(Fen.ofYuan("150.00"), requireNonNull(again.trial()).settlement().fundTotal());
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void a_refused_reversal_keeps_its_person_locked_until_it_is_sent_on_somebodys_word() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    fixture.strike(Faults.Kind.LOSE_ANSWER, "2207");
    fixture.strike(Faults.Kind.REFUSE, "2601");
    fixture.settle();
    OpenItem refused =
        fixture
            .driver()
            .await(state -> state.open().stream().anyMatch(item -> !item.options().isEmpty()))
            .open()
            .stream()
            .filter(item -> !item.options().isEmpty())
            .findFirst()
            .orElseThrow();
    fixture.desk().drain();
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("zhang-san");
    assertEquals("PERSON-LOCKED", code(fixture.tryBill(fixture.bill("B2", "60.00"))));
    assertEquals(Map.of("B1", 1), fixture.effective());

    fixture.driver().after(() -> fixture.desk().choose(refused.id(), "RELEASE"));
    fixture.approve();
    fixture.drain();
    assertEquals(Map.of("B1", 0), fixture.effective());
    assertEquals(Stage.TRIAL, fixture.driver().after(fixture.desk()::trial).stage());
  }

  @Test
  void while_the_centre_is_away_a_bill_is_settled_provisionally_and_sent_later() {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    CashierState tried = fixture.tryBill(fixture.bill("B1", "500.00"));
    assertTrue(requireNonNull(tried.trial()).provisional());

    CashierState provisional = fixture.settle();
    assertEquals(Stage.PROVISIONAL, provisional.stage());
    assertNotNull(provisional.slip());
    assertEquals(1, provisional.open().size());
    assertTrue(fixture.effective().isEmpty());

    fixture.town().centre().up();
    CashierState drained = fixture.drain();
    assertTrue(drained.open().isEmpty());
    assertEquals("这笔暂结已由医保中心正式结算。", requireNonNull(drained.notice()).sentence());
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void who_was_settled_provisionally_is_known_with_it_when_the_centre_is_back() {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B1", "300.00"));
    assertEquals(Stage.PROVISIONAL, fixture.settle().stage());
    fixture.driver().after(fixture.desk()::next);
    fixture.town().centre().up();
    fixture.insert("zhang-san");
    assertEquals(Map.of("B1", 1), fixture.effective());
    CashierState next = fixture.tryBill(fixture.bill("B2", "300.00"));
    // The deductible was B1's: half of 300.
    assertEquals(Fen.ofYuan("150.00"), requireNonNull(next.trial()).settlement().fundTotal());
  }

  @Test
  void what_the_centre_decides_otherwise_stays_open_until_a_person_closes_it() {
    fixture.insert("zhang-san");
    Elsewhere.settle(fixture, "zhang-san", "200.00");
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B1", "500.00"));
    assertEquals(Stage.PROVISIONAL, fixture.settle().stage());

    fixture.town().centre().up();
    CashierState drained = fixture.drain();
    OpenItem difference = drained.open().getFirst();
    // The deductible was used up elsewhere: half of 200 goes back.
    assertEquals(Fen.ofYuan("-100.00"), difference.difference());

    fixture.driver().after(() -> fixture.desk().choose(difference.id(), "CASH"));
    CashierState closed = fixture.approve();
    assertTrue(closed.open().isEmpty());
  }

  @Test
  void what_the_centre_reckons_otherwise_is_shown_and_settled_as_the_centre_says() {
    fixture.insert("zhang-san");
    Elsewhere.settle(fixture, "zhang-san", "200.00");
    CashierState tried = fixture.tryBill(fixture.bill("B1", "500.00"));
    assertEquals("SUM-DIFFERS", code(tried));
    Trial trial = requireNonNull(tried.trial());
    assertNotNull(trial.centreDiffers());
    // The deductible was used up elsewhere: half of 500.
    assertEquals(Fen.ofYuan("250.00"), trial.due());
    assertEquals(Fen.ofYuan("250.00"), fixture.settle().history().getFirst().person());
  }

  @Test
  void a_settlement_that_could_not_be_sent_is_offered_provisionally() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    fixture.town().centre().down();

    CashierState switched = fixture.settle();
    assertEquals(Stage.TRIAL, switched.stage());
    assertTrue(requireNonNull(switched.trial()).provisional());
    assertEquals(Stage.PROVISIONAL, fixture.driver().after(fixture.desk()::settle).stage());
  }

  @Test
  void a_withdrawn_provisional_settlement_never_reaches_the_centre() {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B1", "500.00"));
    CashierState provisional = fixture.settle();
    String number = requireNonNull(requireNonNull(provisional.trial()).settlementId());

    CashierState withdrawn = fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
    assertEquals(Stage.CANCELLED, withdrawn.stage());
    fixture.town().centre().up();
    assertTrue(fixture.drain().open().isEmpty());
    assertTrue(fixture.effective().isEmpty());
  }

  @Test
  void a_refusal_is_shown_in_the_centres_words_and_leaves_nothing_open() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    fixture.strike(Faults.Kind.REFUSE, "2207");

    CashierState refused = fixture.settle();
    assertEquals(Stage.TRIAL, refused.stage());
    assertEquals("CENTRE-REFUSED", code(refused));
    assertTrue(requireNonNull(refused.notice()).sentence().contains("测试拒绝"));
    assertTrue(refused.open().isEmpty());
    assertEquals(Stage.SETTLED, fixture.settle().stage());
  }

  @ParameterizedTest
  @CsvSource({
    "chen-jianguo, PERSON-NOT-COVERED",
    "long-name, PERSON-UNKNOWN",
    "third-generation, CARD-NEEDS-KEY",
    "expired, CARD-EXPIRED",
    "bank-only, CARD-NOT-SOCIAL-SECURITY"
  })
  void a_card_that_cannot_settle_says_why_and_what_to_do(String card, String code) {
    CashierState refused = fixture.insert(card);
    assertEquals(code, code(refused));
    assertFalse(requireNonNull(refused.notice()).sentence().isEmpty());
    assertFalse(requireNonNull(refused.notice()).advice().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "XJ01CAA040E001020100001, 1, abc, BILL-AMOUNT",
    "XJ01CAA040E001020100001, 1, 1.234, BILL-AMOUNT",
    "XJ01CAA040E001020100001, -1, 1.00, BILL-AMOUNT",
    "XJ01CAA040E001020100001, 0, 1.00, BILL-AMOUNT",
    "XJ01CAA040E001020100001, 1e9, 1.00, BILL-AMOUNT",
    "NOSUCHCODE, 1, 1.00, BILL-CODE"
  })
  void a_line_typed_wrongly_is_refused_and_not_added(
      String item, String quantity, String price, String code) {
    fixture.insert("zhang-san");
    CashierState refused =
        fixture.driver().after(() -> fixture.desk().addLine(item, quantity, price));
    assertEquals(code, code(refused));
    assertTrue(refused.bill().lines().isEmpty());
  }

  @Test
  void full_width_digits_are_digits() {
    fixture.insert("zhang-san");
    CashierState added =
        fixture
            .driver()
            .after(() -> fixture.desk().addLine("ＸＪ01CAA040E001020100001", "２", "１２．５０"));
    assertEquals(Fen.ofYuan("25.00"), added.bill().total());
  }

  @Test
  void a_removed_line_can_be_put_back() {
    fixture.insert("zhang-san");
    fixture.driver().after(() -> fixture.desk().importBill(fixture.bill("B1", "5.00")));
    assertTrue(fixture.driver().after(() -> fixture.desk().removeLine(0)).bill().lines().isEmpty());
    assertEquals(1, fixture.driver().after(fixture.desk()::undoRemove).bill().lines().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ \"lines\": [ | BILL-FILE",
        "{\"lines\": []} | BILL-EMPTY",
        "{\"lines\": [{\"code\": \"NO\", \"quantity\": \"1\", \"unitPrice\": \"1\"}]} | BILL-CODE",
        "{\"lines\": [{\"cod\": \"NO\"}]} | BILL-FILE",
        "not json | BILL-FILE"
      })
  void a_broken_bill_file_is_refused_and_the_bill_stays(String text, String code) {
    fixture.insert("zhang-san");
    fixture.driver().after(() -> fixture.desk().importBill(fixture.bill("B1", "5.00")));
    Path broken = fixture.file("broken.json", text);
    CashierState refused = fixture.driver().after(() -> fixture.desk().importBill(broken));
    assertEquals(code, code(refused));
    assertEquals("B1", refused.bill().number());
  }

  @Test
  void money_that_is_typed_asks_for_nothing_that_is_listed() {
    fixture.insert("zhang-san");
    CashierState tried = fixture.tryBill(fixture.bill("B1", "500.00"));
    CashierState typed = fixture.driver().after(() -> fixture.desk().tender("1"));
    assertEquals(Fen.ofYuan("1.00"), typed.tendered());
    assertSame(tried.choices(), typed.choices());
    CashierState looked = fixture.driver().after(fixture.desk()::lookAtDay);
    assertNotSame(typed.choices(), looked.choices(), "any other event renews them");
  }

  @Test
  void too_little_cash_settles_nothing() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    fixture.driver().after(() -> fixture.desk().tender("1.00"));
    CashierState refused = fixture.driver().after(fixture.desk()::settle);
    assertEquals("CASH-SHORT", code(refused));
    assertTrue(fixture.effective().isEmpty());
  }

  @Test
  void a_second_terminal_on_the_same_store_is_told_so() {
    try {
      fixture.town().counter(DemoSite.COMMUNITY, Locale.CHINESE).close();
      throw new AssertionError("opened twice");
    } catch (io.chuangkou.store.StoreException locked) {
      assertEquals("STORE-LOCKED", locked.code());
    }
  }

  @Test
  void a_damaged_store_says_so_at_the_start_and_parks_what_may_be_concerned() throws Exception {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B1", "30.00"));
    assertEquals(Stage.PROVISIONAL, fixture.settle().stage());
    fixture.counter().close();
    flipAByteOfTheJournal();

    try (DemoCounter reopened = fixture.town().counter(DemoSite.COMMUNITY, Locale.CHINESE)) {
      HeadlessCashier driver = new HeadlessCashier(reopened.desk(), Duration.ofSeconds(30));
      CashierState state = driver.await(s -> code(s).equals("STORE-DAMAGED"));
      assertFalse(state.open().isEmpty());
      assertFalse(requireNonNull(state.notice()).advice().isEmpty());
    }
  }

  private void flipAByteOfTheJournal() throws IOException {
    Path segment;
    try (Stream<Path> files = Files.walk(folder.resolve(DemoSite.COMMUNITY.orgCode()))) {
      segment =
          files
              .filter(file -> file.getFileName().toString().matches(".*(journal|seg).*"))
              .filter(Files::isRegularFile)
              .findFirst()
              .orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segment);
    bytes[600] ^= 1;
    Files.write(segment, bytes);
  }

  @Test
  void the_shift_and_the_queue_are_there_after_a_restart() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    fixture.settle();
    fixture.counter().close();

    try (DemoCounter reopened = fixture.town().counter(DemoSite.COMMUNITY, Locale.CHINESE)) {
      HeadlessCashier driver = new HeadlessCashier(reopened.desk(), Duration.ofSeconds(30));
      CashierState state = driver.await(s -> !s.history().isEmpty());
      assertEquals(1, state.history().size());
      String id = state.history().getFirst().settlementId();
      assertNotEquals("", id);
      assertEquals(
          Stage.CANCELLED, driver.after(() -> reopened.desk().cancelSettlement(id)).stage());
    }
  }
}
