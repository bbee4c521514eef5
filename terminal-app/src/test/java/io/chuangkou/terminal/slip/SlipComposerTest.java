package io.chuangkou.terminal.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.slip.SlipFacts.Kind;
import io.chuangkou.terminal.slip.SlipLayout.Pair;
import io.chuangkou.terminal.slip.SlipLayout.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlipComposerTest {

  private final SlipComposer composer = new SlipComposer();

  @Test
  void aSettledSlipNamesWhoWhatAndTheCentresNumber() {
    SlipLayout slip = compose(Kind.SETTLED, "3201002603120118");
    assertTrue(texts(slip).contains("医保结算单"));
    assertEquals("张*", value(slip, "姓名"));
    assertEquals("320102********0014", value(slip, "证件号码"));
    assertEquals("3201002603120118", value(slip, "结算编号"));
    assertEquals("H32010200145202603120941050019", value(slip, "报文编号"));
    assertEquals("2026-03-12 09:41:05", value(slip, "时间"));
  }

  @Test
  void theLinesAndTheSharesAddUp() {
    SlipLayout slip = compose(Kind.SETTLED, "3201002603120118");
    Fen lines = sum(slip, "[");
    Fen person = sum(slip, "　其中");
    assertEquals(Fen.ofYuan(value(slip, "费用合计（元）")), lines);
    assertEquals(Fen.ofYuan(value(slip, "个人负担")), person);
    assertEquals(lines, person.plus(Fen.ofYuan(value(slip, "医保统筹基金支付"))));
    assertEquals(Fen.ofYuan(value(slip, "实收现金")), person.plus(Fen.ofYuan(value(slip, "找零"))));
  }

  @Test
  void itSaysWhyWithTheClause() {
    List<String> texts = texts(compose(Kind.SETTLED, "3201002603120118"));
    assertTrue(texts.contains("    社区卫生服务机构按 50% 支付"));
    assertTrue(texts.contains("    依据：nanjing-2022 §十五"));
  }

  @Test
  void aProvisionalSlipCannotBeTakenForASettlement() {
    SlipLayout slip = compose(Kind.PROVISIONAL, null);
    assertTrue(texts(slip).contains("暂结凭证"));
    assertTrue(texts(slip).contains("暂结：尚未经医保中心结算"));
    assertFalse(labels(slip).contains("结算编号"));
    assertEquals("155.00", value(slip, "个人负担（暂结）"));
  }

  @Test
  void anUnknownOutcomeNamesTheMessageAndConfirmsNothing() {
    SlipLayout slip = compose(Kind.UNKNOWN, null);
    assertTrue(texts(slip).contains("结果待查凭证"));
    assertEquals("H32010200145202603120941050019", value(slip, "报文编号"));
    assertEquals("155.00", value(slip, "个人负担（试算，待查）"));
    assertEquals("200.00", value(slip, "已收现金（待查期间由窗口保管）"));
    assertFalse(labels(slip).contains("找零"));
  }

  @Test
  void aCancellationSaysWhatCashGoesBack() {
    SlipLayout slip = compose(Kind.CANCELLED, "3201002603120118");
    assertEquals("155.00", value(slip, "退还现金"));
    assertFalse(labels(slip).contains("找零"));
  }

  @Test
  void cashThatDoesNotCoverWhatIsDueIsOwedAndNoNegativeChange() {
    Fen cash = Fen.ofYuan("100.00");
    SlipLayout slip = composer.compose(Example.facts(Kind.SETTLED, "张*", "3201002603120118", cash));
    assertEquals("100.00", value(slip, "实收现金"));
    assertEquals("55.00", value(slip, "尚欠现金（待补缴）"));
    assertFalse(labels(slip).contains("找零"));
  }

  @Test
  void itemsThatAreNotTheMedicalFeeAreRefused() {
    SlipFacts facts = Example.facts(Kind.SETTLED, "张*", null);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new SlipFacts(
                facts.kind(),
                facts.hospital(),
                facts.window(),
                facts.operator(),
                facts.maskedName(),
                facts.maskedId(),
                facts.insurance(),
                facts.visit(),
                facts.settlementId(),
                facts.msgid(),
                facts.offline(),
                facts.time(),
                facts.items().subList(0, 1),
                facts.settlement(),
                facts.bearers(),
                facts.tendered()));
  }

  private SlipLayout compose(Kind kind, @Nullable String settlementId) {
    return composer.compose(Example.facts(kind, "张*", settlementId));
  }

  private static List<String> texts(SlipLayout slip) {
    return slip.lines().stream()
        .filter(Text.class::isInstance)
        .map(line -> ((Text) line).text())
        .toList();
  }

  private static List<Pair> pairs(SlipLayout slip) {
    return slip.lines().stream().filter(Pair.class::isInstance).map(Pair.class::cast).toList();
  }

  private static List<String> labels(SlipLayout slip) {
    return pairs(slip).stream().map(Pair::label).toList();
  }

  private static String value(SlipLayout slip, String label) {
    return pairs(slip).stream()
        .filter(pair -> pair.label().equals(label))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static Fen sum(SlipLayout slip, String prefix) {
    return pairs(slip).stream()
        .filter(pair -> pair.label().startsWith(prefix))
        .map(pair -> Fen.ofYuan(pair.value()))
        .reduce(Fen.ZERO, Fen::plus);
  }
}
