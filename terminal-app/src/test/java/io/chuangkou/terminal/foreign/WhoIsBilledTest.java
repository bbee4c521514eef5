package io.chuangkou.terminal.foreign;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.foreign.ForeignCounter.Setup;
import io.chuangkou.terminal.foreign.centre.Insured;
import io.chuangkou.terminal.foreign.centre.Oddity;
import io.chuangkou.terminal.foreign.centre.Settled;
import io.chuangkou.terminal.foreign.centre.Trouble;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody is billed whom the centre has not named, and by which insurance is no accident. */
class WhoIsBilledTest extends AtForeignCentre {

  @ParameterizedTest
  @EnumSource(names = {"REQUEST_LOST", "SILENT", "SERVER_ERROR", "TIMEOUT_BEFORE_DOING"})
  void a_person_whose_answer_was_lost_is_asked_for_again_before_anything_is_billed(Trouble lost) {
    centre.meets("1101", lost);
    counter().insert();
    if (counter().now().stage() == Stage.NO_CARD) {
      counter().after(counter().desk()::readCard);
      counter().await(state -> state.stage() == Stage.IDENTIFIED);
    }
    counter().tryBill("B1", "108.00");
    assertSettled(counter().settle(), "21.60");
    assertNobodyWithoutNumber();
  }

  @Test
  void a_centre_that_was_away_when_the_card_was_read_is_asked_again_when_it_is_back() {
    centre.away(true);
    counter().insert();
    assertEquals(Stage.IDENTIFIED, counter().now().stage(), () -> told(counter().now()));
    centre.away(false);
    counter().tryBill("B1", "108.00");
    assertSettled(counter().settle(), "21.60");
    assertNobodyWithoutNumber();
  }

  private void assertNobodyWithoutNumber() {
    for (String infno : List.of("2201", "2203", "2204", "2206", "2207")) {
      List<String> told = centre.told(infno, "psn_no");
      assertFalse(told.isEmpty(), infno);
      assertFalse(told.contains(""), infno);
    }
  }

  @Test
  void an_insurance_that_cannot_serve_the_visit_is_not_taken_because_it_stands_first() {
    centre.insures(Insured.active("510", "320100", "0"), Insured.active("310", "320100", "100.00"));
    assertSettled(counter().settled("B1", "108.00"), "21.60");
    assertEquals(List.of("310"), insurances());
  }

  @Test
  void the_account_of_an_employee_is_not_passed_over_for_a_residents_insurance() {
    centre.insures(Insured.active("390", "320100", "0"), Insured.active("310", "320100", "100.00"));
    assertSettled(counter().settled("B1", "108.00"), "21.60");
    assertEquals(List.of("310"), insurances());
  }

  @Test
  void an_insurance_that_has_ended_is_not_taken() {
    centre.insures(
        new Insured("310", "4", "320100", BigDecimal.ZERO), Insured.active("390", "320100", "0"));
    assertSettled(counter().settled("B1", "108.00"), "21.60");
    assertEquals(List.of("390"), insurances());
  }

  @Test
  void the_cashier_chooses_among_insurances_that_can_serve_and_the_choice_is_billed() {
    centre.insures(
        Insured.active("510", "320100", "0"),
        Insured.active("390", "320100", "0"),
        Insured.active("310", "320100", "100.00"));
    counter().insert();
    List<String> offered =
        counter().now().choices().insurances().stream().map(CashierState.Choice::code).toList();
    assertTrue(offered.stream().noneMatch(code -> code.startsWith("510")), offered::toString);
    assertTrue(offered.getFirst().startsWith("310"), offered::toString);
    counter().after(() -> counter().desk().chooseInsurance("390"));
    counter().tryBill("B1", "108.00");
    assertSettled(counter().settle(), "21.60");
    assertEquals(List.of("390"), insurances());
    assertEquals(List.of("390"), centre.told("2207", "insutype"));
  }

  private List<String> insurances() {
    return centre.books().standing().stream().map(Settled::insurance).toList();
  }

  @Test
  void in_a_region_without_a_policy_of_ours_the_centres_amounts_count_and_nothing_is_invented() {
    centre.insures(Insured.active("310", "330200", "0")).writes(Oddity.EXTENSION_ABSENT);
    counter(
        Setup.USUAL
            .region("330200")
            .provider("{id: C1, level: 1, setting: community, area: '330200'}"));
    counter().insert();
    CashierState tried = counter().tryBill("B1", "108.00");
    assertEquals(List.of(), requireNonNull(tried.trial(), () -> told(tried)).settlement().steps());
    assertSettled(counter().settle(), "21.60");
    assertEquals(List.of("330200"), centre.told("2207", "insuplc_admdvs"));
  }

  @Test
  void a_region_without_a_policy_of_ours_knows_only_full_cash_while_the_centre_is_away() {
    centre.insures(Insured.active("310", "330200", "0"));
    counter(
        Setup.USUAL
            .region("330200")
            .provider("{id: C1, level: 1, setting: community, area: '330200'}"));
    counter().insert();
    centre.away(true);
    CashierState away = counter().tryBill("B1", "108.00");
    assertNotEquals(Stage.TRIAL, away.stage(), () -> told(away));
    assertEquals(
        ForeignCounter.yuan("108.00"),
        requireNonNull(away.post().offer(), () -> told(away)).total());
  }

  @Test
  void a_person_from_another_province_is_settled_with_the_cards_own_facts() {
    centre.insures(Insured.active("310", "130100", "0")).writes(Oddity.EXTENSION_ABSENT);
    assertSettled(counter().settled("B1", "108.00"), "21.60");
    assertEquals(List.of("130100"), centre.told("2207", "insuplc_admdvs"));
    for (String infno : List.of("2201", "2207")) {
      String request = centre.calls(infno).getFirst().request().toString();
      assertTrue(request.contains("card_sn"), request);
      assertTrue(request.contains("certno"), request);
    }
  }
}
