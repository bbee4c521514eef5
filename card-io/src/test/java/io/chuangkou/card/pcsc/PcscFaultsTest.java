package io.chuangkou.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
