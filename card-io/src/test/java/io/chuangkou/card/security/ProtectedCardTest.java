package io.chuangkou.card.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.Generation;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import io.chuangkou.card.emulator.chip.EmulatedModule;
import io.chuangkou.card.emulator.chip.MasterKeys;
import io.chuangkou.card.emulator.chip.ModuleProfile;
import io.chuangkou.card.emulator.chip.ModuleProfile.State;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Cards of generation 3.0 before a terminal with a security module. */
class ProtectedCardTest {

  private static final CardProfile THIRD = CardProfile.demonstration("third-generation");
  private static final String SELECT_SSSE = "00A404000F7378312E73682EC9E7BBE1B1A3D5CF";
  private static final ModuleProfile GOOD = ModuleProfile.demonstration();
  private static final ModuleKeys BOTH = new ModuleKeys(ModuleKey.HOLDER, MasterKeys.INTERNAL);

  @Test
  void aCardIsReadWholeWithAModule() {
    CardReading.Success success =
        assertInstanceOf(
            CardReading.Success.class, read(new EmulatedCard(THIRD), access(GOOD, BOTH)));

    assertEquals("孙丽", success.card().name());
    assertEquals("330205199208243424", success.card().idNumber());
    assertEquals(Generation.THIRD, success.card().generation());
    assertEquals(11, success.apdus());
  }

  @Test
  void withoutAnInternalKeyTheCardIsReadAndItsGenuinenessLeftOpen() {
    CardReading.Success success =
        assertInstanceOf(
            CardReading.Success.class,
            read(new EmulatedCard(THIRD), access(GOOD, ModuleKeys.STANDARD)));

    assertEquals(9, success.apdus());
  }

  @Test
  void withoutAModuleTheTerminalSaysThatItNeedsOne() {
    assertFault(CardFault.NEEDS_KEY, "READ RECORD", new EmulatedCard(THIRD), HolderAccess.NONE);
  }

  @Test
  void cardsOfOlderGenerationsNeverAskForTheModule() {
    HolderAccess none =
        new ModuleAccess(
            () -> {
              throw new CardFaultException(CardFault.MODULE_ABSENT, "asked");
            },
            BOTH,
            new Random(1));

    assertInstanceOf(
        CardReading.Success.class,
        read(new EmulatedCard(CardProfile.demonstration("zhang-san")), none));
  }

  @ParameterizedTest
  @CsvSource({"MUTE, MODULE_ABSENT, CARD-MUTE", "BLOCKED, MODULE_BLOCKED, 6983"})
  void whatIsWrongWithTheModuleIsSaidOfTheModule(State state, CardFault fault, String detail) {
    assertFault(fault, detail, new EmulatedCard(THIRD), access(GOOD.in(state), BOTH));
  }

  @Test
  void aModuleTellsItsNumbersAndAlgorithms() throws Exception {
    try (SecurityModule module = new PsamSlot(new EmulatedModule(GOOD)).open()) {
      assertEquals(
          new ModuleFacts(
              "32010000000000000001", "320100000001", Set.of(Algorithm.TRIPLE_DES, Algorithm.SM4)),
          module.facts());
    }
  }

  @Test
  void aCardOfAnotherKindInTheSlotIsNoModule() throws Exception {
    try (SecurityModule module =
        new PsamSlot(new EmulatedModule(GOOD.in(State.OTHER_CARD))).open()) {
      assertEquals(
          CardFault.MODULE_ABSENT, assertThrows(CardFaultException.class, module::facts).fault());
    }
  }

  @Test
  void aModuleWithoutSm4OrWithoutTheKeyIsSaidToLackIt() {
    assertFault(
        CardFault.MODULE_KEYS,
        "SM4: 6A82",
        new EmulatedCard(THIRD),
        access(GOOD.with(Set.of(Algorithm.TRIPLE_DES)), BOTH));
    assertFault(
        CardFault.MODULE_KEYS,
        "67/08: 6A88",
        new EmulatedCard(THIRD),
        access(GOOD.with(MasterKeys.EMPTY), ModuleKeys.STANDARD));
  }

  @ParameterizedTest
  @EnumSource(
      value = CardFault.class,
      names = {"ABSENT", "NO_READER", "PULLED"})
  void whatBefallsTheModuleIsNoFaultOfTheCard(CardFault fault) {
    CardSlot slot =
        new CardSlot() {
          @Override
          public String name() {
            return "SAM";
          }

          @Override
          public CardConnection connect() throws CardFaultException {
            throw new CardFaultException(fault, "as it happens");
          }
        };

    assertFault(
        CardFault.MODULE_ABSENT,
        fault.code() + " as it happens",
        new EmulatedCard(THIRD),
        new ModuleAccess(new PsamSlot(slot), BOTH, new Random(1)));
  }

  @Test
  void aCardThatDoesNotComputeWhatItsKeyGivesIsNotGenuineAndLosesNoTry() throws Exception {
    EmulatedCard card = new EmulatedCard(THIRD);

    assertFault(CardFault.NOT_GENUINE, "67/01", card, access(GOOD.with(MasterKeys.FOREIGN), BOTH));

    assertEquals("63C2", wrongTry(card));
  }

  @Test
  void aRefusedTerminalDoesNotTryTheSameCardAgain() throws Exception {
    EmulatedCard card = new EmulatedCard(THIRD);
    HolderAccess foreign = access(GOOD.with(MasterKeys.FOREIGN), ModuleKeys.STANDARD);

    assertFault(CardFault.TERMINAL_REFUSED, "63C2", card, foreign);
    assertFault(CardFault.TERMINAL_REFUSED, "refused before", card, foreign);

    assertEquals("63C1", wrongTry(card));
  }

