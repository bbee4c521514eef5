package io.chuangkou.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {

  private record Desk(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) ZoneId zone,
      @Nullable Integer width,
      boolean open) {}

  @Test
  void whatIsNotSaidIsLeftOut() {
    Desk desk = read("name: 0012\nzone: Asia/Shanghai\nwidth:\n", Desk.class);
    assertEquals(ZoneId.of("Asia/Shanghai"), desk.zone());
    assertEquals(null, desk.width());
    assertEquals(false, desk.open());
  }

  @ParameterizedTest
  @CsvSource({
    "'name: A', zone",
    "'zone: Asia/Shanghai\nname:', name",
    "'name: A\nzone: \"\"', zone",
    "'name: A\nzone: Asia/Shanghai\nheight: 2', height",
    "'name: A\nzone: [', 行",
    "'', name"
  })
  void whatIsMissingBlankUnknownOrNoYamlIsRefusedWithItsPlace(String yaml, String place) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> read(yaml, Desk.class)).getMessage();
    assertTrue(String.valueOf(message).contains(place), message);
  }

  @Test
  void anEmptyFileListsNothing() {
    assertEquals(0, read("# nobody\n", Desk[].class).length);
  }

  private static <T> T read(String yaml, Class<T> type) {
    return YamlFile.read(new ByteArrayInputStream(yaml.getBytes(UTF_8)), type);
  }
}
