package io.chuangkou.settlement.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.message.RegionalProfile.AccountRule;
import io.chuangkou.settlement.message.RegionalProfile.ExtensionRule;
import io.chuangkou.settlement.message.RegionalProfile.ExtensionRule.Form;
import io.chuangkou.settlement.message.RegionalProfile.Sign;
import io.chuangkou.settlement.message.RegionalProfile.SignInRule;
import io.chuangkou.settlement.message.RegionalProfile.TraceCodes;
import io.chuangkou.settlement.message.RegionalProfile.Workstation;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionalProfilesTest {

  @Test
  void aProfileIsReadAndItsSecretIsNotShown() {
    RegionalProfile profile = RegionalProfiles.demonstration("320100");
    assertEquals("0023", profile.receiver());
    assertEquals(
        Map.of("fixmedins_soft_fcty", "窗口 Chuangkou", "enc_type", ""), profile.extraFields());
    assertFalse(profile.toString().contains("demonstration-secret"), profile.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"320100", "320412"})
  void whatAProfileLeavesOutIsAsItIsUsual(String region) {
    RegionalProfile profile = RegionalProfiles.demonstration(region);
    assertEquals("2207", profile.number("2207"));
    assertEquals("", profile.path("2207"));
    assertEquals(SignInRule.REQUIRED, profile.signIn());
    assertEquals(new ExtensionRule("exp_content", Form.OBJECT), profile.extension());
    assertEquals(Sign.NEGATIVE, profile.cancellation());
    assertEquals(Set.of(0), profile.outcome().done());
    assertEquals(Set.of(), profile.outcome().warning());
    assertTrue(profile.outcome().timeoutWords().contains("超时"));
    assertEquals(new AccountRule(false, false), Profiles.with("").account());
    assertNull(Profiles.with("").traceCodes());
    assertEquals(new Workstation(null, null), profile.workstation());
  }

  @Test
  void everyKeyCanBeSaid() {
    RegionalProfile profile =
        Profiles.with(
            """
            tif: {paasId: hospital, secret: not-to-be-shown, serviceId: fsi}
            sm:
              privateKey: "19ae9c79faffae93bdfae69384ad0eedd894f92d1f9552c2649bffee14fa6389"
              centreKey: "0479235054c771bd567eac2ec237024bd7876f9aae2859b1bc672a229aaeb852dfb0a37efbb255f1ffe9ff96182d5e064750e08c67ac64cba9f0a75b0952e9f6ae"
              sm4Key: "30313233343536373839616263646566"
              mode: ecb
            paths: {default: "/api/{infno}", "2201": /visit}
            numbers: {2207: 2207A}
            signIn: none
            signNo: "0000"
            extension: {form: text}
            cancellation: positive
            outcome: {warning: [9], unknown: [200]}
            account: {used: true}
            traceCodes: {node: drug_trac_info, in: ["2207", "2102"]}
            workstation: {mac: 00-16-3E-00-00-01}
            """);
    assertEquals("/api/2207A", profile.path("2207"));
    assertEquals("/visit", profile.path("2201"));
    assertEquals("0000", profile.signNo());
    assertEquals(new ExtensionRule("exp_content", Form.TEXT), profile.extension());
    assertEquals(Set.of(0), profile.outcome().done());
    assertEquals(Set.of(9), profile.outcome().warning());
    assertEquals(new AccountRule(true, false), profile.account());
    assertEquals(new TraceCodes("drug_trac_info", Set.of("2207", "2102")), profile.traceCodes());
    assertEquals(new Workstation("00-16-3E-00-00-01", null), profile.workstation());
    assertFalse(profile.toString().contains("not-to-be-shown"), profile.toString());
    assertFalse(profile.toString().contains("19ae9c79"), profile.toString());
    assertFalse(profile.toString().contains("30313233"), profile.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "signin: none | signIn",
        "outcome: {timeoutWord: [late]} | timeoutWords",
        "xca: {appKey: a, appSecrets: b} | appSecret",
        "mutualaid: beside | mutualAid",
        "extension: {name: expcontent} | expContent",
        "numbers: {settlement: 2207A} | settlement",
        "paths: {22O7: /settle} | 22O7",
        "extension: {form: yaml} | extension",
        "unheard-of: 1 | receiver",
        "sm: {privateKey: 1, centreKey: 2, sm4Key: 3, mode: ecb} | privateKey"
      })
  void whatIsMisspeltIsNamedWithWhatWasMeant(String yaml, String meant) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Profiles.with(yaml)).getMessage();
    assertTrue(String.valueOf(message).contains(meant), message);
  }

  @Test
  void aProfileWithTwoGatewaysIsRefused() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Profiles.with(
                        """
                        tif: {paasId: a, secret: b}
                        xca: {appKey: a, appSecret: b}
                        """))
            .getMessage();
    assertTrue(String.valueOf(message).contains("csb, tif, xca"), message);
  }

  @Test
  void aFieldThatIsMissingIsNamed() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> RegionalProfiles.read(stream("region: '320100'\n")))
            .getMessage();
    assertTrue(String.valueOf(message).contains("zone"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"130100", "220100", "320100", "320412", "330200", "410100"})
  void everyDemonstrationIsOfItsRegionAndShowsNoSecret(String region) {
    RegionalProfile profile = RegionalProfiles.demonstration(region);
    assertEquals(region, profile.region());
    assertFalse(profile.toString().contains("secret"), profile.toString());
  }

  @Test
  void aRegionWithoutAProfileIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> RegionalProfiles.demonstration("999999"));
  }

  private static InputStream stream(String yaml) {
    return new ByteArrayInputStream(yaml.getBytes(UTF_8));
  }
}
