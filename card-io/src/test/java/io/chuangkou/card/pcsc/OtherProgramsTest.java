package io.chuangkou.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus.CardPresent;
import io.chuangkou.card.ReaderStatus.Empty;
import io.chuangkou.card.foreign.ForeignCard;
import io.chuangkou.card.foreign.ForeignSlot;
import io.chuangkou.card.winscard.ServiceCard;
import io.chuangkou.card.winscard.ServiceCard.Disposition;
import io.chuangkou.card.winscard.ServiceContext;
import io.chuangkou.card.winscard.Sharing;
import io.chuangkou.card.winscard.binding.BoundContext;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another program that has the card which the desk wants, over the real PC/SC service. */
@Tag("pcsc")
class OtherProgramsTest {

  private static final String READER = "Virtual PCD 00 00";

  private final Heard heard = new Heard();
  private OwnPcscd service;
  private ForeignSlot slot;
  private PcscCardReaders readers;
  private ServiceContext other;

  @BeforeEach
  void open() throws Exception {
    service = new OwnPcscd();
    slot = new ForeignSlot(service.start());
    readers = new PcscCardReaders(PcscSettings.standard(), () -> LocalDate.of(2026, 6, 1));
    readers.watch(heard);
    heard.first(new Empty(READER));
    slot.insert(ForeignCard.standard());
    heard.next(new CardPresent(READER));
    other = BoundContext.establish();
  }

  @AfterEach
  void close() {
    service.close();
    readers.close();
    slot.close();
    other.close();
  }

  @Test
  void aCardThatIsHeldInATransactionIsBusyAndIsTriedWhenItIsFree() throws Exception {
    ServiceCard held = other.connect(other.readers().getFirst(), Sharing.SHARED);
    held.begin();
    busy();
    busy();

    held.end();
    held.disconnect(Disposition.LEAVE);

    free();
  }

  @Test
  void aProgramThatStaysConnectedAfterItsTransactionIsNotInTheWay() throws Exception {
    ServiceCard held = other.connect(other.readers().getFirst(), Sharing.SHARED);
    held.begin();
    busy();

    held.end();

    free();
    held.disconnect(Disposition.LEAVE);
  }

  @Test
  void aCardThatIsTakenExclusivelyIsBusyAndIsTriedWhenItIsFree() throws Exception {
    ServiceCard held = other.connect(other.readers().getFirst(), Sharing.EXCLUSIVE);
    busy();

    held.disconnect(Disposition.LEAVE);

    free();
  }

  @Test
  void aProgramThatSharesTheCardIsNotInTheWay() throws Exception {
    ServiceCard shared = other.connect(other.readers().getFirst(), Sharing.SHARED);

    read();
    shared.disconnect(Disposition.LEAVE);
    read();
  }

  private void busy() {
    CardReading reading = readers.read(READER);
    assertEquals(
        CardFault.BUSY,
        assertInstanceOf(CardReading.Failure.class, reading, reading::toString).fault());
  }

  private void free() throws InterruptedException {
    heard.next(new CardPresent(READER));
    read();
  }

  private void read() {
    CardReading reading = readers.read(READER);
    assertInstanceOf(CardReading.Success.class, reading, reading::toString);
  }
}
