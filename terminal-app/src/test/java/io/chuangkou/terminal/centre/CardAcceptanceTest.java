package io.chuangkou.terminal.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.Generation;
import io.chuangkou.card.Sex;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.TerminalException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cards a counter in Ningbo takes, and what the first reading of one does. */
class CardAcceptanceTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String NINGBO = "330200";

  @TempDir Path folder;

  private interface Trying {
    void with(CardAcceptance cards, AuditTrail audit);
  }

  private void at(String region, String day, Trying trying) {
    Instant noon = LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
    InstantSource clock = InstantSource.fixed(noon);
    Path place = folder.resolve("store");
    try (OfflineStore store = TerminalStore.open(place, clock, new SecureRandom())) {
      StoredFacts facts = new StoredFacts(store);
      RegionClock days = new RegionClock(clock, ZONE);
      AuditTrail audit = new AuditTrail(facts, days);
      trying.with(new CardAcceptance(Policies.load(), region, facts, audit, days), audit);
    }
  }

  @Test
  void the_first_reading_activates_a_card_once_and_stands_in_the_audit_trail() {
    at(
        NINGBO,
        "2016-03-01",
        (cards, audit) -> {
          assertTrue(cards.activates(card("11", NINGBO), "0172"));
          assertFalse(cards.activates(card("11", NINGBO), "0172"), "once");
          assertTrue(cards.activates(card("22", NINGBO), "0172"), "another card");
          assertFalse(cards.activates(card("33", "330100"), "0172"), "another city's");
          List<AuditRecord> records = audit.of(LocalDate.of(2016, 3, 1));
          assertEquals(
              List.of(Act.CARD_ACTIVATED, Act.CARD_ACTIVATED),
              records.stream().map(AuditRecord::act).toList());
          assertEquals(
              "activate_social_security_card,cancel_medical_insurance_card",
              records.getFirst().detail());
          assertEquals("0172", records.getFirst().operator());
        });
    at(
        NINGBO,
        "2016-03-02",
        (cards, audit) -> assertFalse(cards.activates(card("11", NINGBO), "0172")));
  }

  @Test
  void a_region_that_has_no_rules_for_cards_activates_none_and_knows_no_stripe() {
    at(
        "320100",
        "2016-03-01",
        (cards, audit) -> {
          assertFalse(cards.activates(card("11", NINGBO), "0172"));
          assertEquals(Optional.empty(), cards.medicalInsuranceCard(";330200123456=2912?"));
          assertTrue(audit.of(LocalDate.of(2016, 3, 1)).isEmpty());
        });
  }

  @ParameterizedTest
  @CsvSource({
    ";330200123456=2912?, 330200123456",
    ";330200123456?, 330200123456",
    "330200123456,",
    ";12?,",
  })
  void a_medical_insurance_card_is_known_by_its_stripe(String typed, String number) {
    at(
        NINGBO,
        "2016-03-01",
        (cards, audit) ->
            assertEquals(Optional.ofNullable(number), cards.medicalInsuranceCard(typed)));
  }

  @Test
  void a_medical_insurance_card_is_taken_up_to_the_day_on_which_it_ends() {
    at(NINGBO, "2016-06-05", (cards, audit) -> cards.requireMedicalInsuranceCard());
    at(
        NINGBO,
        "2016-06-06",
        (cards, audit) -> {
          TerminalException refused =
              assertThrows(TerminalException.class, cards::requireMedicalInsuranceCard);
          assertEquals("CARD-OLD-STOPPED", refused.advice().code());
        });
  }

  private static SocialSecurityCard card(String number, String city) {
    return new SocialSecurityCard(
        number.repeat(16),
        city,
        "A12345678",
        "2.00",
        Generation.SECOND,
        null,
        null,
        "330203199001011234",
        "王小明",
        Sex.MALE,
        "01",
        NINGBO,
        LocalDate.of(1990, 1, 1),
        "",
        List.of());
  }
}
