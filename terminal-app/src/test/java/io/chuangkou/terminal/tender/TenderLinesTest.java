package io.chuangkou.terminal.tender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.settlement.money.Fen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Two notes and a bank card for one bill. */
class TenderLinesTest {

  private static final Tender MIXED =
      Tender.cash(yuan("200.00"))
          .plus(new TenderLine(TenderKind.BANK_CARD, yuan("150.00"), "003712"))
          .plus(new TenderLine(TenderKind.WECHAT, yuan("30.00"), ""));

  @ParameterizedTest
  @CsvSource({"380.00,0.00,0.00", "379.50,0.00,0.50", "400.00,20.00,0.00"})
  void what_is_missing_and_what_goes_back(String due, String missing, String change) {
    assertEquals(yuan(missing), MIXED.missing(yuan(due)));
    assertEquals(yuan(change), MIXED.change(yuan(due)));
  }

  @Test
  void change_comes_from_cash_alone() {
    assertEquals(
        Map.of(
            TenderKind.CASH, yuan("120.00"),
            TenderKind.BANK_CARD, yuan("150.00"),
            TenderKind.WECHAT, yuan("30.00")),
        MIXED.kept(yuan("300.00")).amounts());
  }

  @Test
  void where_less_is_collected_than_was_paid_otherwise_the_drawer_gives_the_rest() {
    TenderSums kept = MIXED.kept(yuan("100.00"));
    assertEquals(yuan("-80.00"), kept.of(TenderKind.CASH));
    assertEquals(yuan("100.00"), kept.total());
    assertEquals(yuan("180.00"), kept.taken().total());
    assertEquals(yuan("80.00"), kept.givenBack().of(TenderKind.CASH));
  }

  @Test
  void what_was_collected_goes_back_by_the_way_it_came() {
    assertEquals(
        List.of(
            new TenderLine(TenderKind.CASH, yuan("120.00"), ""),
            new TenderLine(TenderKind.BANK_CARD, yuan("150.00"), "003712"),
            new TenderLine(TenderKind.WECHAT, yuan("30.00"), "")),
        MIXED.refund(yuan("300.00")).lines());
  }

  @ParameterizedTest
  @CsvSource({"0.00", "0.01", "150.00", "150.01", "180.00", "180.01", "380.00", "1000.00"})
  void a_refund_is_all_that_was_collected_and_asks_nobody_for_money(String collected) {
    Tender back = MIXED.refund(yuan(collected));
    assertEquals(yuan(collected), back.total());
    assertEquals(TenderSums.of(back), TenderSums.of(back).taken());
  }

  @Test
  void an_amount_of_before_reads_as_cash_and_lines_as_they_were_written() {
    JsonMapper json = JsonMapper.shared();
    assertEquals(Tender.cash(yuan("350.00")), json.readValue("{\"fen\":35000}", Tender.class));
    assertEquals(MIXED, json.readValue(json.writeValueAsString(MIXED), Tender.class));
    assertEquals("{\"lines\":[]}", json.writeValueAsString(Tender.NOTHING));
  }

  @Test
  void a_line_of_nothing_or_of_more_than_a_counter_takes_is_none() {
    for (String yuan : List.of("0.00", "-0.01", "100000000.00")) {
      Fen amount = yuan(yuan);
      assertThrows(
          IllegalArgumentException.class, () -> new TenderLine(TenderKind.CASH, amount, ""));
    }
  }

  private static Fen yuan(String text) {
    return Fen.ofYuan(text);
  }
}
