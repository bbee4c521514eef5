package io.chuangkou.card.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReaderThreadTest {

  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ReaderThread thread = new ReaderThread("test");

  @AfterEach
  void close() {
    thread.close();
  }

  @Test
  void allTrafficOfAReaderIsOnOneThread() throws Exception {
    Thread first = thread.call(Thread::currentThread, LONG);

    assertEquals(first, thread.call(Thread::currentThread, LONG));
    assertEquals("card-test", first.getName());
  }

  @Test
  void aHangingDriverIsWaitedForOnlySoLong() throws Exception {
    CountDownLatch driver = new CountDownLatch(1);
    Callable<String> hang =
        () -> {
          awaitUninterruptibly(driver);
          return "late";
        };

    assertEquals(CardFault.TIMEOUT, fault(hang, SHORT));
    assertEquals(CardFault.TIMEOUT, fault(() -> "queued behind it", SHORT));
    driver.countDown();
    assertEquals("next", thread.call(() -> "next", LONG));
  }

  @Test
  void anUnexpectedFailureIsAFaultToo() {
    assertEquals(
        CardFault.NO_SERVICE,
        fault(
            () -> {
              throw new IllegalStateException("driver");
            },
            LONG));
  }

  @Test
  void aClosedThreadTakesNoWork() {
    thread.close();

    assertEquals(CardFault.NO_SERVICE, fault(() -> "work", LONG));
  }

  private CardFault fault(Callable<String> work, Duration limit) {
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
