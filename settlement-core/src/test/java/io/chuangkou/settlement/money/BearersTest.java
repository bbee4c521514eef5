package io.chuangkou.settlement.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BearersTest {

  private static Bearers bearers(String fund, String name, long paid, long cash, long balance) {
    return new Bearers(
        List.of(new FundShare(fund, name, Fen.of(paid)), new FundShare("610100", "", Fen.ZERO)),
        Fen.of(5),
        Fen.of(20),
        Fen.of(3),
        Fen.of(cash),
        Fen.of(balance));
  }

  @Test
  void theFeeIsWhatEverybodyBears() {
    Bearers bearers = bearers("310100", "职工统筹", 60, 12, 900);
    assertEquals(Fen.of(35), bearers.person());
    assertEquals(Fen.of(100), bearers.fee());
    assertEquals(1, bearers.funds().size(), "a fund that pays nothing is none");
  }

  @Test
  void whatIsTakenBackLeavesNobodyWithAnything() {
    Bearers bearers = bearers("310100", "职工统筹", 60, 12, 900);
    assertEquals(Bearers.NOBODY, bearers.plus(bearers.negated()));
    assertTrue(bearers.negated().hasNegative());
    assertFalse(bearers.hasNegative());
  }

  @Test
  void namesAndBalancesMakeNoDifference() {
    Bearers bearers = bearers("310100", "职工统筹", 60, 12, 900);
    assertTrue(bearers.isSame(bearers("310100", "职工基本医疗保险统筹基金", 60, 12, 880)));
    assertFalse(bearers.isSame(bearers("330100", "职工统筹", 60, 12, 900)));
    assertFalse(bearers.isSame(bearers("310100", "职工统筹", 59, 13, 900)));
  }
}
