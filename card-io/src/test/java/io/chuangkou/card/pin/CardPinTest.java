package io.chuangkou.card.pin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.diagnosis.PinState;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedPad;
import io.chuangkou.card.pin.pad.PinPad;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.Transport;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A holder's PIN before a card: typed at the machine and at a reader's keypad. */
class CardPinTest {

  private static final PinState SIX = new PinState.Left(6);

  private final EmulatedCard card = new EmulatedCard(CardProfile.demonstration("zhang-san"));
  private final List<String> sent = new ArrayList<>();
  private final CardSlot slot = slot(card, sent);

  @Test
  void theRightPinIsTakenAndTheTriesAreToldBefore() throws Exception {
    assertEquals(new PinResult.Accepted(SIX), careful().verify(typed("123456")));
    assertEquals("0020000003123456", sent.getLast());
  }

  @Test
  void aWrongPinTellsTheTriesBeforeAndAfter() throws Exception {
    PinResult.Refused refused = refused(careful().verify(typed("654321")));

    assertEquals(CardFault.PIN_WRONG, refused.fault());
    assertEquals(SIX, refused.before());
    assertEquals(new PinState.Left(5), refused.after());
    assertEquals("VERIFY: 63C5", refused.detail());
    assertFalse(refused.toString().contains("654321"), refused.toString());
  }

  @Test
  void theLastTryIsLeftAloneUnlessItIsWanted() throws Exception {
    for (int i = 0; i < 5; i++) {
      careful().verify(typed("000000"));
    }
    sent.clear();

    PinResult.Refused refused = refused(careful().verify(typed("123456")));

    assertEquals(CardFault.PIN_LAST_TRY, refused.fault());
    assertEquals(new PinState.Left(1), refused.before());
    assertEquals(
        List.of("00200000"),
        sent.stream().filter(command -> command.startsWith("0020")).toList(),
        "asked, not tried");
    assertEquals(
        new PinResult.Accepted(new PinState.Left(1)),
        new CardPin(slot, true).verify(typed("123456")));
    assertEquals(new PinResult.Accepted(SIX), careful().verify(typed("123456")));
  }

  @Test
  void aBlockedPinIsNotTried() throws Exception {
    for (int i = 0; i < 6; i++) {
      new CardPin(slot, true).verify(typed("000000"));
    }

    PinResult.Refused refused = refused(new CardPin(slot, true).verify(typed("123456")));

    assertEquals(CardFault.PIN_BLOCKED, refused.fault());
    assertEquals(new PinState.Blocked(), refused.after());
    assertEquals("00200000", sent.getLast());
  }

  @Test
  void theTryThatBlocksIsSaidToBlock() throws Exception {
    for (int i = 0; i < 5; i++) {
      careful().verify(typed("000000"));
    }

    PinResult.Refused refused = refused(new CardPin(slot, true).verify(typed("000000")));

    assertEquals(CardFault.PIN_BLOCKED, refused.fault());
    assertEquals("VERIFY: 63C0", refused.detail());
  }

  @Test
  void aCardThatDoesNotTellItsTriesIsNotTriedUnasked() throws Exception {
    List<String> heard = new ArrayList<>();
    CardSlot silent =
        slot(command -> HexFormat.of().parseHex(command.length == 4 ? "6700" : "9000"), heard);

    assertEquals(
        CardFault.PIN_LAST_TRY,
        refused(new CardPin(silent, false).verify(typed("123456"))).fault());
    assertEquals(
        new PinResult.Accepted(new PinState.Unknown()),
        new CardPin(silent, true).verify(typed("123456")));
  }

  @Test
  void aPinIsChangedAndTheOldOneIsWrongFromThenOn() throws Exception {
    assertEquals(
        new PinResult.Accepted(SIX), careful().change(TypedPin.of(pin("123456"), pin("246810"))));
    assertEquals("805E010007" + "123456" + "FF" + "246810", sent.getLast());
    assertEquals(CardFault.PIN_WRONG, refused(careful().verify(typed("123456"))).fault());
    assertInstanceOf(PinResult.Accepted.class, careful().verify(typed("246810")));
  }

  @Test
  void aChangeWithAWrongPresentPinChangesNothing() throws Exception {
    PinResult.Refused refused =
        refused(careful().change(TypedPin.of(pin("111111"), pin("246810"))));

    assertEquals(CardFault.PIN_WRONG, refused.fault());
    assertInstanceOf(PinResult.Accepted.class, careful().verify(typed("123456")));
  }

