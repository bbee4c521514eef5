package io.chuangkou.terminal.cashier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.workflow.CashierState;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places are picked by name or initials, by keyboard at the real desk. */
class PlaceKeysTest {

  @TempDir Path folder;
  private CounterFixture counter;
  private TypingCashier cashier;

  @BeforeEach
  void open() {
    counter = new CounterFixture(folder);
    cashier = new TypingCashier(counter);
    cashier.insert("zhang-san");
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private @Nullable String referredBy() {
    return cashier.await(state -> state.bill().referredBy() != null).bill().referredBy();
  }

  private void pick(Pick pick) {
    cashier.model.picking().pick(pick, cashier.now());
  }

  @Test
  void a_transfer_is_filed_for_the_division_that_its_initials_find() {
    pick(Pick.More.TRANSFER);
    cashier.enter("shs");
    assertEquals("上海市", cashier.model.picking().provider().get());
    assertEquals(Cursor.FROM, cashier.model.cursor().get());
    cashier.model.enter();
    cashier.model.enter();
    CashierState filed = cashier.await(state -> !state.choices().filings().isEmpty());
    assertEquals("转院至 上海市　2026-03-02 至 长期", filed.choices().filings().getLast().words());
  }

  @Test
  void a_place_that_is_not_listed_keeps_its_form_and_its_text() {
    pick(Pick.More.TRANSFER);
    cashier.enter("某医院");
    assertEquals("FILING-PLACE", cashier.refused());
    assertEquals(Cursor.PROVIDER, cashier.model.cursor().get());
    assertEquals("某医院", cashier.model.picking().provider().get());
  }

  @Test
  void who_referred_the_person_is_picked_by_the_arrows() {
    pick(Pick.More.REFERRAL);
    cashier.type("ck");
    assertEquals("窗口社区卫生服务中心", cashier.model.picking().places().found().get().getFirst().name());
    cashier.model.move(2);
    cashier.model.enter();
    assertEquals(Sheet.NONE, cashier.model.panels().shown().get());
    assertEquals("窗口总医院", referredBy());
  }

  @Test
  void who_referred_the_person_may_stand_on_no_list_and_is_no_division() {
    pick(Pick.More.REFERRAL);
    cashier.type("上海市");
    assertEquals(0, cashier.model.picking().places().found().get().size());
    cashier.enter("某卫生院");
    assertEquals("某卫生院", referredBy());
  }
}
