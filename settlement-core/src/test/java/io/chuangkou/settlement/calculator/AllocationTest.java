package io.chuangkou.settlement.calculator;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Citation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every fen lies in one bucket, or nothing is settled. */
class AllocationTest {

  private static final Citation SOURCE = new Citation("TEST", "test", "§1", "test §1");
  private static final BilingualText FUND = BilingualText.of("基金", "a fund");

  private final Allocation tally = new Allocation(false);

  @Test
  void partsThatAddUpAreSettled() {
    for (Bucket bucket : Bucket.values()) {
      put(bucket, 10);
    }
    assertDoesNotThrow(() -> tally.check(total(90)));
  }

  @Test
  void aFenTooManyOrTooFewIsNotSettled() {
    put(Bucket.BASIC, 60);
    put(Bucket.PERSON_SHARE, 40);
    assertThrows(IllegalStateException.class, () -> tally.check(total(99)));
    assertThrows(IllegalStateException.class, () -> tally.check(total(101)));
  }

  @Test
  void noPartOfThePersonIsNegative() {
    for (Bucket bucket : List.of(Bucket.PRE_SELF_PAY, Bucket.DEDUCTIBLE, Bucket.PERSON_SHARE)) {
      Allocation negative = new Allocation(false);
      negative.add(SOURCE, Bucket.BASIC, 100, FUND, 110);
      negative.add(SOURCE, bucket, 100, FUND, -10);
      assertThrows(IllegalStateException.class, () -> negative.check(total(100)), bucket.name());
    }
  }

  @Test
  void whatAFundPaysRelievesTheShareThenTheDeductibleThenTheFirstSelfPayment() {
    put(Bucket.PERSON_SHARE, 30);
    put(Bucket.DEDUCTIBLE, 20);
    put(Bucket.PRE_SELF_PAY, 10);
    tally.relieve(SOURCE, FUND, 25);
    assertEquals(List.of(5L, 20L, 10L), person());
    tally.relieve(SOURCE, FUND, 20);
    assertEquals(List.of(0L, 5L, 10L), person());
    tally.relieve(SOURCE, FUND, 15);
    assertEquals(List.of(0L, 0L, 0L), person());
    assertThrows(IllegalStateException.class, () -> tally.relieve(SOURCE, FUND, 1));
  }

  private List<Long> person() {
    return List.of(tally.personShare(), tally.deductible(), tally.preSelfPay());
  }

  private void put(Bucket bucket, long fen) {
    tally.add(SOURCE, bucket, fen, FUND, fen);
  }

  /** A settlement of which only the total counts. */
  private static Settlement total(long fen) {
    Fen none = Fen.ZERO;
    return new Settlement(
        "1",
        Fen.of(fen),
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        List.of(),
        List.of(),
        YearToDate.NONE);
  }
}
