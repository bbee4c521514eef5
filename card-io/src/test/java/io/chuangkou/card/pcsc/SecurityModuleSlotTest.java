package io.chuangkou.card.pcsc;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReaderStatus.CardPresent;
import io.chuangkou.card.ReaderStatus.Empty;
import io.chuangkou.card.diagnosis.PinState;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.chip.EmulatedModule;
import io.chuangkou.card.emulator.chip.MasterKeys;
import io.chuangkou.card.emulator.chip.ModuleProfile;
import io.chuangkou.card.emulator.vpcd.VirtualReader;
import io.chuangkou.card.examination.ModuleDiagnosis;
import io.chuangkou.card.examination.ModuleExamination;
import io.chuangkou.card.pin.CardPin;
import io.chuangkou.card.pin.Pin;
import io.chuangkou.card.pin.PinResult;
import io.chuangkou.card.pin.TypedPin;
import io.chuangkou.card.pin.pad.PinPad;
import io.chuangkou.card.security.ModuleAccess;
import io.chuangkou.card.security.ModuleKey;
import io.chuangkou.card.security.ModuleKeys;
import io.chuangkou.card.security.PsamSlot;
import io.chuangkou.card.transport.CardConnection;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A card of generation 3.0 in a reader, its module in the reader's SAM slot, over the service. */
@Tag("pcsc")
class SecurityModuleSlotTest {

  private static final ModuleKeys KEYS = new ModuleKeys(ModuleKey.HOLDER, MasterKeys.INTERNAL);

  private final BlockingQueue<ReaderStatus> statuses = new LinkedBlockingQueue<>();
  private OwnPcscd service;
  private VirtualReader cards;
  private VirtualReader modules;
  private PcscCardReaders readers;

  @BeforeEach
  void open() throws Exception {
    service = new OwnPcscd();
    List<InetSocketAddress> slots = service.start("Counter Reader", "Counter SAM");
    cards = new VirtualReader(slots.getFirst());
    modules = new VirtualReader(slots.get(2));
    readers =
        new PcscCardReaders(
            PcscSettings.standard(),
            () -> LocalDate.of(2026, 6, 1),
            new ModuleAccess(
                new PsamSlot(new PcscSlot("counter sam 00 00", CardService.usual())),
                KEYS,
                new SecureRandom()));
    readers.watch(statuses::add);
    ReaderStatus first = statuses.poll(20, TimeUnit.SECONDS);
    while (first instanceof ReaderStatus.ServiceDown) {
      // One that was just started may be down for a moment.
      first = statuses.poll(20, TimeUnit.SECONDS);
    }
    assertEquals(new Empty("Counter Reader 00 00"), first);
  }

  @AfterEach
  void close() {
    service.close();
    readers.close();
    cards.close();
    modules.close();
  }

  @Test
  void theCardIsReadWholeAndTheModuleIsNeverTakenForACard() throws Exception {
    modules.insert(new EmulatedModule(ModuleProfile.demonstration()));
    cards.insert(new EmulatedCard(CardProfile.demonstration("third-generation")));
    String reader = reader();

    CardReading reading = readers.read(reader);

    CardReading.Success success =
        assertInstanceOf(CardReading.Success.class, reading, reading::toString);
    assertEquals("孙丽", success.card().name());
    assertEquals("Counter Reader 00 00", reader);
  }

  @Test
  void theModuleIsExaminedBeforeTheCard() throws Exception {
    modules.insert(new EmulatedModule(ModuleProfile.demonstration()));
    awaitModule();
    cards.insert(new EmulatedCard(CardProfile.demonstration("third-generation")));
    ModuleExamination examination =
        new ModuleExamination(
            new PsamSlot(new PcscSlot("Counter SAM 00 00", CardService.usual())),
            KEYS,
            new SecureRandom());

    ModuleDiagnosis diagnosis =
        examination.before(
            new PcscSlot(reader(), CardService.usual()), () -> LocalDate.of(2026, 6, 1));

    assertEquals("MODULE-GOOD", diagnosis.conclusion().code(), diagnosis::detail);
  }

  /** The service notices a module in a slot within half a second. */
  private static void awaitModule() throws CardFaultException {
    CardFaultException absent = null;
    for (int i = 0; i < 1_000; i++) {
      try (CardConnection module =
          new PcscSlot("Counter SAM 00 00", CardService.usual()).connect()) {
        assertEquals(17, module.answerToReset().length);
        return;
      } catch (CardFaultException e) {
        absent = e;
      }
    }
    throw requireNonNull(absent);
  }

  @Test
  void aNameThatMeansTwoSlotsMeansNone() throws Exception {
    CardFaultException ambiguous =
        assertThrows(
            CardFaultException.class, () -> new PcscSlot("Counter", CardService.usual()).connect());

    assertEquals(CardFault.NO_READER, ambiguous.fault());
    assertTrue(ambiguous.detail().contains("Counter SAM 00 00"), ambiguous.detail());
  }

  @Test
  void aPinIsVerifiedAndAReaderWithoutKeypadSaysSo() throws Exception {
    cards.insert(new EmulatedCard(CardProfile.demonstration("zhang-san")));
    CardPin card = new CardPin(new PcscSlot(reader(), CardService.usual()), false);

    assertEquals(
        new PinResult.Accepted(new PinState.Left(6)),
        card.verify(TypedPin.of(Pin.of("123456".toCharArray()))));
    PinResult.Refused refused =
        assertInstanceOf(PinResult.Refused.class, card.verify(new PinPad(6)));
    assertEquals(CardFault.PIN_PAD_MISSING, refused.fault(), refused::detail);
  }

  @Test
  void anEmptySlotIsAMissingModule() throws Exception {
    cards.insert(new EmulatedCard(CardProfile.demonstration("third-generation")));
    String reader = reader();

    assertEquals(
        CardFault.MODULE_ABSENT,
        assertInstanceOf(CardReading.Failure.class, readers.read(reader)).fault());

    modules.insert(new EmulatedModule(ModuleProfile.demonstration()));
    assertInstanceOf(CardReading.Success.class, readAgain(reader));
  }

  /** The service notices a card in a slot within half a second. */
  private CardReading readAgain(String reader) {
    CardReading reading = readers.read(reader);
    for (int i = 0; i < 1_000 && reading instanceof CardReading.Failure; i++) {
      reading = readers.read(reader);
    }
    return reading;
  }

  private String reader() throws InterruptedException {
    List<ReaderStatus> heard = new ArrayList<>();
    ReaderStatus status;
    while ((status = statuses.poll(20, TimeUnit.SECONDS)) != null) {
      if (status instanceof CardPresent present) {
        return present.reader();
      }
      heard.add(status);
    }
    throw new AssertionError("no card was noticed: " + heard);
  }
}
