package io.chuangkou.terminal.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

  @Test
  void whatFitsStaysOneLine() {
    assertEquals(List.of("结算单"), lines("结算单", 6));
  }

  @Test
  void chineseBreaksAnywhereButNotBeforeClosingPunctuation() {
    assertEquals(List.of("请核对金", "额。"), lines("请核对金额。", 8));
    assertEquals(List.of("核", "对。"), lines("核对。", 5));
  }

  @Test
  void numbersStayWhole() {
    assertEquals(List.of("共计", "1250.00", "元"), lines("共计 1250.00 元", 8));
  }

  @Test
  void aNumberLongerThanTheLineIsBroken() {
    assertEquals(List.of("1234", "5678", "9"), lines("123456789", 4));
  }

  @Test
  void aCharacterBeyondTheBasicPlaneIsNeverSplit() {
    String rare = Character.toString(0x20BB7);
    assertEquals(List.of(rare, rare), lines(rare + rare, 3));
  }

  private static List<String> lines(String text, int cells) {
    return LineBreaker.lines(text, cells, LineBreakerTest::cells);
  }

  private static double cells(String text) {
    return text.codePoints().map(c -> c < 0x80 ? 1 : 2).sum();
  }
}
