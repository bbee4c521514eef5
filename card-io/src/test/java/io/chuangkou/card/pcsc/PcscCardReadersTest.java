package io.chuangkou.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReaderStatus.CardPresent;
import io.chuangkou.card.ReaderStatus.Empty;
import io.chuangkou.card.ReaderStatus.NoReader;
import io.chuangkou.card.ReaderStatus.ServiceDown;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.CardProfile.Fault;
import io.chuangkou.card.emulator.CardProfile.Faults;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.vpcd.VirtualReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole way: emulated card, virtual reader, the real PC/SC service, and back up, by either way
 * to the service.
 */
@Tag("pcsc")
@ParameterizedClass
@EnumSource
class PcscCardReadersTest {

  private static final String READER = "Virtual PCD 00 00";
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final CardProfile ZHANG_SAN = CardProfile.demonstration("zhang-san");

  private final BlockingQueue<ReaderStatus> statuses = new LinkedBlockingQueue<>();
  private final CardService way;
  private OwnPcscd service;
  private VirtualReader slot;
  private PcscCardReaders readers;

  PcscCardReadersTest(CardService way) {
    this.way = way;
  }

  @BeforeEach
  void open() throws Exception {
    service = new OwnPcscd();
    slot = new VirtualReader(service.start());
    readers = readers(PcscSettings.standard().take(), PcscSettings.standard().silence());
  }

  private PcscCardReaders readers(List<String> take, Duration silence) {
    return new PcscCardReaders(new PcscSettings(take, List.of(), silence, way), () -> TODAY);
  }

  /** Without the service first its clients would wait for it to answer. */
  @AfterEach
  void close() {
    service.close();
    readers.close();
    slot.close();
  }

  @Test
  void saysWhenACardComesAndGoesAndReadsIt() throws Exception {
    readers.watch(statuses::add);
    becomes(new Empty(READER));

    insert(ZHANG_SAN);
    CardReading.Success success = assertInstanceOf(CardReading.Success.class, readers.read(READER));

    assertEquals("张三", success.card().name());
    assertEquals("320102198003071234", success.card().idNumber());
    assertEquals(
        "0081" + "4E4332" + "8650" + "3201" + "0012D687", success.card().historicalBytes());
    assertEquals(List.of(), success.card().warnings());
    slot.remove();
    heard(new Empty(READER));
    fails(CardFault.ABSENT);
  }

  @Test
  void namesWhatIsWrongWithACard() throws Exception {
    readers.watch(statuses::add);
    becomes(new Empty(READER));

    insert(ZHANG_SAN.with(Faults.of(Fault.MUTE)));
    fails(CardFault.MUTE);
    exchange("bank-only");
    fails(CardFault.NOT_SOCIAL_SECURITY);
    exchange("expired");
    fails(CardFault.EXPIRED);
    exchange("third-generation");
    fails(CardFault.NEEDS_KEY);
    exchange("li-si");
    assertInstanceOf(CardReading.Success.class, readers.read(READER));
  }

  @Test
  void survivesACardThatIsPulledWhileBeingRead() throws Exception {
    readers.watch(statuses::add);
    becomes(new Empty(READER));

    insert(ZHANG_SAN.with(Faults.pulledAfter(4)));
    fails(CardFault.PULLED);
    heard(new Empty(READER));
    insert(ZHANG_SAN);

    assertInstanceOf(CardReading.Success.class, readers.read(READER));
  }

  @Test
  void noticesACardThatWasExchangedBehindItsBack() throws Exception {
    readers.watch(statuses::add);
    becomes(new Empty(READER));
    insert(ZHANG_SAN);
    BlockingQueue<ReaderStatus> slow = new LinkedBlockingQueue<>();
    CountDownLatch exchanged = new CountDownLatch(1);
    try (PcscCardReaders other =
        readers(PcscSettings.standard().take(), PcscSettings.standard().silence())) {
      other.watch(
          status -> {
            slow.add(status);
            await(exchanged);
          });
      assertEquals(new CardPresent(READER), slow.poll(20, TimeUnit.SECONDS));

      exchange("li-si");
      exchanged.countDown();

      assertEquals(new Empty(READER), slow.poll(20, TimeUnit.SECONDS));
      assertEquals(new CardPresent(READER), slow.poll(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void findsTheServiceAgainAfterItWasRestarted() throws Exception {
    readers.watch(statuses::add);
    becomes(new Empty(READER));
    insert(ZHANG_SAN);
    assertInstanceOf(CardReading.Success.class, readers.read(READER));

    service.stop();
    heard(new ServiceDown(CardFault.NO_SERVICE));
    fails(CardFault.NO_SERVICE);
    slot = new VirtualReader(service.start());
    becomes(new Empty(READER));
    insert(ZHANG_SAN);

    assertInstanceOf(CardReading.Success.class, readers.read(READER));
  }

  @Test
  void saysThatThereIsNoReader() throws Exception {
    service.stop();
    service.startWithoutReader();
    readers.watch(statuses::add);

    becomes(new NoReader());
    fails(CardFault.NO_READER);
  }

  @Test
  void stopsWaitingForACardThatHangsAndGoesOnWithTheNext() throws Exception {
    readers.watch(statuses::add);
    becomes(new Empty(READER));
    try (PcscCardReaders impatient = readers(List.of("virtual"), Duration.ofMillis(300))) {
      insert(ZHANG_SAN.with(Faults.slow(600_000)));

      CardReading.Failure failure =
          assertInstanceOf(CardReading.Failure.class, impatient.read(READER));

      assertEquals(CardFault.TIMEOUT, failure.fault());
    }
    slot.remove();
    heard(new Empty(READER));
    insert(ZHANG_SAN);
    assertInstanceOf(CardReading.Success.class, readers.read(READER));
  }

  @Test
  void letsGoOfTheServiceAfterEachReading() throws Exception {
    readers.watch(statuses::add);
    becomes(new Empty(READER));
    insert(ZHANG_SAN);

    for (int contexts = 0; contexts < 2 * OwnPcscd.CONTEXTS; contexts++) {
      assertInstanceOf(CardReading.Success.class, readers.read(READER));
    }
  }

  /** Holds up who tells until it is allowed to go on. */
  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("was never allowed to go on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void exchange(String profile) throws Exception {
    slot.remove();
    heard(new Empty(READER));
    insert(CardProfile.demonstration(profile));
  }

  private void insert(CardProfile profile) throws Exception {
    slot.insert(new EmulatedCard(profile));
    heard(new CardPresent(READER));
  }

  private void fails(CardFault fault) {
    CardReading.Failure failure = assertInstanceOf(CardReading.Failure.class, readers.read(READER));
    assertEquals(fault, failure.fault(), failure.detail());
  }

  /** A service that was just started may be down for a moment. */
  private void becomes(ReaderStatus expected) throws InterruptedException {
    ReaderStatus status = statuses.poll(20, TimeUnit.SECONDS);
    while (status instanceof ServiceDown) {
      status = statuses.poll(20, TimeUnit.SECONDS);
    }
    assertEquals(expected, status);
  }

  private void heard(ReaderStatus expected) throws InterruptedException {
    assertEquals(expected, statuses.poll(20, TimeUnit.SECONDS));
  }
}
