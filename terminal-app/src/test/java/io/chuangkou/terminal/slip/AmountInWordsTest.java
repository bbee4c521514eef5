package io.chuangkou.terminal.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.money.Fen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first four are the examples of the rules for filling in bills. */
class AmountInWordsTest {

  @ParameterizedTest
  @CsvSource({
    "1409.50,    壹仟肆佰零玖元伍角整",
    "6007.14,    陆仟零柒元壹角肆分",
    "1680.32,    壹仟陆佰捌拾元叁角贰分",
    "16409.02,   壹万陆仟肆佰零玖元零贰分",
    "107000.53,  壹拾万柒仟元伍角叁分",
    "0.00,       零元整",
    "0.05,       伍分",
    "0.50,       伍角整",
    "10.00,      壹拾元整",
    "1000.00,    壹仟元整",
    "20000.00,   贰万元整",
    "20005.00,   贰万零伍元整",
    "1000500.00, 壹佰万零伍佰元整",
    "10000000.00,壹仟万元整",
    "99999999.99,玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
  })
  void an_amount_is_told_by_the_rules(String yuan, String words) {
    assertEquals(words, AmountInWords.of(Fen.ofYuan(yuan)));
  }
}
