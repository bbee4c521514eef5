package io.chuangkou.card.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.ReaderThread.OtherPrograms;
import io.chuangkou.card.transport.ReaderThread.Work;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReaderThreadTest {

  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ReaderThread thread = new ReaderThread("test", OtherPrograms.NONE);

  @AfterEach
  void close() {
    thread.close();
  }

  @Test
  void allTrafficOfAReaderIsOnOneThread() throws Exception {
    Thread first = thread.call(attempt -> Thread.currentThread(), LONG);

    assertEquals(first, thread.call(attempt -> Thread.currentThread(), LONG));
    assertEquals("card-test", first.getName());
  }

  @Test
  void aHangingDriverIsWaitedForOnlySoLong() throws Exception {
    CountDownLatch driver = new CountDownLatch(1);
    Work<String> hang =
        attempt -> {
          awaitUninterruptibly(driver);
          return "late";
        };

    assertEquals(CardFault.TIMEOUT, fault(hang, SHORT));
    assertEquals(CardFault.TIMEOUT, fault(attempt -> "queued behind it", SHORT));
    driver.countDown();
    assertEquals("next", thread.call(attempt -> "next", LONG));
  }

  @Test
  void aReaderThatGoesOnAnsweringIsWaitedFor() throws Exception {
    String read =
        thread.call(
            attempt -> {
              CardConnection line = attempt.over(new Answering(SHORT));
              for (int answers = 0; answers < 4; answers++) {
                line.transmit(new byte[] {0});
              }
              return "read";
            },
            SHORT.multipliedBy(3));

    assertEquals("read", read);
  }

  @Test
  void aNewConversationEndsTheOneBefore() throws Exception {
    CountDownLatch talking = new CountDownLatch(1);
    CompletableFuture<CardFault> first =
        CompletableFuture.supplyAsync(
            () ->
                fault(
                    attempt -> {
                      CardConnection line = attempt.over(new Answering(Duration.ZERO));
                      while (true) {
                        line.transmit(new byte[] {0});
                        talking.countDown();
                      }
                    },
                    LONG));
    talking.await();

    assertEquals("next", thread.call(attempt -> "next", LONG));
    assertEquals(CardFault.TIMEOUT, first.get(20, TimeUnit.SECONDS));
  }

  /** A card that takes its time. */
  private record Answering(Duration after) implements CardConnection {

    @Override
    public byte[] answerToReset() {
      return new byte[0];
    }

    @Override
    public byte[] transmit(byte[] command) {
      LockSupport.parkNanos(after.toNanos());
      return new byte[] {(byte) 0x90, 0};
    }
  }

  @Test
  void anUnexpectedFailureIsAFaultToo() {
    assertEquals(
        CardFault.NO_SERVICE,
        fault(
            attempt -> {
              throw new IllegalStateException("driver");
            },
            LONG));
  }

  @Test
  void aClosedThreadTakesNoWork() {
    thread.close();

    assertEquals(CardFault.NO_SERVICE, fault(attempt -> "work", LONG));
  }

  private CardFault fault(Work<String> work, Duration limit) {
    return assertThrows(CardFaultException.class, () -> thread.call(work, limit)).fault();
  }

  /** Native code knows no interrupts. */
  private static void awaitUninterruptibly(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // keeps hanging
      }
    }
  }
}
