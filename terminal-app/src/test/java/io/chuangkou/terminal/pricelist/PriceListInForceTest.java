package io.chuangkou.terminal.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A price list that changed is in force without a restart, and a bad one changes nothing. */
class PriceListInForceTest {

  private static final String HEADER = "院内编码,国家编码,名称,单价\n";

  @TempDir private Path folder;
  private Path file = Path.of("");
  private PriceListInForce prices = new PriceListInForce(PriceListSource.NONE);
  private long saved;

  @BeforeEach
  void open() {
    file = folder.resolve("prices.csv");
    prices = new PriceListInForce(new PriceListSource(file, PriceList.EMPTY, true));
  }

  /** Saves a list, each time a second later than before. */
  private void save(String rows) throws IOException {
    Files.writeString(file, HEADER + rows);
    saved++;
    Files.setLastModifiedTime(file, FileTime.fromMillis(saved * 1000));
  }

  private String price() {
    return prices.list().coded("Y1").map(PricedItem::price).map(Fen::toYuan).orElse("");
  }

  @Test
  void a_changed_file_takes_the_place_of_the_list_before() throws IOException {
    save("Y1,X1,名,1.00\n");
    prices.refresh();
    PriceList before = prices.list();
    assertEquals("1.00", price());
    prices.refresh();
    assertTrue(before == prices.list(), "an unchanged file is not read again");
    save("Y1,X1,名,2.00\n");
    prices.refresh();
    assertEquals("2.00", price());
    assertEquals(Fen.ofYuan("1.00"), before.coded("Y1").orElseThrow().price());
  }

  @Test
  void a_bad_file_keeps_the_list_and_is_told_once_with_row_and_reason() throws IOException {
    save("Y1,X1,名,1.00\n");
    prices.refresh();
    save("Y1,X1,名,1.00\nY2,X2,名,一元\n");
    prices.refresh();
    assertEquals("1.00", price());
    assertEquals("PRICE-LIST", prices.untold().orElseThrow().code());
    assertTrue(
        prices.untold().orElseThrow().sentence().endsWith("prices.csv，第 3 行：单价“一元”：不是金额。"),
        prices.untold().toString());
    prices.told();
    prices.refresh();
    assertFalse(prices.untold().isPresent(), "the same file is not told again");
    save("Y1,X1,名,3.00\n");
    prices.refresh();
    assertEquals("3.00", price());
    assertFalse(prices.untold().isPresent());
  }

  @Test
  void a_file_that_is_not_there_is_told_and_taken_when_it_comes() throws IOException {
    prices.refresh();
    assertTrue(prices.untold().orElseThrow().sentence().contains("没有这个文件"));
    prices.told();
    prices.refresh();
    assertFalse(prices.untold().isPresent());
    save("Y1,X1,名,1.00\n");
    prices.refresh();
    assertEquals("1.00", price());
  }
}
