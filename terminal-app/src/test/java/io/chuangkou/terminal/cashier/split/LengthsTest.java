package io.chuangkou.terminal.cashier.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.slip.Split.Part;
import io.chuangkou.terminal.slip.Split.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

class LengthsTest {

  @Test
  void sharesFillTheBarInProportion() {
    double[] ends =
        Lengths.ends(
            List.of(new Share(Part.BASIC, Fen.of(300)), new Share(Part.OWN_PAY, Fen.of(100))), 414);
    assertArrayEquals(new double[] {307, 414}, ends, 1e-9);
  }

  @Test
  void aFenIsStillSeen() {
    double[] ends =
        Lengths.ends(
            List.of(new Share(Part.BASIC, Fen.of(1)), new Share(Part.OWN_PAY, Fen.of(9_999_999))),
            700);
    assertTrue(ends[0] >= 7);
    assertEquals(700, ends[1], 1e-9);
  }

  @Test
  void labelsStandUnderTheirCentresWhereThereIsRoom() {
    assertArrayEquals(
        new double[] {80, 280},
        Lengths.spread(new double[] {100, 300}, new double[] {40, 40}, 10, 700),
        1e-9);
  }

  @Test
  void crowdedLabelsMoveApartAndStayInside() {
    assertArrayEquals(
        new double[] {540, 595, 650},
        Lengths.spread(new double[] {660, 670, 695}, new double[] {45, 45, 50}, 10, 700),
        1e-9);
  }
}
