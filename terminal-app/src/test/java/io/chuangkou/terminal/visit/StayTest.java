package io.chuangkou.terminal.visit;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stays from admission to settlement and back, over a real centre. */
class StayTest {

  private static final String BED = "001109000010000110900000";
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

  private CashierState after(Runnable command) {
    return fixture.driver().after(command);
  }

  private CashierState admitted() {
    fixture.insert("zhang-san");
    after(() -> fixture.desk().chooseVisit(VisitKind.INPATIENT));
    return fixture.admit();
  }

  private CashierState tried() {
    admitted();
    after(() -> fixture.desk().addLine(BED, "10", "30.00"));
    after(() -> fixture.desk().addLine(DRUG, "1", "1000.00"));
    return after(fixture.desk()::trial);
  }

  @Test
  void a_person_is_admitted_billed_discharged_and_settled() {
    CashierState admitted = admitted();
    assertEquals(Stage.IDENTIFIED, admitted.stage());
    assertTrue(admitted.bill().isOpenStay());

    CashierState billed = after(() -> fixture.desk().addLine(BED, "10", "30.00"));
    assertEquals(1, requireNonNull(billed.bill().stay()).held().size());
    after(() -> fixture.desk().addLine(DRUG, "1", "1000.00"));

    // 1300 less the deductible of 300 at level 1, 90 % of the rest (NJ-IP).
    assertEquals(Fen.ofYuan("900.00"), fundAgreedWithTheCentre(after(fixture.desk()::trial)));
    CashierState settled = fixture.settle();
    assertEquals(Stage.SETTLED, settled.stage());
    assertEquals(Map.of(settled.bill().number(), 1), fixture.effective());
    assertTrue(
        requireNonNull(settled.slip()).lines().stream()
            .map(SlipLayout.Line::toString)
            .anyMatch(line -> line.contains("住院 2026-03-02 至 2026-03-02")));

    after(fixture.desk()::next);
    assertFalse(fixture.insert("zhang-san").bill().isOpenStay());
  }

  @Test
  void an_open_stay_is_on_the_desk_again_when_the_person_comes_back_even_after_a_restart() {
    admitted();
    CashierState billed = after(() -> fixture.desk().addLine(DRUG, "1", "1000.00"));
    after(fixture.desk()::next);
    assertTrue(fixture.insert("li-si").bill().lines().isEmpty());
    after(fixture.desk()::next);
    assertEquals(billed.bill(), fixture.insert("zhang-san").bill());
    fixture.counter().close();

    try (DemoCounter reopened = fixture.town().counter(DemoSite.COMMUNITY, Locale.CHINESE)) {
      HeadlessCashier driver = new HeadlessCashier(reopened.desk(), Duration.ofSeconds(30));
      reopened.insert("zhang-san");
      CashierState known = driver.await(state -> state.stage() == Stage.IDENTIFIED);
      assertEquals(billed.bill(), known.bill());
      assertEquals(Stage.TRIAL, driver.after(reopened.desk()::trial).stage());
    }
  }

  @Test
  void a_cancelled_settlement_opens_the_stay_again_and_restores_the_year() {
    tried();
    CashierState settled = fixture.settle();
    String id = requireNonNull(requireNonNull(settled.trial()).settlementId());
    after(() -> fixture.desk().cancelSettlement(id));
    assertEquals(Stage.CANCELLED, fixture.approve().stage());
    assertEquals(Map.of(settled.bill().number(), 0), fixture.effective());

    after(fixture.desk()::next);
    CashierState back = fixture.insert("zhang-san");
    assertEquals(settled.bill(), back.bill());
    after(() -> fixture.desk().addLine(DRUG, "1", "100.00"));
    // Still the first stay of the year: the whole deductible, 90 % of the rest.
    assertEquals(Fen.ofYuan("990.00"), fundAgreedWithTheCentre(after(fixture.desk()::trial)));
  }

