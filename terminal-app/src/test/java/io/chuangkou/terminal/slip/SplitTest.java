package io.chuangkou.terminal.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.gateway.CentreAmounts;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.money.FundShare;
import io.chuangkou.terminal.slip.Split.Part;
import io.chuangkou.terminal.slip.Split.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void theSharesAreTheMedicalFee() {
    assertEquals("200.00", sum(split(Example.settlement())).toYuan());
    assertEquals("45.00", share(Example.settlement(), Part.PERSON_SHARE).toYuan());
  }

  @Test
  void whatCriticalIllnessPaysOfTheDeductibleComesOffIt() {
    Settlement settlement = Example.settlement("150.00", "40.00", "10.00", "100.00", "70.00");
    assertEquals("0.00", share(settlement, Part.PERSON_SHARE).toYuan());
    assertEquals("0.00", share(settlement, Part.DEDUCTIBLE).toYuan());
    assertEquals("20.00", share(settlement, Part.PRE_SELF_PAY).toYuan());
    assertEquals("200.00", sum(split(settlement)).toYuan());
  }

  @Test
  void noShareIsNegativeWhenMoreThanTheShareIsPaid() {
    Settlement settlement = Example.settlement("150.00", "20.00", "10.00", "100.00", "65.00");
    assertEquals("5.00", share(settlement, Part.PRE_SELF_PAY).toYuan());
    assertTrue(split(settlement).shares().stream().noneMatch(s -> s.amount().isNegative()));
    assertEquals(settlement.total(), sum(split(settlement)));
  }

  @Test
  void nothingIsNoShare() {
    assertTrue(
        split(Example.settlement()).shares().stream()
            .noneMatch(share -> share.part() == Part.HOSPITAL));
  }

  @Test
  void anAccountThatPaysIsAShareOfItsOwnBesideTheCash() {
    Bearers bearers =
        new Bearers(
            List.of(new FundShare("320100", "公务员医疗补助", Fen.ofYuan("45.00"))),
            Fen.ofYuan("5.00"),
            Fen.ofYuan("80.00"),
            Fen.ofYuan("20.00"),
            Fen.ofYuan("50.00"),
            null);
    assertEquals(
        List.of(
            new Share(Part.OTHER_FUND, "320100", "公务员医疗补助", Fen.ofYuan("45.00")),
            new Share(Part.HOSPITAL, Fen.ofYuan("5.00")),
            new Share(Part.ACCOUNT, Fen.ofYuan("80.00")),
            new Share(Part.FAMILY, Fen.ofYuan("20.00")),
            new Share(Part.CASH, Fen.ofYuan("50.00"))),
        Split.of(Example.settlement(), bearers).shares());
  }

  private static Split split(Settlement settlement) {
    return Split.of(settlement, CentreAmounts.bearers(settlement, "390"));
  }

  private static Fen share(Settlement settlement, Part part) {
    return split(settlement).shares().stream()
        .filter(share -> share.part() == part)
        .map(Share::amount)
        .findFirst()
        .orElse(Fen.ZERO);
  }

  private static Fen sum(Split split) {
    return split.shares().stream().map(Share::amount).reduce(Fen.ZERO, Fen::plus);
  }
}
