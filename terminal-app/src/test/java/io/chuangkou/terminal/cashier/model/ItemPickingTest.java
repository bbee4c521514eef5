package io.chuangkou.terminal.cashier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.billing.ItemOffer;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.visit.Bill;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items are found and picked with the keyboard alone, at the real desk with a price list. */
class ItemPickingTest {

  private static final String LIST =
      """
      院内编码,国家编码,名称,规格,单位,单价,条码,追溯码\r
      YP1,XJ01CAA040E001020100001,阿莫西林胶囊,0.25g×24粒,盒,12.50,6901234567892,8100001\r
      YP2,XJ01CAA040E001020100001,阿莫西林胶囊（大盒）,0.25g×50粒,盒,25.80,6901234567908,8100002\r
      YP3,ZA01BAY0178010100021,银黄颗粒,4g×12袋,盒,"1,011.60",,8100021\r
      CT1,002103000010000210300001,X线计算机体层（CT）平扫,,部位,260.00,,\r
      """;

  @TempDir Path folder;
  private CounterFixture counter;
  private TypingCashier cashier;
  private long saved;

  @BeforeEach
  void open() throws IOException {
    save(LIST);
    counter = new CounterFixture(folder);
    counter.counter().composition().prices().refresh();
    cashier = new TypingCashier(counter);
    cashier.insert("zhang-san");
  }

  @AfterEach
  void close() {
    counter.close();
  }

  /** As a spreadsheet program saves it, a second later each time. */
  private void save(String list) throws IOException {
    Path file = folder.resolve(DemoSite.COMMUNITY.orgCode()).resolve("prices.csv");
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, list.getBytes(Charset.forName("GB18030")));
    saved++;
    Files.setLastModifiedTime(file, FileTime.fromMillis(saved * 1000));
  }

  private List<String> found() {
    return cashier.model.items().found().get().offers().stream().map(ItemOffer::code).toList();
  }

  private Bill.Line last() {
    cashier.rest();
    return cashier.bill().lines().getLast();
  }

  @Test
  void what_is_typed_is_found_and_enter_takes_the_marked_one_with_its_price() {
    cashier.type("阿莫西林");
    assertEquals(List.of("YP1", "YP2"), found());
    assertEquals(0, cashier.model.items().row().get());
    cashier.model.move(1);
    cashier.model.enter();
    assertEquals(Cursor.QUANTITY, cashier.model.cursor().get());
    assertEquals("YP2", cashier.model.entry().code().get());
    assertEquals("25.80", cashier.model.entry().price().get());
    assertEquals(List.of(), found());
    cashier.enter("2");
    cashier.model.enter();
    Bill.Line line = last();
    assertEquals("XJ01CAA040E001020100001", line.code());
    assertEquals("YP2", line.ownCode());
    assertEquals("阿莫西林胶囊（大盒）", line.name());
    assertEquals("51.60", line.amount().toYuan());
    assertEquals(Cursor.CODE, cashier.model.cursor().get());
  }

  @Test
  void it_is_found_by_initials_codes_bar_code_and_trace_code() {
    for (String typed : List.of("YHKL", "yhkl", "银黄", "黄颗", "ZA01BAY0178010100021", "YP3")) {
      cashier.type(typed);
      assertEquals("YP3", found().getFirst(), typed);
    }
    for (String scan : List.of("6901234567908", "81000020000000000001")) {
      cashier.enter(scan);
      assertEquals("YP2", cashier.model.entry().code().get(), scan);
      assertEquals("25.80", cashier.model.entry().price().get());
      cashier.model.act(Act.BACK);
    }
  }

  @Test
  void a_code_that_is_cut_short_becomes_no_other_item_unless_it_is_chosen() {
    cashier.enter("690123456789");
    assertEquals("BILL-CODE", cashier.refused());
    assertEquals(Cursor.CODE, cashier.model.cursor().get());
    assertEquals("690123456789", cashier.model.entry().code().get());
    cashier.enter("XJ01");
    assertEquals("BILL-CODE", cashier.refused());
    cashier.model.move(1);
    cashier.model.enter();
    assertEquals("YP1", cashier.model.entry().code().get());
  }

  @Test
  void the_price_of_what_was_picked_goes_with_it() {
    cashier.enter("银黄");
    assertNotNull(cashier.model.items().picked().get());
    assertEquals("1011.60", cashier.model.entry().price().get());
    cashier.model.act(Act.BACK);
    cashier.type("002600000050000260000005");
    assertNull(cashier.model.items().picked().get());
    assertEquals("", cashier.model.entry().price().get());
  }

  @Test
  void nothing_found_is_refused_with_its_reason_and_says_so() {
    cashier.type("头孢");
    assertTrue(cashier.model.items().found().get().isKnown());
    assertEquals(List.of(), found());
    cashier.model.enter();
    assertEquals("BILL-CODE", cashier.refused());
  }

  @Test
  void a_price_above_the_insurances_limit_warns_and_is_billed() {
    cashier.type("CT");
    assertEquals(
        Fen.ofYuan("200.00"), cashier.model.items().found().get().offers().getFirst().cap());
    cashier.model.enter();
    cashier.enter("1");
    cashier.model.enter();
    assertEquals("", cashier.refused(), cashier.reason());
    assertEquals("260.00", last().amount().toYuan());
    assertEquals("PRICE-ABOVE-CAP", CounterFixture.code(cashier.now()));
  }

  @Test
  void a_changed_list_counts_at_once_and_touches_no_line_of_the_bill() throws IOException {
    cashier.enter("YP1");
    cashier.enter("1");
    cashier.model.enter();
    Bill.Line before = last();
    save(LIST.replace("12.50", "13.00"));
    counter.counter().composition().prices().refresh();
    assertEquals(before, last());
    cashier.enter("YP1");
    assertEquals("13.00", cashier.model.entry().price().get());
  }

  @Test
  void a_bad_list_is_told_with_row_and_reason_and_the_one_before_counts() throws IOException {
    save(LIST + "YP9,XB01,新药,,盒,免费,,\r\n");
    String said =
        Objects.requireNonNull(
                cashier.await(state -> CounterFixture.code(state).equals("PRICE-LIST")).notice())
            .sentence();
    assertTrue(said.endsWith("prices.csv，第 6 行：单价“免费”：不是金额。"), said);
    cashier.enter("YP1");
    assertEquals("12.50", cashier.model.entry().price().get());
  }
}
