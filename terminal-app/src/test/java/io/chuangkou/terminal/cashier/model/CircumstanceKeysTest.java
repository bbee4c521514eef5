package io.chuangkou.terminal.cashier.model;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.cashier.model.Panel.Menu;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.visit.Circumstance.OfDisease;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Told;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What decides what is paid beside the kind of visit, by keyboard at the real desk. */
class CircumstanceKeysTest {

  @TempDir Path folder;
  private CounterFixture counter;
  private TypingCashier cashier;

  @BeforeEach
  void open() {
    counter = new CounterFixture(folder, DemoSite.HOSPITAL);
    cashier = new TypingCashier(counter);
    cashier.insert("zhang-san");
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private void pick(Pick wanted) {
    cashier.model.digit((1 + Pick.visits(cashier.now()).indexOf(wanted)) % 10);
  }

  @Test
  void a_visit_of_which_nothing_is_asked_has_no_step_more() {
    cashier.model.act(Act.VISIT);
    assertFalse(Pick.visits(cashier.now()).contains(Pick.More.CIRCUMSTANCES));
  }

  /** 65 % of 2,000 without a deductible (NJ-IP). */
  @Test
  void the_disease_of_a_stay_is_picked_by_its_digit() {
    cashier.model.act(Act.VISIT);
    pick(new Pick.Kind(VisitKind.INPATIENT));
    cashier.await(state -> !state.choices().circumstances().isEmpty());
    cashier.await(state -> state.stage() == Stage.IDENTIFIED);
    cashier.model.act(Act.VISIT);
    pick(Pick.More.CIRCUMSTANCES);
    assertEquals(Menu.CIRCUMSTANCES, cashier.model.panels().shown().get());
    int row =
        cashier.now().choices().circumstances().stream()
            .map(Told::what)
            .toList()
            .indexOf(new OfDisease("malignancy"));
    cashier.model.digit(1 + row);
    cashier.await(state -> "malignancy".equals(state.bill().disease()));
    counter.admit();
    counter.driver().after(() -> counter.desk().addLine("XL01CDD055B002010100015", "4", "500.00"));
    Trial trial = requireNonNull(counter.trial().trial());
    assertNull(trial.centreDiffers());
    assertEquals(Fen.ofYuan("1300.00"), trial.settlement().fundTotal());
  }
}