  @Test
  void stepping_back_from_the_trial_leaves_the_person_in_hospital() {
    tried();
    CashierState back = after(fixture.desk()::back);
    assertTrue(back.bill().isOpenStay());
    after(() -> fixture.desk().addLine(DRUG, "1", "100.00"));
    assertEquals(Fen.ofYuan("990.00"), fundAgreedWithTheCentre(after(fixture.desk()::trial)));
  }

  @Test
  void a_line_taken_off_is_taken_back_at_the_centre() {
    admitted();
    after(() -> fixture.desk().addLine(BED, "10", "30.00"));
    after(() -> fixture.desk().addLine(DRUG, "1", "1000.00"));
    CashierState removed = after(() -> fixture.desk().removeLine(0));
    assertEquals(1, removed.bill().lines().size());
    assertEquals(Fen.ofYuan("630.00"), fundAgreedWithTheCentre(after(fixture.desk()::trial)));
    after(fixture.desk()::back);
    CashierState undone = after(fixture.desk()::undoRemove);
    assertEquals(Fen.ofYuan("1300.00"), undone.bill().total());
    assertEquals(Fen.ofYuan("900.00"), fundAgreedWithTheCentre(after(fixture.desk()::trial)));
  }

  @ParameterizedTest
  @EnumSource(names = {"LOSE_REQUEST", "LOSE_ANSWER"})
  void a_lost_upload_is_made_good_before_the_next_step(Faults.Kind fault) {
    admitted();
    fixture.strike(fault, "2301");
    CashierState lost = after(() -> fixture.desk().addLine(DRUG, "1", "1000.00"));
    assertFalse(code(lost).isEmpty());
    assertEquals(1, lost.bill().lines().size());
    assertEquals(Fen.ofYuan("630.00"), fundAgreedWithTheCentre(after(fixture.desk()::trial)));
  }

  @Test
  void a_line_in_doubt_stays_in_doubt_while_the_sign_in_is_refused() {
    admitted();
    fixture.strike(Faults.Kind.LOSE_ANSWER, "2301");
    after(() -> fixture.desk().addLine(DRUG, "1", "1000.00"));
    fixture.counter().composition().centre().signOut();
    fixture.strike(Faults.Kind.REFUSE, "9001");
    CashierState refused = after(fixture.desk()::trial);
    assertEquals("CENTRE-REFUSED", code(refused));
    assertEquals(Stage.IDENTIFIED, refused.stage());
    assertEquals(Fen.ofYuan("630.00"), fundAgreedWithTheCentre(after(fixture.desk()::trial)));
  }

  @ParameterizedTest
  @EnumSource(names = {"LOSE_REQUEST", "LOSE_ANSWER"})
  void an_unclear_settlement_locks_the_stay_until_its_reversal_is_accepted(Faults.Kind fault) {
    tried();
    fixture.strike(fault, "2304");
    assertEquals(Stage.UNKNOWN_OUTCOME, fixture.settle().stage());

    fixture
        .driver()
        .await(state -> state.stage() == Stage.IDENTIFIED && CounterFixture.isSent(state));
    assertTrue(fixture.effective().values().stream().allMatch(count -> count == 0));
    assertEquals(Fen.ofYuan("900.00"), fundAgreedWithTheCentre(after(fixture.desk()::trial)));
    assertEquals(Stage.SETTLED, fixture.settle().stage());
  }

  @ParameterizedTest
  @EnumSource(names = {"LOSE_REQUEST", "LOSE_ANSWER"})
  void an_unclear_admission_is_taken_back_before_the_next(Faults.Kind fault) {
    fixture.insert("zhang-san");
    after(() -> fixture.desk().chooseVisit(VisitKind.INPATIENT));
    fixture.strike(fault, "2401");
    CashierState unclear = fixture.admit();
    assertEquals("ADMIT-UNKNOWN", code(unclear));
    assertFalse(unclear.bill().isOpenStay());
    assertEquals("PERSON-LOCKED", code(fixture.admit()));

    fixture.drain();
    LocalLedger journal = fixture.counter().composition().journal();
    assertTrue(journal.accepted().isEmpty(), "no comparison of money shows an admission");
    assertTrue(fixture.admit().bill().isOpenStay());
  }

