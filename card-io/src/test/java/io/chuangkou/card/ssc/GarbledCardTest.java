package io.chuangkou.card.ssc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.Transport;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GarbledCardTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private final SocialSecurityCardReader reader = new SocialSecurityCardReader(() -> TODAY);

  @ParameterizedTest
  @CsvSource({
    "6A82, NOT_SOCIAL_SECURITY",
    "6E00, NOT_SOCIAL_SECURITY",
    "6A81, LOCKED",
    "6283, LOCKED",
    "9303, LOCKED",
  })
  void whatACardWithoutItsEnvironmentIs(String status, CardFault fault) {
    assertEquals(fault, fault(command -> HexFormat.of().parseHex(status)));
  }

  @Test
  void aCardThatAnswersNothingSensibleIsAFaultAndNeverAnException() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      Transport noise =
          command -> {
            byte[] answer = new byte[2 + random.nextInt(100)];
            random.nextBytes(answer);
            answer[answer.length - 2] = (byte) (random.nextInt(8) == 0 ? 0x61 : 0x90);
            answer[answer.length - 1] = 0;
            return answer;
          };
      assertInstanceOf(CardReading.Failure.class, reader.read(slot(noise)));
    }
  }

  @Test
  void aCardWithABitFlippedIsReadOrRefusedAndNeverAnException() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      EmulatedCard card = new EmulatedCard(CardProfile.demonstration("long-name"), random);
      Transport noisy =
          command -> {
            byte[] answer = card.transmit(command);
            answer[random.nextInt(answer.length)] ^= (byte) (1 << random.nextInt(8));
            return answer;
          };
      switch (reader.read(slot(noisy))) {
        case CardReading.Success success -> assertEquals(9, success.card().cardNumber().length());
        case CardReading.Failure failure -> assertEquals(false, failure.detail().isEmpty());
      }
    }
  }

  private CardFault fault(Transport transport) {
    return assertInstanceOf(CardReading.Failure.class, reader.read(slot(transport))).fault();
  }

  private static CardSlot slot(Transport transport) {
    return new CardSlot() {
      @Override
      public String name() {
        return "slot";
      }

      @Override
      public CardConnection connect() {
        return new CardConnection() {
          @Override
          public byte[] answerToReset() {
            return new byte[] {0x3B, 0};
          }

          @Override
          public byte[] transmit(byte[] command) throws CardFaultException {
            return transport.transmit(command);
          }
        };
      }
    };
  }
}
