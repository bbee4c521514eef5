package io.chuangkou.card.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReaderStatus.CardPresent;
import io.chuangkou.card.foreign.ForeignCard;
import io.chuangkou.card.foreign.ForeignSlot;
import io.chuangkou.card.foreign.StandardCard;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cards that were written from the standards alone, over the real PC/SC service. */
@Tag("pcsc")
class ForeignCardsTest {

  private static final String READER = "Virtual PCD 00 00";
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private final BlockingQueue<ReaderStatus> statuses = new LinkedBlockingQueue<>();
  private OwnPcscd service;
  private ForeignSlot slot;
  private PcscCardReaders readers;

  @BeforeEach
  void open() throws Exception {
    service = new OwnPcscd();
    slot = new ForeignSlot(service.start());
    readers = new PcscCardReaders(PcscSettings.standard(), () -> TODAY);
    readers.watch(statuses::add);
  }

  @AfterEach
  void close() {
    service.close();
    readers.close();
    slot.close();
  }

  @Test
  void readsACardOverTheByteProtocol() throws Exception {
    assertEquals("张三", read(ForeignCard.standard()).card().name());
  }

  @Test
  void readsACardOverTheBlockProtocol() throws Exception {
    assertEquals("张三", read(StandardCard.overT1().card()).card().name());
  }

  private CardReading.Success read(ForeignCard card) throws Exception {
    slot.insert(card);
    ReaderStatus status = statuses.poll(20, TimeUnit.SECONDS);
    while (!(status instanceof CardPresent)) {
      status = statuses.poll(20, TimeUnit.SECONDS);
    }
    CardReading.Success success = assertInstanceOf(CardReading.Success.class, readers.read(READER));
    assertEquals(List.of(), success.card().warnings());
    return success;
  }
}