  @Test
  void aModuleThatTwoCardsRefusedIsTriedOnNoThird() throws Exception {
    HolderAccess foreign = access(GOOD.with(MasterKeys.FOREIGN), ModuleKeys.STANDARD);
    assertFault(CardFault.TERMINAL_REFUSED, "63C2", new EmulatedCard(card("00000001")), foreign);
    assertFault(CardFault.TERMINAL_REFUSED, "63C2", new EmulatedCard(card("00000002")), foreign);
    EmulatedCard third = new EmulatedCard(card("00000003"));

    assertFault(CardFault.TERMINAL_REFUSED, "2 cards in a row", third, foreign);

    assertEquals("63C2", wrongTry(third));
  }

  @Test
  void aCardWithABlockedKeyIsLocked() throws Exception {
    EmulatedCard card = new EmulatedCard(THIRD);
    assertEquals("63C2", wrongTry(card));
    assertEquals("63C1", wrongTry(card));
    assertEquals("63C0", wrongTry(card));

    assertFault(CardFault.LOCKED, "6983", card, access(GOOD, BOTH));
  }

  @Test
  void aChallengeServesOnceAndAWrongLengthIsNoTry() {
    EmulatedCard card = new EmulatedCard(THIRD);
    send(card, SELECT_SSSE);
    assertEquals("6984", send(card, "0082000A10" + "00".repeat(16)));
    send(card, "0084000008");
    assertEquals("6A88", send(card, "0082000410" + "00".repeat(16)));
    assertEquals("6984", send(card, "0082000A10" + "00".repeat(16)));
    assertEquals("6700", send(card, "0082000A08" + "00".repeat(8)));
  }

  @Test
  void theFileClosesAgainWithAResetAndWithAnotherDirectory() throws Exception {
    EmulatedCard card = new EmulatedCard(THIRD);
    assertEquals("9000", opened(card));
    send(card, "00A4000002EF06");
    assertTrue(send(card, "00B2080014").startsWith("0812"));
    send(card, SELECT_SSSE);
    send(card, "00A4000002EF06");
    assertEquals("6982", send(card, "00B2080014"));
    assertEquals("9000", opened(card));
    card.reset();
    send(card, SELECT_SSSE);
    send(card, "00A4000002EF06");
    assertEquals("6982", send(card, "00B2080014"));
  }

  @Test
  void aModuleThatAnswersWithAWholeBlockIsTakenAtItsWord() throws Exception {
    byte[] block = HexFormat.of().parseHex("00112233445566778899AABBCCDDEEFF");
    StringBuilder sent = new StringBuilder();
    SecurityModule whole =
        new SecurityModule() {
          @Override
          public ModuleFacts facts() {
            throw new AssertionError("not asked");
          }

          @Override
          public byte[] encrypt(ModuleKey key, CardIdentity card, byte[] process, byte[] source) {
            return block;
          }
        };

    new MutualAuthentication(
            command -> {
              sent.append(HexFormat.of().formatHex(command)).append(' ');
              return command.length == 5
                  ? HexFormat.of().parseHex("01020304050607089000")
                  : HexFormat.of().parseHex("9000");
            },
            new CardIdentity(new byte[13], "320100", Algorithm.SM4),
            whole)
        .showTerminal(ModuleKey.HOLDER);

    assertEquals("0084000008 0084000008 0082000a1000112233445566778899aabbccddeeff ", sent + "");
  }

  private static String opened(EmulatedCard card) throws CardFaultException {
    send(card, SELECT_SSSE);
    CardIdentity identity =
        new CardIdentity(
            HexFormat.of().parseHex("008C4E433286843302" + "0185A3C4"), "330200", Algorithm.SM4);
    try (SecurityModule module = new PsamSlot(new EmulatedModule(GOOD)).open()) {
      return new MutualAuthentication(card, identity, module)
          .showTerminal(ModuleKey.HOLDER)
          .map(MutualAuthentication.Refusal::detail)
          .orElse("9000");
    }
  }

  private static String wrongTry(EmulatedCard card) {
    send(card, SELECT_SSSE);
    send(card, "0084000008");
    return send(card, "0082000A10" + "00".repeat(16));
  }

  private static CardProfile card(String serial) throws CardFaultException {
    return CardProfile.ofYaml(
        """
        title: 三代
        name: 孙丽
        idNumber: 330205199208243424
        sex: female
        born: 1992-08-24
        city: 330200
        cardNumber: B30000028
        generation: 3.00
        issued: 2023-04-10
        expires: 2033-04-09
        chip: 008C
        system: 4E4332
        maker: 8684
        serial: "%s"
        """
            .formatted(serial));
  }

  private static String send(EmulatedCard card, String command) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(card.transmit(HexFormat.of().parseHex(command)));
    } catch (CardFaultException e) {
      throw new AssertionError(e);
    }
  }

  private static HolderAccess access(ModuleProfile module, ModuleKeys keys) {
    return new ModuleAccess(new PsamSlot(new EmulatedModule(module)), keys, new Random(1));
  }

  private static CardReading read(EmulatedCard card, HolderAccess access) {
    try (EmulatedReaders readers =
        new EmulatedReaders(() -> LocalDate.of(2026, 6, 1), Duration.ofSeconds(20), access)) {
      readers.insert(card);
      return readers.read(EmulatedReaders.READER);
    }
  }

  private static void assertFault(
      CardFault fault, String detail, EmulatedCard card, HolderAccess access) {
    CardReading.Failure failure = assertInstanceOf(CardReading.Failure.class, read(card, access));
    assertEquals(fault, failure.fault(), failure.detail());
    assertTrue(failure.detail().contains(detail), failure.detail());
  }
}
