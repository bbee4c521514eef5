package io.chuangkou.terminal.technician.statistics;

import io.chuangkou.card.CardReading;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts insertions and readings. Counting takes no time: the file is written behind, on a thread
 * of its own, some seconds after a change, so that a program that is ended by force loses no more
 * than those. Thread-safe.
 */
public final class ReadingStatistics implements AutoCloseable {

  /** How many days are kept. */
  public static final int DAYS = 400;

  private static final Logger LOG = LoggerFactory.getLogger(ReadingStatistics.class);

  /** Readers of virtual services have a new name each time. */
  private static final int MOST_READERS = 20;

  private static final String OTHERS = "…";

  /** A card that is put in again is put in at once. */
  private static final Duration AGAIN = Duration.ofSeconds(60);

  private record Key(LocalDate day, String reader) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byDay = day.compareTo(other.day);
      return byDay == 0 ? reader.compareTo(other.reader) : byDay;
    }
  }

  private final ReadingFile file;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Duration behind;
  private final NavigableMap<Key, ReaderDay> days = new TreeMap<>();
  private final Map<String, Instant> failedForContacts = new HashMap<>();
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("reading-statistics").factory());
  private @Nullable ScheduledFuture<?> writing;

  private ReadingStatistics(ReadingFile file, InstantSource clock, ZoneId zone, Duration behind) {
    this.file = file;
    this.clock = clock;
    this.zone = zone;
    this.behind = behind;
    file.read().forEach(day -> days.put(new Key(day.day(), day.reader()), day));
  }

  /**
   * Goes on with what a file holds.
   *
   * @param zone in which a day begins
   * @param behind how long a change may wait to be written
   */
  public static ReadingStatistics open(
      ReadingFile file, InstantSource clock, ZoneId zone, Duration behind) {
    return new ReadingStatistics(file, clock, zone, behind);
  }

  /** A card was put into a reader. */
  public synchronized void inserted(String reader) {
    Key key = key(reader);
    put(key, day(key).inserted());
  }

  /** A reading ended. */
  public synchronized void read(String reader, CardReading reading) {
    Key key = key(reader);
    switch (reading) {
      case CardReading.Success success ->
          put(key, day(key).succeeded(success, isAgain(key.reader())));
      case CardReading.Failure failure -> {
        if (ReaderDay.isOfContacts(failure.fault())) {
          failedForContacts.put(key.reader(), clock.instant());
        }
        put(key, day(key).failed(failure.fault()));
      }
    }
  }

  private boolean isAgain(String reader) {
    Instant failed = failedForContacts.remove(reader);
    return failed != null && clock.instant().isBefore(failed.plus(AGAIN));
  }

  private Key key(String reader) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Key key = new Key(today, reader);
    boolean isFull =
        !days.containsKey(key)
            && days.keySet().stream().filter(each -> each.day().equals(today)).count()
                >= MOST_READERS;
    return isFull ? new Key(today, OTHERS) : key;
  }

  private ReaderDay day(Key key) {
    return days.getOrDefault(key, ReaderDay.empty(key.day(), key.reader()));
  }

  private void put(Key key, ReaderDay day) {
    days.put(key, day);
    days.headMap(new Key(key.day().minusDays(DAYS - 1L), "")).clear();
    if (writing == null && !writer.isShutdown()) {
      writing = writer.schedule(this::write, behind.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** All days that are kept, oldest first. */
  public synchronized List<ReaderDay> days() {
    return new ArrayList<>(days.values());
  }

  private void write() {
    try {
      file.write(taken());
    } catch (IOException e) {
      // Counts are no reason to keep anybody from working.
      LOG.warn("the statistics of readings cannot be written", e);
    }
  }

  private synchronized List<ReaderDay> taken() {
    writing = null;
    return days();
  }

  /** Writes what was not written yet, and counts nothing more. */
  @Override
  public void close() {
    List<Runnable> waiting = writer.shutdownNow();
    try {
      writer.awaitTermination(behind.toMillis() + 1000, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!waiting.isEmpty()) {
      write();
    }
  }
}
