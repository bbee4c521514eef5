package io.chuangkou.card.examination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import io.chuangkou.card.emulator.chip.EmulatedModule;
import io.chuangkou.card.emulator.chip.MasterKeys;
import io.chuangkou.card.emulator.chip.ModuleProfile;
import io.chuangkou.card.emulator.chip.ModuleProfile.State;
import io.chuangkou.card.examination.ModuleDiagnosis.Check;
import io.chuangkou.card.security.Algorithm;
import io.chuangkou.card.security.ModuleFacts;
import io.chuangkou.card.security.ModuleKey;
import io.chuangkou.card.security.ModuleKeys;
import io.chuangkou.card.security.PsamSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a technician hears of a security module, by itself and before a card. */
class ModuleExaminationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final ModuleProfile GOOD = ModuleProfile.demonstration();
  private static final ModuleKeys BOTH = new ModuleKeys(ModuleKey.HOLDER, MasterKeys.INTERNAL);

  @Test
  void aModuleBeforeItsCardIsProvenBothWays() {
    ModuleDiagnosis diagnosis = before(GOOD, BOTH, "third-generation");

    assertEquals("MODULE-GOOD", diagnosis.conclusion().code());
    assertEquals("good", diagnosis.conclusion().verdict().key());
    assertEquals("GOOD GOOD GOOD GOOD GOOD", results(diagnosis));
    assertEquals("320100000001", facts(diagnosis).terminalNumber());
  }

  @Test
  void byItselfNothingIsProvenOfTheRegion() {
    ModuleDiagnosis diagnosis = examination(GOOD, BOTH).alone();

    assertEquals("MODULE-UNPROVEN", diagnosis.conclusion().code());
    assertEquals("GOOD GOOD GOOD SKIPPED SKIPPED", results(diagnosis));
  }

  @Test
  void withoutAnInternalKeyGenuinenessStaysOpen() {
    ModuleDiagnosis diagnosis = before(GOOD, ModuleKeys.STANDARD, "third-generation");

    assertEquals("MODULE-UNPROVEN", diagnosis.conclusion().code());
    assertEquals("GOOD GOOD SKIPPED SKIPPED GOOD", results(diagnosis));
    assertEquals("internalKey is not configured", diagnosis.steps().get(2).detail());
  }

  @Test
  void anOlderCardProvesNothing() {
    ModuleDiagnosis diagnosis = before(GOOD, BOTH, "zhang-san");

    assertEquals("MODULE-UNPROVEN", diagnosis.conclusion().code());
    assertEquals("GOOD GOOD GOOD SKIPPED SKIPPED", results(diagnosis));
    assertEquals("the card is of generation 2.00", diagnosis.steps().get(3).detail());
  }

  @Test
  void anEmptySlotIsTheReadersMatter() {
    ModuleDiagnosis diagnosis = examination(GOOD.in(State.MUTE), BOTH).alone();

    assertEquals("CARD-MODULE-ABSENT", diagnosis.conclusion().code());
    assertEquals("reader", diagnosis.conclusion().verdict().key());
    assertNull(diagnosis.facts());
    assertEquals("WRONG SKIPPED SKIPPED SKIPPED SKIPPED", results(diagnosis));
  }

  @Test
  void anotherCardInTheSlotIsNoModule() {
    assertEquals(
        "CARD-MODULE-ABSENT",
        examination(GOOD.in(State.OTHER_CARD), BOTH).alone().conclusion().code());
  }

  @Test
  void aModuleWithoutSm4OrWithoutKeysIsSaidToLackThem() {
    ModuleDiagnosis old = examination(GOOD.with(Set.of(Algorithm.TRIPLE_DES)), BOTH).alone();
    assertEquals("CARD-MODULE-KEYS", old.conclusion().code());
    assertEquals("no SM4", old.detail());
    assertEquals("GOOD WRONG SKIPPED SKIPPED SKIPPED", results(old));
    assertEquals(
        "CARD-MODULE-KEYS",
        examination(GOOD.with(MasterKeys.EMPTY), BOTH).alone().conclusion().code());
  }

  @Test
  void aBlockedModuleIsBlocked() {
    assertEquals(
        "CARD-MODULE-BLOCKED",
        examination(GOOD.in(State.BLOCKED), BOTH).alone().conclusion().code());
  }

  @Test
  void aModuleOfAnotherRegionIsFoundBeforeTheCardLosesATry() {
    ModuleDiagnosis diagnosis = before(GOOD.with(MasterKeys.FOREIGN), BOTH, "third-generation");

    assertEquals("CARD-NOT-GENUINE", diagnosis.conclusion().code());
    assertEquals("GOOD GOOD GOOD WRONG SKIPPED", results(diagnosis));
  }

  @Test
  void withoutAnInternalKeyTheCardItselfRefusesIt() {
    ModuleDiagnosis diagnosis =
        before(GOOD.with(MasterKeys.FOREIGN), ModuleKeys.STANDARD, "third-generation");

    assertEquals("CARD-TERMINAL-REFUSED", diagnosis.conclusion().code());
    assertEquals("GOOD GOOD SKIPPED SKIPPED WRONG", results(diagnosis));
  }

  private static ModuleFacts facts(ModuleDiagnosis diagnosis) {
    assertNotNull(diagnosis.facts());
    return diagnosis.facts();
  }

  private static String results(ModuleDiagnosis diagnosis) {
    assertEquals(Check.values().length, diagnosis.steps().size());
    return diagnosis.steps().stream()
        .map(step -> step.result().name())
        .collect(Collectors.joining(" "));
  }

  private static ModuleExamination examination(ModuleProfile module, ModuleKeys keys) {
    return new ModuleExamination(new PsamSlot(new EmulatedModule(module)), keys, new Random(1));
  }

  private static ModuleDiagnosis before(ModuleProfile module, ModuleKeys keys, String card) {
    try (EmulatedReaders readers = new EmulatedReaders(() -> TODAY, Duration.ofSeconds(20))) {
      readers.insert(new EmulatedCard(CardProfile.demonstration(card)));
      return readers.hold(
          EmulatedReaders.READER, slot -> examination(module, keys).before(slot, () -> TODAY));
    } catch (CardFaultException e) {
      throw new AssertionError(e);
    }
  }
}
