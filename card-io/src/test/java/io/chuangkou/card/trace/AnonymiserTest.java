package io.chuangkou.card.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.trace.TraceEvent.Exchange;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No person and no card is left in a recorded conversation, and it still says the same. */
class AnonymiserTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Charset GB18030 = Charset.forName("GB18030");

  static List<String> demonstrations() {
    return CardProfile.demonstrations();
  }

  @ParameterizedTest
  @MethodSource("demonstrations")
  void noNameNumberOrSerialIsLeftAnywhere(String card) throws CardFaultException {
    CardProfile profile = CardProfile.demonstration(card);

    String text = TraceText.write(recorded(profile));

    for (String digits :
        List.of(
            hex(profile.name(), GB18030),
            hex(profile.idNumber(), StandardCharsets.US_ASCII),
            hex(profile.idNumber().substring(6, 17), StandardCharsets.US_ASCII),
            hex(profile.cardNumber(), StandardCharsets.US_ASCII),
            profile.reset().serial(),
            profile.born().toString().replace("-", ""))) {
      assertFalse(text.contains(digits), () -> digits + " in\n" + text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhang-san", "long-name", "wang-xiaoming"})
  void theReplayedCardReadsAsThatOfAnotherPerson(String card) throws CardFaultException {
    CardProfile profile = CardProfile.demonstration(card);

    CardReading.Success success =
        assertInstanceOf(
            CardReading.Success.class,
            reader().read(new ReplayedCard(TraceText.read(TraceText.write(recorded(profile))))));

    assertEquals("32010219900101001" + "0", success.card().idNumber());
    assertEquals(
        profile.name().codePointCount(0, profile.name().length()),
        success.card().name().codePointCount(0, success.card().name().length()));
    assertEquals(List.of(), success.card().warnings());
    assertEquals(profile.expires(), success.card().expires());
    assertTrue(success.card().historicalBytes().endsWith("00000001"));
  }

  @Test
  void whatWasSentAsASecretIsZeros() {
    CardTrace trace =
        new CardTrace(
            "any",
            TODAY,
            "",
            List.of(
                new Exchange("0020000003123456", "9000", 1),
                new Exchange("805E010007123456FF654321", "9000", 1),
                new Exchange("0082000A10" + "A1".repeat(16), "9000", 1),
                new Exchange("0084000008", "1122334455667788" + "9000", 1)));

    String text = TraceText.write(Anonymiser.anonymous(trace));

    assertTrue(text.contains("> 0020000003000000\n"), text);
    assertTrue(text.contains("> 805E01000700000000000000\n"), text);
    assertFalse(text.contains("A1A1"), text);
    assertFalse(text.contains("123456"), text);
    assertFalse(text.contains("1122334455667788"), text);
  }

  @Test
  void aNumberOfTheCardIsReplacedWhereverItTurnsUp() {
    String number = hex("A10000015", StandardCharsets.US_ASCII);
    CardTrace trace =
        new CardTrace(
            "any",
            TODAY,
            "",
            List.of(
                new Exchange("00A4020002EF05", "6F0B9F0C09" + number + "9000", 1),
                new Exchange("00B207000B", "0709" + number + "9000", 1)));

    String text = TraceText.write(Anonymiser.anonymous(trace));

    assertFalse(text.contains(number), text);
    assertTrue(text.contains("6F0B9F0C09" + "413130303030303037"), text);
  }

  @Test
  void whatWasWrongStaysWrongInTheSameWay() throws CardFaultException {
    CardTrace trace =
        new CardTrace(
            "any",
            TODAY,
            "",
            List.of(
                new Exchange("00A4020002EF06", "9000", 1),
                new Exchange(
                    "00B2080014",
                    "0812" + hex("320102198003071230", StandardCharsets.US_ASCII) + "9000",
                    1)));

    FilesRead files = FilesRead.of(Anonymiser.anonymous(trace).events());

    String number =
        new String(
            HEX.parseHex(files.value("EF06", 0x08).orElseThrow()), StandardCharsets.US_ASCII);
    assertTrue(number.startsWith("32010219900101001"), number);
    assertFalse(number.endsWith("0"), number);
  }

  private static SocialSecurityCardReader reader() {
    return new SocialSecurityCardReader(() -> TODAY);
  }

  private static CardTrace recorded(CardProfile profile) {
    RecordingSlot recorded = new RecordingSlot(slot(new EmulatedCard(profile)));
    reader().read(recorded);
    return Anonymiser.anonymous(
        new CardTrace("Emulated", TODAY, "", new ArrayList<>(recorded.events())));
  }

  private static CardSlot slot(EmulatedCard card) {
    return new CardSlot() {
      @Override
      public String name() {
        return "Emulated";
      }

      @Override
      public CardConnection connect() {
        card.reset();
        return new CardConnection() {
          @Override
          public byte[] answerToReset() {
            return card.answerToReset();
          }

          @Override
          public byte[] transmit(byte[] command) throws CardFaultException {
            return card.transmit(command);
          }
        };
      }
    };
  }

  private static String hex(String text, Charset charset) {
    return HEX.formatHex(text.getBytes(charset));
  }
}