  @Test
  void a_stay_that_another_counter_began_is_found_at_the_centre() {
    CashierState admitted = admitted();
    CashierState found = foundByAnotherCounter();
    assertEquals(admitted.bill().number(), found.bill().number());
    assertEquals(
        requireNonNull(admitted.bill().stay()).visit(),
        requireNonNull(found.bill().stay()).visit());
  }

  @Test
  void a_stay_that_another_counter_began_is_not_asked_for_the_diagnosis_again() {
    admitted();
    assertNull(foundByAnotherCounter().bill().particulars().main());
    after(() -> fixture.desk().addLine(DRUG, "1", "1000.00"));
    assertEquals(Fen.ofYuan("630.00"), fundAgreedWithTheCentre(after(fixture.desk()::trial)));
  }

  @Test
  void a_stay_whose_settlement_was_cancelled_is_in_hospital_again_for_another_counter() {
    tried();
    CashierState settled = fixture.settle();
    String id = requireNonNull(requireNonNull(settled.trial()).settlementId());
    after(() -> fixture.desk().cancelSettlement(id));
    assertEquals(Stage.CANCELLED, fixture.approve().stage());
    assertEquals(settled.bill().number(), foundByAnotherCounter().bill().number());
  }

  /** A counter with a store of its own takes up the stay of the person in hospital. */
  private CashierState foundByAnotherCounter() {
    fixture.reopenAfter(this::takeStoreAway);
    fixture.insert("zhang-san");
    return after(() -> fixture.desk().chooseVisit(VisitKind.INPATIENT));
  }

  private void takeStoreAway() {
    Path store = folder.resolve(DemoSite.COMMUNITY.orgCode());
    try {
      Files.move(store, folder.resolve("another counter"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    fixture.plant("UPDATE journal_head SET device = 'another'");
  }

  @Test
  void an_admission_is_undone_with_its_lines() {
    admitted();
    after(() -> fixture.desk().addLine(DRUG, "1", "1000.00"));
    CashierState undone = after(fixture.desk()::cancelAdmission);
    assertFalse(undone.bill().isOpenStay());
    after(fixture.desk()::next);
    assertTrue(fixture.insert("zhang-san").bill().lines().isEmpty());
  }

  @Test
  void a_stay_is_never_settled_provisionally() {
    tried();
    fixture.town().centre().down();
    CashierState refused = fixture.settle();
    assertEquals("OFFLINE-STAY", code(refused));
    assertEquals(Stage.TRIAL, refused.stage());
    fixture.town().centre().up();
    assertEquals(Stage.SETTLED, after(fixture.desk()::settle).stage());
  }

  @Test
  void a_bill_file_with_both_dates_is_admitted_discharged_and_tried_in_one() {
    fixture.insert("zhang-san");
    CashierState tried =
        fixture.tryBill(
            fixture.file(
                "stay.json",
                """
                {"number": "ZY1", "visit": "inpatient", "disease": "malignancy",
                 "admitted": "2026-02-20", "discharged": "2026-03-01", "lines": [
                  {"code": "%s", "quantity": "9", "unitPrice": "30.00"}]}
                """
                    .formatted(BED)));
    // No deductible for this disease (NJ-IP): 90 % of 270.
    assertEquals(Fen.ofYuan("243.00"), fundAgreedWithTheCentre(tried));
    assertEquals(Stage.SETTLED, fixture.settle().stage());
    assertEquals(Map.of("ZY1", 1), fixture.effective());
  }

  private static Fen fundAgreedWithTheCentre(CashierState state) {
    Trial trial = requireNonNull(state.trial(), () -> "no trial: " + state.notice());
    assertNull(trial.centreDiffers());
    return trial.settlement().fundTotal();
  }
}
