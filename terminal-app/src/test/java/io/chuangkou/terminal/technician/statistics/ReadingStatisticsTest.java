package io.chuangkou.terminal.technician.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReadingProgress;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Insertions and readings are counted by day, and the counts outlive the program. */
class ReadingStatisticsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration LATER = Duration.ofHours(1);
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String READER = "Reader 00 00";

  @TempDir private Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));

  private ReadingFile file() {
    return new ReadingFile(folder.resolve("store.readings"));
  }

  private ReadingStatistics open() {
    return ReadingStatistics.open(file(), now::get, ZONE, LATER);
  }

  private static CardReading failure(CardFault fault) {
    return new CardReading.Failure(fault, "");
  }

  private static CardReading success(String card) {
    EmulatedReaders readers = new EmulatedReaders(() -> LocalDate.of(2026, 3, 2), LIMIT);
    readers.insert(new EmulatedCard(CardProfile.demonstration(card)));
    try (readers) {
      return readers.read(EmulatedReaders.READER);
    }
  }

  /** Of two cards that are in, the one that stayed was not put in again. */
  @Test
  void aCardThatStaysWhileAnotherComesAndGoesIsCountedOnce() throws Exception {
    CardReaders two =
        new CardReaders() {
          @Override
          public void watch(Consumer<ReaderStatus> listener) {
            listener.accept(new ReaderStatus.CardPresent(READER));
            listener.accept(new ReaderStatus.CardPresent("Reader 01 00"));
            listener.accept(new ReaderStatus.Empty("Reader 01 00"));
            listener.accept(new ReaderStatus.CardPresent(READER, false));
          }

          @Override
          public CardReading read(String reader, Consumer<ReadingProgress> progress) {
            return failure(CardFault.ABSENT);
          }

          @Override
          public void close() {}
        };
    try (CountingReaders counting = new CountingReaders(two, open())) {
      counting.watch(status -> {});
    }
    assertEquals(2, file().read().stream().mapToInt(ReaderDay::insertions).sum());
  }

  @Test
  void whatTheReadersDoIsCountedWithoutAPerson() throws Exception {
    EmulatedReaders readers = new EmulatedReaders(() -> LocalDate.of(2026, 3, 2), LIMIT);
    CountDownLatch heard = new CountDownLatch(2);
    try (CountingReaders counting = new CountingReaders(readers, open())) {
      counting.watch(
          status -> {
            if (status instanceof ReaderStatus.CardPresent) {
              heard.countDown();
            }
          });
      readers.insert(new EmulatedCard(CardProfile.demonstration("zhang-san")));
      counting.read(EmulatedReaders.READER);
      readers.insert(new EmulatedCard(CardProfile.demonstration("bank-only")));
      counting.read(EmulatedReaders.READER);
      assertTrue(heard.await(20, TimeUnit.SECONDS));
    }
    ReaderDay day = file().read().getFirst();
    assertEquals(LocalDate.of(2026, 3, 2), day.day());
    assertEquals(2, day.insertions());
    assertEquals(1, day.successes());
    assertEquals(Map.of("CARD-NOT-SOCIAL-SECURITY", 1), day.failed());
    String written = Files.readString(file().path());
    assertFalse(written.contains("张三"), written);
    assertFalse(written.contains("320102198003071234"), written);
  }

  @Test
  void aReadingThatSucceedsRightBehindAContactFailureIsASecondTry() {
    try (ReadingStatistics counts = open()) {
      counts.read(READER, failure(CardFault.MUTE));
      counts.read(READER, success("zhang-san"));
      counts.read(READER, success("li-si"));
      counts.read(READER, failure(CardFault.EXPIRED));
      counts.read(READER, success("li-si"));
      counts.read(READER, failure(CardFault.PULLED));
      now.updateAndGet(time -> time.plusSeconds(61));
      counts.read(READER, success("li-si"));
      ReaderDay day = counts.days().getFirst();
      assertEquals(1, day.again());
      assertEquals(2, day.contactFailures());
      assertEquals(3, day.failures());
    }
  }

  @Test
  void countsGoOnAfterARestartAndADayBeginsInTheRegion() {
    try (ReadingStatistics counts = open()) {
      counts.inserted(READER);
    }
    now.set(Instant.parse("2026-03-02T15:59:59Z"));
    try (ReadingStatistics counts = open()) {
      counts.inserted(READER);
      now.set(Instant.parse("2026-03-02T16:00:00Z"));
      counts.inserted(READER);
      assertEquals(List.of(2, 1), counts.days().stream().map(ReaderDay::insertions).toList());
    }
  }

  @Test
  void anEndByForceLeavesTheFileOfTheLastTimeWhole() throws IOException {
    try (ReadingStatistics counts = open()) {
      counts.inserted(READER);
    }
    Files.writeString(folder.resolve("store.readings.new"), "{\"day\":\"2026-0");
    Files.writeString(file().path(), "{\"day\":\"2026-0", StandardOpenOption.APPEND);
    try (ReadingStatistics counts = open()) {
      counts.inserted(READER);
      assertEquals(2, counts.days().getFirst().insertions());
    }
    assertEquals(1, file().read().size());
  }

  @Test
  void noMoreThanSoManyDaysAndReadersAreKept() {
    try (ReadingStatistics counts = open()) {
      for (int day = 0; day < ReadingStatistics.DAYS + 10; day++) {
        counts.inserted(READER);
        now.updateAndGet(time -> time.plus(Duration.ofDays(1)));
      }
      assertEquals(ReadingStatistics.DAYS, counts.days().size());
      for (int reader = 0; reader < 100; reader++) {
        counts.inserted("virtual " + reader);
      }
      assertTrue(counts.days().size() < ReadingStatistics.DAYS + 30);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsNobodyFromReading() throws IOException {
    Path blocked = folder.resolve("blocked");
    Files.writeString(blocked, "a file where a folder should be");
    ReadingFile nowhere = new ReadingFile(blocked.resolve("store.readings"));
    try (ReadingStatistics counts = ReadingStatistics.open(nowhere, now::get, ZONE, LATER)) {
      counts.inserted(READER);
      assertEquals(1, counts.days().size());
    }
  }
}
