package io.chuangkou.bench;

import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus.CardPresent;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.vpcd.VirtualReader;
import io.chuangkou.card.pcsc.OwnPcscd;
import io.chuangkou.card.pcsc.PcscCardReaders;
import io.chuangkou.card.pcsc.PcscSettings;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/** How long a card is read: an emulated card, vpcd, the real PC/SC service, and back up. */
final class CardReadingTime {

  private static final int WARM_UP = 50;
  private static final int ROUNDS = 200;
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  private CardReadingTime() {}

  public static void main(String[] arguments) throws Exception {
    Sample whole = new Sample();
    Sample card = new Sample();
    Sample apdus = new Sample();
    try (OwnPcscd service = new OwnPcscd();
        VirtualReader slot = new VirtualReader(service.start());
        PcscCardReaders readers = new PcscCardReaders(PcscSettings.standard(), () -> DAY)) {
      slot.insert(new EmulatedCard(CardProfile.demonstration("zhang-san")));
      String name = present(readers);
      for (int i = 0; i < WARM_UP + ROUNDS; i++) {
        long start = System.nanoTime();
        CardReading reading = readers.read(name);
        long end = System.nanoTime();
        if (!(reading instanceof CardReading.Success success)) {
          throw new IllegalStateException("not read: " + reading);
        }
        if (i >= WARM_UP) {
          whole.addMillis(end - start);
          card.addMillis(success.nanos());
          apdus.add(success.apdus());
        }
      }
    }
    Table table = new Table(System.out);
    table.line("card.read", whole, "ms");
    table.line("card.read-from-connecting", card, "ms");
    table.line("card.commands", apdus, "APDUs");
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
