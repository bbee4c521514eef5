package io.chuangkou.terminal.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.money.Fen;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void theSharesAreTheMedicalFee() {
    assertEquals("200.00", sum(Split.of(Example.settlement())).toYuan());
    assertEquals("45.00", share(Example.settlement(), Bucket.PERSON_SHARE).toYuan());
  }

  @Test
  void whatCriticalIllnessPaysOfTheFirstSelfPaymentComesOffIt() {
    Settlement settlement = Example.settlement("150.00", "40.00", "10.00", "100.00", "70.00");
    assertEquals("0.00", share(settlement, Bucket.PERSON_SHARE).toYuan());
    assertEquals("10.00", share(settlement, Bucket.PRE_SELF_PAY).toYuan());
    assertEquals("10.00", share(settlement, Bucket.DEDUCTIBLE).toYuan());
    assertEquals("200.00", sum(Split.of(settlement)).toYuan());
  }

  @Test
  void noShareIsNegativeWhenEvenTheDeductibleIsPaid() {
    Settlement settlement = Example.settlement("150.00", "20.00", "10.00", "100.00", "65.00");
    assertEquals(
        "5.00",
        share(settlement, Bucket.DEDUCTIBLE).plus(share(settlement, Bucket.PRE_SELF_PAY)).toYuan());
    assertTrue(Split.of(settlement).shares().stream().noneMatch(s -> s.amount().isNegative()));
    assertEquals(settlement.total(), sum(Split.of(settlement)));
  }

  @Test
  void nothingIsNotPresent() {
    assertTrue(
        Split.of(Example.settlement()).present().stream()
            .noneMatch(share -> share.bucket() == Bucket.HOSPITAL));
  }

  private static Fen share(Settlement settlement, Bucket bucket) {
    return Split.of(settlement).shares().stream()
        .filter(share -> share.bucket() == bucket)
        .findFirst()
        .orElseThrow()
        .amount();
  }

  private static Fen sum(Split split) {
    return split.shares().stream().map(Split.Share::amount).reduce(Fen.ZERO, Fen::plus);
  }
}
