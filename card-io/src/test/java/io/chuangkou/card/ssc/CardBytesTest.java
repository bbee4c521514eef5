package io.chuangkou.card.ssc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.Generation;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardBytesTest {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  @Test
  void theDirectoryNameIsTheOneOfTheStandard() {
    assertEquals("7378312E73682EC9E7BBE1B1A3D5CF", HEX.formatHex(Environment.name()));
  }

  @Test
  void theIssuersFileHasAsManyBytesAsARealCardSays() {
    assertEquals(0x40, DataFile.ISSUER.length());
    assertEquals(91, DataFile.holder(Generation.SECOND).length());
    assertEquals(69, DataFile.holder(Generation.FIRST).length());
  }

  @Test
  void recordsAreFoundByTheirTags() {
    Map<Integer, byte[]> records =
        TaggedRecords.parse(HEX.parseHex("0A0131" + "0B0101" + "0A0132"));

    assertArrayEquals(new byte[] {'1'}, records.get(0x0A));
    assertArrayEquals(new byte[] {1}, records.get(0x0B));
  }

  @Test
  void aRecordThatIsCutOffIsLeftOut() {
    Map<Integer, byte[]> records = TaggedRecords.parse(HEX.parseHex("0A0131" + "091E31"));

    assertEquals(1, records.size());
  }

  @Test
  void aDateIsADay() {
    assertEquals(day("2026-02-28"), CardDate.of(HEX.parseHex("20260228")));
  }

  @Test
  void aYearInAsciiIsTheWholeYear() {
    CardDate year = CardDate.of(HEX.parseHex("32303232")).orElseThrow();

    assertTrue(year.isYear());
    assertEquals(new CardDate(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)), year);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FFFFFFFF", "00000000", "20261301", "2026022", "20260229", "202602", ""})
  void otherBytesAreNoDate(String hex) {
    byte[] bytes = HEX.parseHex(hex.length() % 2 == 0 ? hex : hex + "F");

    assertEquals(Optional.empty(), CardDate.of(bytes));
  }

  @Test
  void aNameIsReadWithoutItsFilling() {
    assertEquals(Optional.of("张三"), CardText.decode(HEX.parseHex("D5C5C8FD0000")));
    assertEquals(Optional.of("张三"), CardText.decode(HEX.parseHex("D5C5C8FD2020")));
    assertEquals(Optional.empty(), CardText.decode(HEX.parseHex("FFFFFFFF")));
    assertEquals(Optional.empty(), CardText.decode(HEX.parseHex("D5C51B")));
  }

  @Test
  void noBytesAtAllUpsetAParser() {
    Random random = new Random(20260601);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(80)];
      random.nextBytes(bytes);
      assertNotNull(TaggedRecords.parse(bytes));
      assertNotNull(CardDate.of(bytes));
      assertNotNull(CardText.decode(bytes));
    }
  }

  private static Optional<CardDate> day(String date) {
    return Optional.of(new CardDate(LocalDate.parse(date), LocalDate.parse(date)));
  }
}
