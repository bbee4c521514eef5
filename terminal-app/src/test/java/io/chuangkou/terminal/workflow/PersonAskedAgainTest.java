package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.visit.VisitTransactions;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the centre did not name when the card was read is asked for again before anything else. */
class PersonAskedAgainTest {

  @TempDir Path folder;
  private CounterFixture fixture;
  private LineToCentre line;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, new MovableClock());
    line = fixture.line();
  }

  @AfterEach
  void close() {
    assertFalse(
        line.asked().stream()
            .flatMap(message -> message.input().findValues("psn_no").stream())
            .anyMatch(number -> number.asString().isBlank()),
        "a message left that names nobody");
    fixture.close();
  }

  @Test
  void after_a_lost_answer_the_person_is_known_by_the_trial() {
    fixture.strike(Faults.Kind.LOSE_ANSWER, "1101");
    CashierState stranger = fixture.insert("zhang-san");
    assertEquals(Stage.IDENTIFIED, stranger.stage());
    CashierState tried = fixture.tryBill(fixture.bill("B1", "500.00"));
    assertEquals(Stage.TRIAL, tried.stage());
    assertNull(requireNonNull(tried.trial()).offline());
    assertNull(tried.notice());
    assertTrue(requireNonNull(tried.person()).insurance().startsWith("城乡居民医保"));
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void a_stranger_is_known_by_the_trial_when_the_centre_is_back() {
    line.down();
    fixture.insert("li-si");
    line.up();
    assertNull(requireNonNull(fixture.tryBill(fixture.bill("B1", "300.00")).trial()).offline());
    assertEquals(Stage.SETTLED, fixture.settle().stage());
  }

  @Test
  void a_stranger_whom_the_centre_does_not_know_is_refused_once() {
    line.down();
    fixture.insert("li-si");
    line.up();
    fixture.strike(Faults.Kind.REFUSE, "1101");
    CashierState refused = fixture.tryBill(fixture.bill("B1", "300.00"));
    assertEquals("CENTRE-REFUSED", code(refused));
    assertEquals(Stage.IDENTIFIED, refused.stage());
    assertNull(refused.post().offer());
    assertEquals(0, line.count("2201"));
  }

  @Test
  void while_the_centre_stays_away_a_stranger_pays_in_full_and_is_asked_for_by_the_queue() {
    line.down();
    fixture.insert("li-si");
    assertEquals("OFFLINE-NO-FACTS", code(fixture.tryBill(fixture.bill("B1", "300.00"))));
    fixture.driver().after(fixture.desk()::payInFull);
    assertEquals(Stage.PAID_IN_FULL, fixture.settle().stage());
    line.up();
    fixture.drain();
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void a_person_of_yesterday_is_asked_for_again_so_that_the_year_is_right() {
    fixture.insert("zhang-san");
    Elsewhere.settle(fixture, "zhang-san", "200.00");
    fixture.driver().after(fixture.desk()::next);
    line.down();
    assertEquals(Stage.IDENTIFIED, fixture.insert("zhang-san").stage());
    line.up();
    CashierState tried = fixture.tryBill(fixture.bill("B1", "500.00"));
    // The deductible was used up elsewhere meanwhile, and nothing differs from what is known here.
    assertEquals("250.00", requireNonNull(tried.trial()).due().toYuan());
    assertEquals("", code(tried));
  }

  @Test
  void a_stranger_is_admitted_under_their_number_when_the_centre_is_back() {
    line.down();
    fixture.insert("li-si");
    line.up();
    fixture.driver().after(() -> fixture.desk().chooseVisit(VisitKind.INPATIENT));
    CashierState admitted = fixture.admit();
    assertTrue(admitted.bill().isOpenStay(), code(admitted));
  }

  @Test
  void a_filing_names_its_person_when_the_centre_is_back() {
    line.down();
    fixture.insert("li-si");
    line.up();
    CashierState filed = fixture.driver().after(() -> fixture.desk().designate("", ""));
    assertEquals(1, filed.choices().filings().size(), code(filed));
  }

  @Test
  void a_message_that_names_nobody_does_not_leave() {
    CentreSession centre = fixture.counter().composition().centre();
    var registration =
        new io.chuangkou.settlement.message.visit.Registration(
            "",
            "390",
            java.time.LocalDateTime.of(2026, 3, 2, 9, 30),
            Credential.card("A12345678", "320100"),
            "B1",
            "D1",
            "医师",
            "A03",
            "全科",
            "A03");
    var refused = centre.ask(VisitTransactions.REGISTER, "320100", registration);
    assertTrue(
        refused instanceof io.chuangkou.terminal.centre.SendResult.Refused<?> why
            && why.why().code().equals("PERSON-NUMBER-MISSING"));
    assertEquals(0, line.count("2201"));
  }
}
