package io.chuangkou.terminal.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.pricelist.PriceList;
import io.chuangkou.terminal.pricelist.PriceListInForce;
import io.chuangkou.terminal.pricelist.PriceListSource;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.VisitKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines as they are typed. */
class BillEditorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String CODE = "XJ01CAA040E001020100001";

  @TempDir private Path folder;

  private final BillEditor editor =
      new BillEditor(Catalogue.demonstration(), DemoSite.COMMUNITY.provider());

  private Bill.Line line(String quantity, String unitPrice) {
    return editor.line(DAY, CODE, quantity, unitPrice, null);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.05, 0.03",
    "0.3, 0.05, 0.02",
    "0.29, 0.05, 0.01",
    "0.7, 0.07, 0.05",
    "0.1, 0.03, 0.00"
  })
  void an_amount_is_rounded_half_up_to_the_fen(String quantity, String price, String amount) {
    assertEquals(Fen.ofYuan(amount), line(quantity, price).amount());
  }

  @Test
  void the_largest_quantity_and_the_largest_price_are_taken() {
    assertEquals(Fen.ofYuan("99999.00"), line("99999", "1.00").amount());
    assertEquals(Fen.ofYuan("9999999.99"), line("1", "9999999.99").amount());
  }

  @ParameterizedTest
  @CsvSource({"99999.0001, 1.00", "1, 10000000.00", "1, -1.00", "-1, -1.00", "0, 1.00"})
  void what_is_larger_or_has_a_sign_is_refused(String quantity, String price) {
    TerminalException refused = assertThrows(TerminalException.class, () -> line(quantity, price));
    assertEquals("BILL-AMOUNT", refused.advice().code());
  }

  /** Sells two kinds of one drug. */
  private BillEditor selling(boolean mayChange) throws IOException {
    Path file = folder.resolve("prices.csv");
    Files.writeString(
        file,
        """
        院内编码,国家编码,名称,单价
        Y1,%s,阿莫西林胶囊,18.60
        Y2,%s,阿莫西林胶囊（大）,36.20
        """
            .formatted(CODE, CODE));
    PriceListInForce prices =
        new PriceListInForce(new PriceListSource(file, PriceList.EMPTY, mayChange));
    prices.refresh();
    return new BillEditor(Catalogue.demonstration(), prices, DemoSite.COMMUNITY.provider());
  }

  private static Bill.Line line(BillEditor selling, String code, String price) {
    return selling.line(DAY, new Typed.Line(code, "1", price, ""));
  }

  @Test
  void another_price_than_the_lists_is_refused_with_the_price_of_the_list() throws IOException {
    BillEditor selling = selling(false);
    Advice refused =
        assertThrows(TerminalException.class, () -> line(selling, "Y1", "18.00")).advice();
    assertEquals("PRICE-FIXED", refused.code());
    assertTrue(refused.sentence().endsWith("（18.60）"), refused.sentence());
    assertEquals(Fen.ofYuan("18.60"), line(selling, "Y1", "18.60").amount());
  }

  @Test
  void of_several_kinds_under_one_code_one_is_chosen_before_there_is_a_price() throws IOException {
    BillEditor selling = selling(false);
    Advice refused =
        assertThrows(TerminalException.class, () -> line(selling, CODE, "18.60")).advice();
    assertEquals("PRICE-FIXED", refused.code());
    assertTrue(refused.sentence().contains("请选其中一种"), refused.sentence());
  }

  @Test
  void where_the_provider_lets_prices_change_any_is_taken() throws IOException {
    assertEquals(Fen.ofYuan("18.00"), line(selling(true), "Y1", "18.00").amount());
  }

  @ParameterizedTest
  @CsvSource({"OUTPATIENT, 2000", "INPATIENT, 2000", "PHARMACY, 1000"})
  void a_bill_has_no_more_lines_than_its_messages_carry(VisitKind kind, int most) {
    Bill.Line line = line("1", "1.00");
    Bill bill = Bill.blank(kind);
    Bill full = BillEditor.plus(bill.with(Collections.nCopies(most - 1, line)), 0, line);
    assertThrows(TerminalException.class, () -> BillEditor.plus(full, 0, line));
  }
}
