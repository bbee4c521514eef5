package io.chuangkou.terminal.foreign;

import static io.chuangkou.terminal.foreign.ForeignCounter.slip;
import static io.chuangkou.terminal.foreign.ForeignCounter.yuan;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.foreign.ForeignCounter.Setup;
import io.chuangkou.terminal.foreign.centre.Money;
import io.chuangkou.terminal.foreign.centre.Oddity;
import io.chuangkou.terminal.foreign.centre.Trouble;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stays, purchases, and bills that wait for the centre over a year's edge. */
class JourneysElsewhereTest extends AtForeignCentre {

  private static final Setup HOSPITAL =
      Setup.USUAL.provider("{id: H0001, level: 3, setting: general, area: '320100'}");
  private static final Setup PHARMACY =
      Setup.USUAL.provider("{id: P1, level: 1, setting: pharmacy, area: '320100'}");

  private CashierState triedStay() {
    counter(HOSPITAL).insert();
    counter()
        .after(
            () ->
                counter()
                    .desk()
                    .importBill(
                        counter()
                            .file(
                                "Z1.json",
                                """
                                {"number": "Z1", "visit": "inpatient",
                                 "admitted": "2026-02-20", "discharged": "2026-03-01",
                                 "diagnoses": [{"code": "J06.900", "name": "急性上呼吸道感染"}],
                                 "lines": [{"code": "XJ01CAA040E001020100001",
                                            "quantity": "10", "unitPrice": "100.00"}]}
                                """)));
    return counter().after(counter().desk()::trial);
  }

  @Test
  void of_a_stay_another_fund_the_hospital_and_the_account_bear_their_parts() {
    centre
        .pays(Money.cash().fund("330101", "0.8").hospital("0.02").accounts("17.04", "0"))
        .writes(Oddity.DETAIL_OF_ALL_BEARERS, Oddity.EXTENSION_ABSENT, Oddity.ZEROS_NULL);
    CashierState tried = triedStay();
    assertEquals(yuan("162.96"), requireNonNull(tried.trial(), () -> told(tried)).due());
    CashierState settled = counter().settle();
    assertSettled(settled, "162.96");
    for (String part : List.of("800.00", "20.00", "17.04")) {
      assertTrue(slip(settled).contains(part), () -> part + " in " + slip(settled));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "CANCELLATION_.*")
  void a_stays_settlement_is_cancelled_whatever_the_answer_leaves_out(Oddity shape) {
    centre.writes(shape, Oddity.CANCELLATION_WITHOUT_PERSON, Oddity.CANCELLATION_OTHER_NAMES);
    triedStay();
    assertSettled(counter().settle(), "200.00");
    assertCancelled(counter().cancelLast());
  }

  @Test
  void a_stays_settlement_behind_words_of_a_time_out_is_taken_back() {
    triedStay();
    centre.meets("2304", Trouble.TIMEOUT_IN_WORDS);
    assertEquals(Stage.UNKNOWN_OUTCOME, counter().settle().stage());
    counter().drain();
    assertEquals(List.of(), centre.books().standing());
    assertSquare();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "STATUS_.*")
  void a_purchase_is_settled_and_cancelled_in_every_shape(Oddity shape) {
    centre.pays(USUAL.accounts("2.00", "1.00")).writes(shape);
    assertSettled(counter(PHARMACY).settled("B1", "108.00"), "18.60");
    assertCancelled(counter().cancelLast());
  }

  @ParameterizedTest
  @EnumSource(names = {"TIMEOUT_IN_WORDS", "SILENT", "PERSON_BELOW_ZERO", "OTHER_TOTAL"})
  void a_purchase_behind_a_strange_answer_is_taken_back(Trouble trouble) {
    counter(PHARMACY).insert();
    counter().tryBill("B1", "108.00");
    centre.meets("2102", trouble);
    CashierState unknown = counter().settle();
    assertEquals(Stage.UNKNOWN_OUTCOME, unknown.stage(), () -> told(unknown));
    counter().drain();
    assertEquals(List.of(), centre.books().standing());
    assertSquare();
  }

  @Test
  void a_queued_bill_that_the_centre_refuses_leaves_no_visit_open() {
    counter().insert();
    centre.away(true);
    CashierState away = counter().tryBill("B1", "108.00");
    if (away.post().offer() != null) {
      counter().after(counter().desk()::payInFull);
    }
    counter().settle();
    counter().after(counter().desk()::next);
    centre.away(false);
    centre.meets("2207", Trouble.REFUSED_WITHOUT_WORDS);
    assertEquals(1, counter().drain().open().size());
    assertEquals(List.of(), centre.books().openVisits());
  }

  @Test
  void a_visit_that_waited_over_a_years_edge_tells_when_the_person_was_here() {
    assertToldOfNewYearsEve(Setup.USUAL, List.of("2201", "2203", "2204"));
  }

  @Test
  void a_purchase_that_waited_over_a_years_edge_tells_when_the_person_was_here() {
    assertToldOfNewYearsEve(PHARMACY, List.of("2101", "2102"));
  }

  private void assertToldOfNewYearsEve(Setup setup, List<String> messages) {
    clock.set(Instant.parse("2026-12-31T15:00:00Z"));
    counter(setup).insert();
    centre.away(true);
    counter().tryBill("B1", "108.00");
    counter().after(counter().desk()::payInFull);
    assertEquals(Stage.PAID_IN_FULL, counter().settle().stage());
    clock.on(Duration.ofHours(20));
    centre.away(false);
    counter().drain();
    assertEquals(1, centre.books().standing().size());
    for (String infno : messages) {
      List<String> told = new ArrayList<>(centre.told(infno, "begntime"));
      told.addAll(centre.told(infno, "fee_ocur_time"));
      assertFalse(told.isEmpty(), infno);
      assertTrue(told.stream().allMatch(time -> time.startsWith("2026-12-31")), told::toString);
    }
    assertSquare();
  }
}
