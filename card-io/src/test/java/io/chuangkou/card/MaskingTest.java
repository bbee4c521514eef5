package io.chuangkou.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

  @ParameterizedTest
  @CsvSource({"张三, 张*", "王小明, 王**", "䶮, 䶮*", "'', ''"})
  void ofANameOnlyTheFirstCharacterIsShown(String name, String masked) {
    assertEquals(masked, Masking.name(name));
  }

  @ParameterizedTest
  @CsvSource({"320102198003071234, 320102**********34", "12345678, ********", "'', ''"})
  void ofANumberOnlyRegionAndTailAreShown(String number, String masked) {
    assertEquals(masked, Masking.idNumber(number));
  }
}
