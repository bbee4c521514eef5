package io.chuangkou.terminal.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.settlement.money.Fen;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A price list as spreadsheet programs save it is read, or refused with row and reason. */
class PriceListCsvTest {

  private static final String HEADER = "院内编码,国家编码,名称,单价\n";

  /** Columns in an order of its own, some that nobody asked for, blank ones at the end. */
  private static final String FOREIGN =
      """
      序号,药品名称,规格型号,零售价(元),医保编码,商品条码,生产厂家,院内代码,单位,追溯码,,\r
      1,"阿莫西林胶囊 ""三代""\","0.25g,24粒","1,234.50",xj01caa040e001020100001,="06901234567892",\
      "某
      厂",yp0001,盒,81000011234567890123,,\r
      ,,,,,,,,,,,\r
      2,黄芪饮片,,￥1.2,T000500061,,,,克,8100009,,\r
      3,银黄颗粒,4g×12袋,１２．６０,ZA01BAY0178010100021,,,'YP0003,盒,,,\r
      """;

  private static List<PricedItem> read(byte[] file) throws PriceListException {
    return PriceListCsv.read(PriceListText.of(file));
  }

  private static List<PricedItem> read(String text) throws PriceListException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "GB18030", "UTF-8"})
  void it_is_read_in_any_encoding_that_a_spreadsheet_saves(String charset) throws Exception {
    List<PricedItem> items = read(FOREIGN.getBytes(Charset.forName(charset)));
    assertEquals(List.of("YP0001", "T000500061", "YP0003"), ownCodes(items));
    assertEquals(
        new PricedItem(
            "YP0001",
            "XJ01CAA040E001020100001",
            "阿莫西林胶囊 \"三代\"",
            "0.25g,24粒",
            "盒",
            Fen.ofYuan("1234.50"),
            "06901234567892",
            "8100001",
            ""),
        items.getFirst());
    assertEquals(Fen.ofYuan("1.20"), items.get(1).price());
    assertEquals(Fen.ofYuan("12.60"), items.get(2).price());
  }

  @Test
  void a_byte_order_mark_tabs_and_semicolons_are_taken() throws Exception {
    assertEquals(3, read(("\uFEFF" + FOREIGN).getBytes(StandardCharsets.UTF_8)).size());
    String tabs = HEADER.replace(',', '\t') + "Y1\tX1\t名\t1.5\n";
    assertEquals(1, read(("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16LE)).size());
    assertEquals(1, read(HEADER.replace(',', ';') + "Y1;X1;名;1.5\n").size());
  }

  private static List<String> ownCodes(List<PricedItem> items) {
    return items.stream().map(PricedItem::ownCode).toList();
  }

  @Test
  void a_price_that_is_not_told_is_typed_by_the_cashier() throws Exception {
    assertNull(read(HEADER + "Y1,X1,名,\n").getFirst().price());
    assertNull(read(HEADER + "Y1,X1,名\n").getFirst().price());
  }

  @Test
  void what_cannot_be_read_is_refused_with_row_and_reason() {
    refused("第 3 行：单价“十二”：不是金额。", HEADER + "Y1,X1,名,1\nY2,X2,名,十二\n");
    refused("第 2 行：单价“-1”：不是金额。", HEADER + "Y1,X1,名,-1\n");
    refused("第 2 行：单价“1,23”：不是金额。", HEADER + "Y1,X1,名,\"1,23\"\n");
    refused("第 2 行：单价“0.035”：最多两位小数。", HEADER + "Y1,X1,名,0.035\n");
    refused("第 2 行：没有国家编码。", HEADER + "Y1,,名,1\n");
    refused("第 2 行：没有名称。", HEADER + "Y1,X1,,1\n");
    refused("第 4 行：院内编码 Y1 与第 2 行重复。", HEADER + "Y1,X1,名,1\n\nY1,X2,名,1\n");
    refused("第 1 行：表头缺少国家编码、单价。", "院内编码,名称\nY1,名\n");
    refused("第 1 行：有两列都是单价：单价、零售价。", "国家编码,名称,单价,零售价\nX1,名,1,2\n");
    refused("第 2 行：条码“6.92E+12”：被表格软件改成了科学计数，请把这一列设为文本后重新填写。", "国家编码,名称,单价,条码\nX1,名,1,6.92E+12\n");
    refused("第 2 行：追溯码前七位“81000”：是追溯码的前七位数字。", "国家编码,名称,单价,追溯码\nX1,名,1,81000\n");
    refused("文件是空的。", "\n ,\n");
  }

  @Test
  void quotes_that_do_not_match_are_refused_and_swallow_no_rows() {
    assertThrows(PriceListException.class, () -> read(HEADER + "Y1,X1,\"名,1\nY2,X2,名,1\n"));
  }

  @Test
  void bytes_of_no_known_encoding_are_refused() {
    byte[] odd = {(byte) 0xFF, (byte) 0xFF, (byte) 0x80, 0x20};
    assertThrows(PriceListException.class, () -> read(odd));
  }

  private static void refused(String chinese, String text) {
    assertEquals(
        chinese, assertThrows(PriceListException.class, () -> read(text), chinese).chinese());
  }
}
