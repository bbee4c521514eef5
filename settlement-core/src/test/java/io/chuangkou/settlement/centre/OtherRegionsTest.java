package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.gateway.Outcome;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.message.person.PersonTransactions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reference centre in regions with gateways and numbers of their own. */
class OtherRegionsTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"320100", "130100", "330200", "410100"})
  void aPersonIsKnownBehindTheRegionsGateway(String region) {
    RegionalProfile profile = RegionalProfiles.demonstration(region);
    try (ReferenceCentre centre = start(profile)) {
      Counter counter = new Counter(centre.url(), Demonstration.COMMUNITY, profile, Timeouts.USUAL);
      assertEquals("张三", counter.person(Demonstration.ZHANG_SAN).base().name());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"130100", "330200"})
  void whoHasAnotherKeyIsRefused(String region) {
    try (ReferenceCentre centre = start(RegionalProfiles.demonstration(region))) {
      Counter stranger =
          new Counter(centre.url(), Demonstration.COMMUNITY, Counter.NANJING, Timeouts.USUAL);
      Outcome<?> outcome =
          stranger
              .client()
              .call(
                  PersonTransactions.PERSON, stranger.msgid(), "", Demonstration.ZHANG_SAN.card());
      assertInstanceOf(Outcome.Refused.class, outcome);
    }
  }

  @Test
  void aVisitUnderSuffixedNumbersIsSettledWithoutASignIn() {
    RegionalProfile profile = RegionalProfiles.demonstration("410100");
    try (ReferenceCentre centre = start(profile)) {
      PlainTerminal desk =
          PlainTerminal.of(centre).with("mdtrtarea_admvs", "410100").with("sign_no", "0000");
      String psnNo = desk.person(Demonstration.ZHANG_SAN);
      String mdtrtId =
          desk.done("2201", PlainTerminal.registration(psnNo, Demonstration.ZHANG_SAN, "390"))
              .at("/data/mdtrt_id")
              .asString();
      desk.done("2203A", PlainTerminal.facts(mdtrtId, psnNo));
      desk.assertRefused("[FIELD-MISSING] 2207 data", "2207A", "{}");
      desk.assertRefused("[FIELD-MISSING] 2203 mdtrtinfo", "2203", "{}");
    }
  }

  private ReferenceCentre start(RegionalProfile profile) {
    return ReferenceCentre.start(
        CentreConfig.local(0, CentreConfig.h2(directory), profile, Counter.CLOCK));
  }
}
