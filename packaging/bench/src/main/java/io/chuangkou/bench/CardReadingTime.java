package io.chuangkou.bench;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus.CardPresent;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.vpcd.VirtualReader;
import io.chuangkou.card.pcsc.OwnPcscd;
import io.chuangkou.card.pcsc.PcscAccess;
import io.chuangkou.card.pcsc.PcscCardReaders;
import io.chuangkou.card.pcsc.PcscSettings;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.trace.RecordingSlot;
import io.chuangkou.card.trace.TraceEvent;
import io.chuangkou.card.trace.TraceEvent.Exchange;
import io.chuangkou.card.winscard.ServiceCard;
import io.chuangkou.card.winscard.ServiceCard.Disposition;
import io.chuangkou.card.winscard.ServiceContext;
import io.chuangkou.card.winscard.ServiceException;
import io.chuangkou.card.winscard.Sharing;
import io.chuangkou.card.winscard.binding.BoundContext;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** How long a card is read: an emulated card, vpcd, the real PC/SC service, and back up. */
final class CardReadingTime {

  private static final int WARM_UP = 500;
  private static final int ROUNDS = 200;
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private CardReadingTime() {}

  public static void main(String[] arguments) throws Exception {
    Sample whole = new Sample();
    Sample card = new Sample();
    Sample apdus = new Sample();
    Sample raw = new Sample();
    try (OwnPcscd service = new OwnPcscd();
        VirtualReader slot = new VirtualReader(service.start());
        PcscCardReaders readers = new PcscCardReaders(PcscSettings.standard(), () -> DAY)) {
      slot.insert(new EmulatedCard(CardProfile.demonstration("zhang-san")));
      String name = present(readers);
      List<byte[]> commands = commands(name);
      for (int i = 0; i < WARM_UP + ROUNDS; i++) {
        long start = System.nanoTime();
        CardReading reading = readers.read(name);
        long end = System.nanoTime();
        if (!(reading instanceof CardReading.Success success)) {
          throw new IllegalStateException("not read: " + reading);
        }
        long before = System.nanoTime();
        send(commands);
        long after = System.nanoTime();
        if (i >= WARM_UP) {
          raw.addMillis(after - before);
          whole.addMillis(end - start);
          card.addMillis(success.nanos());
          apdus.add(success.apdus());
        }
      }
    }
    Table table = new Table(System.out);
    table.line("card.read", whole, "ms");
    table.line("card.read-from-connecting", card, "ms");
    table.line("card.raw", raw, "ms");
    table.line("card.commands", apdus, "APDUs");
  }

  /** What a reading sends, as it goes over the wire. */
  private static List<byte[]> commands(String reader) throws CardFaultException {
    try (PcscAccess access = new PcscAccess(PcscSettings.standard())) {
      List<TraceEvent> events =
          access.hold(
              reader,
              slot -> {
                RecordingSlot recording = new RecordingSlot(slot);
                new SocialSecurityCardReader(() -> DAY).read(recording);
                return recording.events();
              });
      return events.stream()
          .filter(Exchange.class::isInstance)
          .map(event -> HexFormat.of().parseHex(((Exchange) event).command()))
          .toList();
    }
  }

  /** The same bytes over the same service, and nothing else. */
  private static void send(List<byte[]> commands) throws ServiceException {
    try (ServiceContext context = BoundContext.establish()) {
      ServiceCard card = context.connect(context.readers().getFirst(), Sharing.SHARED);
      card.begin();
      for (byte[] command : commands) {
        card.transmit(command);
      }
      card.end();
      card.disconnect(Disposition.LEAVE);
    }
  }

  private static String present(PcscCardReaders readers) {
    CompletableFuture<String> reader = new CompletableFuture<>();
    readers.watch(
        status -> {
          if (status instanceof CardPresent present) {
            reader.complete(present.reader());
          }
        });
    return reader.join();
  }
}