  @Test
  void theSamePinAgainIsRefused() {
    assertEquals(
        CardFault.PIN_FORM,
        assertThrows(CardFaultException.class, () -> TypedPin.of(pin("123456"), pin("123456")))
            .fault());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "12345678901234567", "12345a", "１２３４５６"})
  void whatIsNoPinNeverReachesACard(String typed) {
    assertEquals(
        CardFault.PIN_FORM, assertThrows(CardFaultException.class, () -> pin(typed)).fault());
  }

  @Test
  void oddLengthsAreFilledWithF() throws Exception {
    assertEquals("12345F", HexFormat.of().withUpperCase().formatHex(pin("12345").block()));
    assertEquals("1234567890123456", HexFormat.of().formatHex(pin("1234567890123456").block()));
    assertEquals("****", pin("12345").toString());
  }

  @Test
  void aClosedPinIsWiped() throws Exception {
    Pin wiped = pin("123456");
    wiped.close();
    assertEquals("000000", HexFormat.of().formatHex(wiped.block()));
  }

  @Test
  void aKeypadVerifiesWithoutTheMachineEverSeeingTheDigits() {
    assertEquals(new PinResult.Accepted(SIX), atPad("123456").verify(new PinPad(6)));
    assertEquals("0020000003123456", sent.getLast(), "what the keypad sent");

    PinResult.Refused refused = refused(atPad("111111").verify(new PinPad(6)));
    assertEquals(CardFault.PIN_WRONG, refused.fault());
    assertEquals(new PinState.Left(5), refused.after());
  }

  @Test
  void aKeypadChanges() {
    assertInstanceOf(
        PinResult.Accepted.class, atPad("123456", "246810", "246810").change(new PinPad(6)));
    assertEquals("805E010007" + "123456" + "FF" + "246810", sent.getLast());
    assertInstanceOf(PinResult.Accepted.class, atPad("246810").verify(new PinPad(6)));
  }

  @Test
  void aKeypadFillsOddLengths() {
    refused(atPad("12345").verify(new PinPad(5)));
    assertEquals("002000000312345F", sent.getLast());
  }

  @Test
  void whatIsNotFinishedAtTheKeypadCostsNoTry() {
    assertUnfinished("cancelled", atPad(EmulatedPad.CANCEL).verify(new PinPad(6)));
    assertUnfinished("in time", atPad().verify(new PinPad(6)));
    assertUnfinished("length", atPad("1234").verify(new PinPad(6)));
    assertUnfinished("differently", atPad("123456", "246810", "1").change(new PinPad(6)));
    assertEquals(SIX, atPad("123456").verify(new PinPad(6)).before());
  }

  @Test
  void aReaderWithoutKeypadSaysSo() {
    assertEquals(CardFault.PIN_PAD_MISSING, refused(careful().verify(new PinPad(6))).fault());
  }

  @Test
  void aCardOfAnotherKindIsShownNoPin() throws Exception {
    EmulatedCard bank = new EmulatedCard(CardProfile.demonstration("bank-only"));

    assertEquals(
        CardFault.NOT_SOCIAL_SECURITY,
        refused(new CardPin(slot(bank, sent), true).verify(typed("123456"))).fault());
    assertTrue(sent.stream().noneMatch(command -> command.startsWith("0020")), sent.toString());
  }

  private CardPin careful() {
    return new CardPin(slot, false);
  }

  private CardPin atPad(String... digits) {
    return new CardPin(new EmulatedPad(slot, List.of(digits)), false);
  }

  private static void assertUnfinished(String detail, PinResult result) {
    PinResult.Refused refused = refused(result);
    assertEquals(CardFault.PIN_ENTRY, refused.fault());
    assertTrue(refused.detail().contains(detail), refused.detail());
  }

  private static PinResult.Refused refused(PinResult result) {
    return assertInstanceOf(PinResult.Refused.class, result);
  }

  private static PinEntry typed(String digits) throws CardFaultException {
    return TypedPin.of(pin(digits));
  }

  private static Pin pin(String digits) throws CardFaultException {
    return Pin.of(digits.toCharArray());
  }

  private static CardSlot slot(Transport chip, List<String> heard) {
    return new CardSlot() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public CardConnection connect() {
        if (chip instanceof EmulatedCard powered) {
          powered.reset();
        }
        return new CardConnection() {
          @Override
          public byte[] answerToReset() {
            return new byte[0];
          }

          @Override
          public byte[] transmit(byte[] command) throws CardFaultException {
            heard.add(HexFormat.of().withUpperCase().formatHex(command));
            return chip.transmit(command);
          }
        };
      }
    };
  }
}
