package io.chuangkou.terminal.cashier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cashier.Sample;
import io.chuangkou.terminal.cashier.ScriptedCashier;
import io.chuangkou.terminal.cashier.model.Panel.Guidebook;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.slip.PdfSlipRenderer;
import io.chuangkou.terminal.slip.SlipLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The guide at the desk, by keys alone. */
class GuidebookTest {

  private final ScriptedCashier cashier = new ScriptedCashier();
  private final CashierViewModel model = new CashierViewModel(cashier, Runnable::run);

  @Test
  void it_lists_all_and_finds_as_it_is_typed_and_enter_opens_the_marked_page() {
    model.openGuide();
    assertEquals(new Guidebook(false), shown());
    assertEquals(Cursor.GUIDE, model.cursor().get());
    assertTrue(model.guide().found().get().size() > 50, "all");
    model.guide().text().set("gs");
    model.move(1);
    model.move(-1);
    model.enter();
    assertEquals(new Guidebook(true), shown());
    assertTrue(page().contains("三个工作日"), page());
    model.act(Act.BACK);
    assertEquals(new Guidebook(false), shown());
    assertEquals(Cursor.GUIDE, model.cursor().get());
    assertEquals("gs", model.guide().text().get());
    model.act(Act.BACK);
    assertEquals("", model.guide().text().get());
    model.act(Act.BACK);
    assertTrue(model.panels().none());
    assertEquals(Cursor.MEDIUM, model.cursor().get());
  }

  @Test
  void what_nothing_answers_to_opens_no_page() {
    model.openGuide();
    model.guide().text().set("火星");
    assertTrue(model.guide().found().get().isEmpty());
    model.enter();
    assertEquals(new Guidebook(false), shown());
  }

  @Test
  void where_a_bill_is_not_paid_it_opens_at_what_helps() {
    model.enter();
    cashier.show(desk -> Sample.refused(desk, "not_registered"));
    model.openGuide();
    assertEquals(new Guidebook(true), shown());
    assertEquals("nj-two-diseases", model.guide().found().get().getFirst().id());
    assertTrue(page().contains("两病"), page());
    cashier.show(desk -> Sample.refused(desk, "offsite_unfiled"));
    model.panels().close();
    model.openGuide();
    assertTrue(
        model.guide().found().get().stream().anyMatch(entry -> entry.id().equals("nj-reimburse")),
        "reimbursement papers are among what helps");
  }

  @Test
  void where_a_lost_card_is_refused_it_opens_at_the_days_that_are_left() {
    cashier.show(
        desk -> Sample.withNotice(desk, new Notice(Level.DOWN, "CARD-BLACKLISTED", "", "")));
    model.openGuide();
    assertTrue(page().contains("三个工作日"), page());
    assertTrue(page().contains("025-12333"), page());
  }

  @Test
  void the_same_key_once_more_tells_what_the_person_pays() {
    model.enter();
    model.openGuide();
    model.openGuide();
    assertEquals("tellEntitlement", cashier.commands.getLast());
    assertEquals(new Guidebook(true), shown());
  }

  @Test
  void another_panel_is_not_left_for_it() {
    model.openWaiting();
    model.openGuide();
    assertEquals(Panel.Sheet.WAITING, shown());
    assertNull(model.guide().page().get());
  }

  @Test
  void every_page_is_a_slip_that_can_be_saved() throws IOException {
    model.openGuide();
    for (int i = 0; i < model.guide().found().get().size(); i += 9) {
      model.guide().move(i);
      model.guide().turnTo();
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      new PdfSlipRenderer().render(Objects.requireNonNull(model.guide().page().get()), pdf);
      assertTrue(pdf.size() > 1000, "pdf");
      assertFalse(page().contains("null"), page());
      model.guide().move(-i);
    }
  }

  private Panel shown() {
    return model.panels().shown().get();
  }

  private String page() {
    SlipLayout page = model.guide().page().get();
    assertNotNull(page);
    return page.lines().toString();
  }
}
