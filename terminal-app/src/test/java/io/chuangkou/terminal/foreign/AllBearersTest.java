package io.chuangkou.terminal.foreign;

import static io.chuangkou.terminal.foreign.ForeignCounter.slip;
import static io.chuangkou.terminal.foreign.ForeignCounter.yuan;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.terminal.day.Compared;
import io.chuangkou.terminal.foreign.ForeignCounter.Setup;
import io.chuangkou.terminal.foreign.centre.Money;
import io.chuangkou.terminal.foreign.centre.Oddity;
import io.chuangkou.terminal.foreign.centre.Trouble;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who bears what is the centre's word: cash is asked for cash alone, and every fund is told. */
class AllBearersTest extends AtForeignCentre {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "310100", "320100", "330100", "330101", "350100", "370100", "390200", "610100", "620100",
        "999997", "910100"
      })
  void every_fund_lowers_the_cash_and_stands_on_the_slip(String fund) {
    centre.pays(Money.cash().fund(fund, "0.8")).writes(Oddity.DETAIL_OF_ALL_BEARERS);
    CashierState settled = counter().settled("B1", "108.00");
    assertSettled(settled, "21.60");
    assertTrue(slip(settled).contains("86.40"), () -> slip(settled));
    assertDayIsFlat();
  }

  @Test
  void several_funds_stand_one_by_one() {
    centre.pays(
        Money.cash()
            .fund("310100", "0.5")
            .fund("320100", "0.1")
            .fund("330101", "0.07")
            .fund("620100", "0.03"));
    CashierState settled = counter().settled("B1", "1000.00");
    assertSettled(settled, "300.00");
    for (String paid : List.of("500.00", "100.00", "70.00", "30.00")) {
      assertTrue(slip(settled).contains(paid), () -> paid + " in " + slip(settled));
    }
    assertDayIsFlat();
  }

  @Test
  void what_the_account_pays_nobody_pays_in_cash() {
    centre.pays(Money.cash().accounts("5000.00", "0")).writes(Oddity.DETAIL_OF_ALL_BEARERS);
    counter().insert();
    CashierState tried = counter().tryBill("B1", "108.00");
    assertEquals(yuan("0.00"), requireNonNull(tried.trial(), () -> told(tried)).due());
    CashierState settled = counter().settle();
    assertSettled(settled, "0.00");
    assertTrue(slip(settled).contains("108.00"), () -> slip(settled));
    assertDayIsFlat();
    assertCancelled(counter().cancelLast());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void own_account_relatives_account_and_cash_make_up_the_persons_part(boolean beside) {
    centre.pays(USUAL.accounts("10.00", "5.00"));
    if (beside) {
      centre.familyBeside();
    }
    Setup setup = Setup.USUAL.profile(beside ? "mutualAid: beside" : "");
    CashierState settled = counter(setup).settled("B1", "108.00");
    assertSettled(settled, "6.60");
    assertTrue(slip(settled).contains("10.00"), () -> slip(settled));
    assertTrue(slip(settled).contains("5.00"), () -> slip(settled));
    assertCancelled(counter().cancelLast());
  }

  @Test
  void the_hospitals_part_is_nobodys_cash() {
    centre.pays(Money.cash().hospital("0.8")).writes(Oddity.DETAIL_OF_ALL_BEARERS);
    assertSettled(counter().settled("B1", "27.00"), "5.40");
    assertDayIsFlat();
  }

  @Test
  void more_than_was_tendered_is_owed_until_it_is_collected() {
    counter().insert();
    counter().tryBill("B1", "300.00");
    centre.beforeMoving(() -> centre.pays(Money.cash()));
    CashierState held = counter().settle("60.00");
    assertEquals(Stage.DIFFERENCE, held.stage(), () -> told(held));
    assertEquals(yuan("60.00"), counter().drawer());
    assertEquals(yuan("240.00"), held.missing());
    assertSquare();
    assertSettled(counter().after(counter().desk()::confirmDifference), "300.00");
  }

  @Test
  void less_than_was_tendered_goes_back_as_change() {
    counter().insert();
    counter().tryBill("B1", "300.00");
    centre.beforeMoving(() -> centre.pays(USUAL.accounts("50.00", "0")));
    CashierState settled = counter().settle("100.00");
    assertEquals(yuan("90.00"), settled.change());
    assertSettled(settled, "10.00");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "PERSON_BELOW_ZERO",
        "FUND_BELOW_ZERO",
        "FUNDS_DO_NOT_ADD_UP",
        "OTHER_PERSON",
        "OTHER_TOTAL",
        "NUMBERS_MISSING"
      })
  void an_answer_that_cannot_be_true_is_no_money(Trouble lie) {
    counter().insert();
    counter().tryBill("B1", "300.00");
    centre.meets("2207", lie);
    CashierState unknown = counter().settle("300.00");
    assertEquals(Stage.UNKNOWN_OUTCOME, unknown.stage(), () -> told(unknown));
    counter().drain();
    assertEquals(List.of(), centre.books().standing());
    assertEquals(yuan("0.00"), counter().drawer());
    assertSquare();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "PERSON_BELOW_ZERO",
        "FUND_BELOW_ZERO",
        "FUNDS_DO_NOT_ADD_UP",
        "OTHER_PERSON",
        "OTHER_TOTAL"
      })
  void a_trial_that_cannot_be_true_is_refused_with_the_rule_and_the_visit_given_up(Trouble lie) {
    counter().insert();
    centre.meets("2206", lie);
    CashierState refused = counter().tryBill("B1", "300.00");
    assertRefused(refused);
  }

  @ParameterizedTest
  @EnumSource(names = {"TRIPLED", "ALL_ZERO"})
  void a_cancellation_told_with_other_amounts_gives_back_what_was_collected(Trouble lie) {
    assertSettled(counter().settled("B1", "108.00"), "21.60");
    centre.meets("2208", lie);
    assertCancelled(counter().cancelLast());
  }

  private void assertDayIsFlat() {
    LocalDate today = counter().terminal().clock().today();
    for (Compared group : counter().terminal().reconciliation().of(today).orRefuse()) {
      assertEquals(Verdict.FLAT, group.verdict(), group::toString);
    }
  }
}
