package io.chuangkou.settlement.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.YamlFile;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionalProfilesTest {

  @Test
  void aProfileIsReadAndItsSecretIsNotShown() {
    RegionalProfile profile = RegionalProfiles.demonstration("320100");
    assertEquals("0023", profile.receiver());
    assertEquals(
        Map.of("fixmedins_soft_fcty", "窗口 Chuangkou", "enc_type", ""), profile.extraFields());
    assertFalse(profile.toString().contains("demonstration-secret"), profile.toString());
  }

  @Test
  void aFieldThatIsMissingIsNamed() {
    ByteArrayInputStream yaml = new ByteArrayInputStream("region: '320100'\n".getBytes(UTF_8));
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> YamlFile.read(yaml, RegionalProfile.class))
            .getMessage();
    assertTrue(String.valueOf(message).contains("zone"), message);
  }

  @Test
  void aRegionWithoutAProfileIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> RegionalProfiles.demonstration("999999"));
  }
}
