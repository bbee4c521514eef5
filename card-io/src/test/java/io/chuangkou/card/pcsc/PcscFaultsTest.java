package io.chuangkou.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PcscFaultsTest {

  @ParameterizedTest
  @CsvSource({
    "8010001D, NO_SERVICE",
    "8010001E, NO_SERVICE",
    "80100003, NO_SERVICE",
    "8010006A, NO_ACCESS",
    "8010002E, NO_READER",
    "80100009, NO_READER",
    "8010000C, ABSENT",
    "80100016, PULLED",
    "80100069, PULLED",
    "80100066, MUTE",
    "80100067, MUTE",
    "8010000F, MUTE",
    "8010000B, BUSY",
    "80100068, BUSY",
    "8010000A, TIMEOUT",
  })
  void codesOfTheServiceBecomeFaults(String code, CardFault fault) {
    int number = Integer.parseUnsignedInt(code, 16);

    assertEquals(fault, PcscFaults.ofCode(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R502 SAM1 Reader 00 00",
        "Reader PSAM1 00 00",
        "Decard_PSAM_1 00 00",
        "Identiv uTrust SAM 2 00 00",
        "ACS ACR38 SAM Slot 01",
        "Feitian SAMSlot1",
        "D8 ESAM 00 03",
        "读卡器PSAM卡座 00 00",
        "Secure Access Module 0",
      })
  void slotsOfSecurityModulesAreKnownByTheirNames(String reader) {
    assertFalse(PcscSettings.standard().admits(reader));
    assertFalse(new PcscSettings(reader.substring(0, 2), Duration.ofSeconds(1)).admits(reader));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SAMSUNG Smart Card Reader 00 00", "Samoa D8", "Transam 3", "PSAMA"})
  void otherNamesWithTheseLettersAreNone(String reader) {
    assertTrue(PcscSettings.standard().admits(reader));
  }

  @Test
  void namesToLeaveCountMoreThanNamesToTake() {
    PcscSettings settings =
        new PcscSettings(
            List.of("R502", "SAM Technologies"), List.of("contactless"), Duration.ofSeconds(1));

    assertTrue(settings.admits("r502 Contact 00 00"));
    assertTrue(settings.admits("SAM Technologies Reader 00 00"));
    assertFalse(settings.admits("R502 Contactless 00 01"));
    assertFalse(settings.admits("R502 SAM 00 02"));
    assertFalse(settings.admits("D8 00 00"));
  }

  @Test
  void theDeskHasTheReadersThatItNamesAndNoSecurityModule() {
    PcscSettings named = new PcscSettings("decard", Duration.ofSeconds(1));

    assertTrue(named.admits("Decard T10 ICC 00 00"));
    assertFalse(named.admits("Decard T10 SAM 00 01"));
    assertFalse(named.admits("Decard T10 PSAM1 PSAM 00 02"));
    assertFalse(named.admits("Virtual PCD 00 00"));
    assertTrue(PcscSettings.standard().admits("Samsung Reader 00 00"));
  }
}
