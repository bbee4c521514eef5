package io.chuangkou.terminal.technician.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import io.chuangkou.terminal.technician.check.Scan.End;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scanner's setting that would make trouble at the counter is named. */
class ScannerCheckTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final String CODE = "81234567890123456789";

  /** At a hundred characters a second. */
  private static List<Finding> typed(String text, End end) {
    return ScannerCheck.judge(new Scan(text, end, (text.length() - 1) * 10_000L, false));
  }

  private static String worst(List<Finding> findings) {
    Grade grade = Grade.gravest(findings);
    return findings.stream()
        .filter(finding -> finding.grade() == grade)
        .findFirst()
        .map(finding -> finding.words().code())
        .orElseThrow();
  }

  @Test
  void aCodeWithEnterAtAScannersSpeedIsGood() {
    assertEquals("OK", worst(typed(CODE, End.ENTER)));
    assertEquals("OK", worst(typed("A0B1-C2", End.ENTER)));
    assertEquals("OK", worst(typed("药品名称 ABC", End.ENTER)), "a two-dimensional code");
  }

  @ParameterizedTest
  @CsvSource({
    "８１２３４５, ENTER, SCANNER-FULL-WIDTH",
    "69012345, TAB, SCANNER-TAB",
    "69012345, NOTHING, SCANNER-NO-ENTER",
    "ab12cd34, ENTER, SCANNER-CASE",
    "6901\uFFFD\uFFFD45, ENTER, SCANNER-GARBLED",
  })
  void whatMakesTroubleIsNamed(String text, End end, String code) {
    List<Finding> found = typed(text.translateEscapes(), end);
    assertEquals(code, worst(found));
    assertEquals(Grade.WRONG, Grade.gravest(found));
  }

  @Test
  void fingersAreNoScanner() {
    assertEquals(
        "SCANNER-SLOW", worst(ScannerCheck.judge(new Scan("690123", End.ENTER, 1_000_000, false))));
  }

  @Test
  void anInputMethodThatTakesPartIsNamed() {
    assertEquals(
        "SCANNER-IME", worst(ScannerCheck.judge(new Scan("安卓690", End.ENTER, 9_000, true))));
  }

  @Test
  void chineseInGbkIsNamedByItsBytesAndByItsLetters() {
    assertEquals("SCANNER-GBK", worst(ScannerCheck.judge("药品690\r\n".getBytes(GBK))));
    String asLatin = new String("药品".getBytes(GBK), ISO_8859_1) + "690";
    assertEquals("SCANNER-GBK", worst(typed(asLatin, End.ENTER)));
    assertEquals("OK", worst(ScannerCheck.judge("药品690\r\n".getBytes(UTF_8))));
    assertEquals("SCANNER-GARBLED", worst(ScannerCheck.judge(new byte[] {'6', (byte) 0xFF, '\n'})));
  }

  @Test
  void whatMayBeAPersonsNumberIsNotRepeated() {
    String told = typed("320102198003071234", End.ENTER).toString();
    assertFalse(told.contains("0102198003"), told);
    assertTrue(typed(CODE, End.ENTER).toString().contains(CODE));
  }

  @Test
  void nothingIsNothing() {
    assertEquals(Grade.SKIPPED, Grade.gravest(ScannerCheck.judge(new byte[0])));
  }
}
