package io.chuangkou.terminal.foreign;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.foreign.ForeignCounter.Setup;
import io.chuangkou.terminal.foreign.centre.Trouble;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store with a bill that waits for the centre is copied, and both copies send it. */
class CopiedStoreTest extends AtForeignCentre {

  @TempDir Path elsewhere;
  private @Nullable ForeignCounter copy;

  @BeforeEach
  void settleWithoutTheCentreAndCopyTheStore() {
    counter().insert();
    centre.away(true);
    counter().tryBill("B1", "108.00");
    CashierState offered = counter().now();
    requireNonNull(offered.post().offer(), () -> told(offered));
    counter().after(counter().desk()::payInFull);
    assertEquals(Stage.PAID_IN_FULL, counter().settle().stage());
    counter().close();
    copyStore();
    counter().reopenClosed();
    centre.away(false);
  }

  @AfterEach
  void closeTheCopy() {
    if (copy != null) {
      copy.close();
    }
  }

  private void copyStore() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = elsewhere.resolve(folder.relativize(file).toString());
        Files.createDirectories(requireNonNull(target.getParent()));
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ForeignCounter copy() {
    ForeignCounter open = copy;
    if (open == null) {
      open = new ForeignCounter(elsewhere, centre, clock, Setup.USUAL);
      copy = open;
    }
    return open;
  }

  private List<String> numbersOf(String infno) {
    return centre.calls(infno).stream().map(call -> call.first("msgid")).toList();
  }

  private static List<State> open(ForeignCounter counter) {
    return counter.terminal().journal().open().stream().map(Item::state).toList();
  }

  @Test
  void the_second_to_send_books_what_the_centre_has() {
    counter().drain();
    copy().drain();
    assertEquals(1, centre.books().rows().size(), () -> centre.books().rows().toString());
    assertEquals(open(counter()), open(copy()));
    assertSquare();
  }

  @Test
  void both_send_under_the_same_number() {
    centre.alwaysMeets("2207", Trouble.REFUSED);
    counter().drain();
    clock.on(Duration.ofMinutes(3));
    copy().drain();
    List<String> sent = numbersOf("2207");
    assertEquals(2, sent.size(), sent::toString);
    assertEquals(sent.getFirst(), sent.getLast());
  }

  @Test
  void an_attempt_that_the_centre_never_decided_keeps_its_number() {
    centre.meets("2206", Trouble.REFUSED);
    counter().drain();
    assertEquals(List.of(State.PARKED), open(counter()));
    String item = counter().terminal().journal().open().getFirst().id();
    counter().terminal().journal().release(item);
    counter().drain();
    assertTrue(item.endsWith(numbersOf("2207").getFirst()), item);
  }

  @Test
  void a_number_that_was_refused_to_one_does_not_let_the_other_settle_again() {
    centre.meets("2207", Trouble.REFUSED);
    counter().drain();
    counter().terminal().journal().release(open(counter(), 0));
    counter().drain();
    assertEquals(1, centre.books().standing().size());
    copy().drain();
    clock.on(Duration.ofHours(1));
    copy().drain();
    assertEquals(1, centre.books().rows().size(), () -> centre.books().rows().toString());
  }

  private static String open(ForeignCounter counter, int index) {
    return counter.terminal().journal().open().get(index).id();
  }

  @Test
  void another_device_does_not_open_it() {
    TerminalException refused =
        assertThrows(
            TerminalException.class,
            () -> new ForeignCounter(elsewhere, centre, clock, Setup.USUAL.extra("device: \"8\"")));
    assertEquals("STORE-OTHER-DEVICE", refused.advice().code());
    counter().drain();
    assertEquals(1, centre.books().rows().size());
  }
}
