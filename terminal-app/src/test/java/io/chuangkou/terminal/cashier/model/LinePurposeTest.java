package io.chuangkou.terminal.cashier.model;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.WujinSite;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lines of a chronic visit serve in Wujin, by keyboard at the real desk. */
class LinePurposeTest {

  private static final String PACLITAXEL = "XL01CDD055B002010100015";

  private static final int UNSAID = 3;

  @TempDir Path folder;
  private CounterFixture counter;
  private TypingCashier cashier;

  @BeforeEach
  void open() {
    counter = new CounterFixture(folder, WujinSite.HOSPITAL);
    cashier = new TypingCashier(counter);
    cashier.insert("zhao-min");
    counter.driver().after(() -> counter.desk().register("malignancy", "20260101", "", ""));
    counter.driver().after(() -> counter.desk().chooseDisease("malignancy"));
    counter.driver().after(() -> counter.desk().addDiagnosis("C34.900"));
    cashier.await(state -> state.bill().particulars().main() != null);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  /** 75 % of what is above the deductible of 800 (WJ-CHRONIC, level 3). */
  @Test
  void a_typed_line_is_paid_by_the_purpose_that_is_offered() {
    assertEquals(
        List.of("radiochemo", "other"),
        cashier.now().choices().purposes().stream().map(Choice::code).toList());
    cashier.line(PACLITAXEL, "2", "500.00");
    cashier.model.enter();
    cashier.await(state -> state.bill().lines().size() == 1);
    cashier.rest();
    cashier.model.act(Act.SETTLE);
    assertEquals(Fen.ofYuan("150.00"), fundOnceTried());
  }

  @Test
  void what_a_file_left_open_is_asked_line_by_line_before_the_trial_by_digits() {
    counter.driver().after(() -> counter.desk().importBill(unsaid()));
    cashier.await(state -> state.bill().lines().size() == UNSAID);
    cashier.model.act(Act.SETTLE);
    assertEquals(new Panel.Purpose(0), cashier.model.panels().shown().get());
    cashier.model.digit(1);
    assertEquals(new Panel.Purpose(2), cashier.model.panels().shown().get());
    cashier.model.move(1);
    cashier.model.enter();
    assertEquals(Sheet.NONE, cashier.model.panels().shown().get());
    assertEquals(Fen.ofYuan("150.00"), fundOnceTried());
    assertEquals(
        List.of("radiochemo", "other", "other"),
        cashier.bill().lines().stream().map(Bill.Line::purpose).toList());
  }

  @Test
  void nothing_is_tried_while_a_line_says_nothing_of_what_it_serves() {
    counter.driver().after(() -> counter.desk().importBill(unsaid()));
    assertEquals("PURPOSE-MISSING", CounterFixture.code(counter.trial()));
  }

  private Path unsaid() {
    return counter.file(
        "unsaid.json",
        """
        {"visit": "chronic", "disease": "malignancy", "diagnoses": [{"code": "C34.900"}], "lines": [
          {"code": "%1$s", "quantity": "2", "unitPrice": "500.00"},
          {"code": "%1$s", "quantity": "1", "unitPrice": "100.00", "purpose": "other"},
          {"code": "%1$s", "quantity": "1", "unitPrice": "40.00"}]}
        """
            .formatted(PACLITAXEL));
  }

  private Fen fundOnceTried() {
    Trial trial = requireNonNull(cashier.await(state -> state.stage() == Stage.TRIAL).trial());
    assertNull(trial.centreDiffers());
    return trial.settlement().fundTotal();
  }
}
