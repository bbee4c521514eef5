package io.chuangkou.terminal.ledger.guard;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoCounter;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine is copied while a bill waits for the centre, and both work under one device number. */
class CopyBesideTest {

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private final MovableClock clock = new MovableClock();
  private CounterFixture fixture;
  private DemoCounter copy;

  @BeforeEach
  void copyWhatWaits() {
    fixture = CounterFixture.onDemand(folder, clock);
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B1", "50.00"));
    assertEquals(Stage.PROVISIONAL, fixture.settle().stage());
    copy = fixture.copyIn(elsewhere);
    fixture.town().centre().up();
  }

  @AfterEach
  void close() {
    copy.close();
    fixture.close();
  }

  private static void send(Composition terminal) {
    terminal.queue().runNow();
  }

  /** Once more, whether it was signed in or not. */
  private static void signIn(Composition terminal) {
    terminal.centre().renew();
    terminal.centre().signInNow();
  }

  private static boolean waits(Composition terminal) {
    return terminal.journal().open().stream().anyMatch(item -> Kind.of(item) == Kind.PROVISIONAL);
  }

  private Composition original() {
    return fixture.counter().composition();
  }

  @Test
  void one_of_them_settles_and_the_other_sends_nothing_more() {
    send(copy.composition());
    send(original());
    assertEquals(Map.of("B1", 1), fixture.effective());
    String held = original().guard().journal().fault().orElseThrow().code().code();
    assertTrue(List.of("STORE-COPIED", "STORE-ROLLED-BACK").contains(held), held);
    assertTrue(waits(original()));
  }

  @Test
  void the_cashier_of_the_other_is_told_and_settles_nothing() {
    send(copy.composition());
    send(original());
    fixture.driver().after(fixture.desk()::next);
    CashierState told = fixture.insert("li-si");
    assertTrue(code(told).startsWith("STORE-"), code(told));
  }

  @Test
  void whichever_speaks_second_is_held_also_where_both_go_on() {
    for (String number : List.of("B2", "B3", "B4")) {
      fixture.driver().after(fixture.desk()::next);
      fixture.insert("li-si");
      fixture.tryBill(fixture.bill(number, "30.00"));
      assertEquals(Stage.SETTLED, fixture.settle().stage());
    }
    original().centre().signOut();
    signIn(copy.composition());
    assertTrue(isHeld(original()) || isHeld(copy.composition()));
  }

  private static boolean isHeld(Composition terminal) {
    return terminal.guard().journal().fault().isPresent();
  }

  @Test
  void a_branch_that_is_longer_is_another_journal() {
    signIn(original());
    signIn(copy.composition());
    for (int act = 0; act < 200; act++) {
      original().journal().contact();
    }
    original().centre().renew();
    signIn(original());
    assertEquals("STORE-COPIED", original().guard().journal().fault().orElseThrow().code().code());
  }

  @Test
  void a_branch_does_not_take_the_others_place_by_signing_out() {
    signIn(original());
    signIn(copy.composition());
    for (int act = 0; act < 200; act++) {
      original().journal().contact();
    }
    original().centre().signOut();
    fixture.reopen();
    assertEquals("STORE-COPIED", original().guard().journal().fault().orElseThrow().code().code());
  }

  @Test
  void a_supervisor_says_which_one_counts_and_that_one_settles_nothing_twice() {
    send(copy.composition());
    send(original());
    assertTrue(original().guard().accept("9001"));
    original().journal().open().forEach(item -> original().journal().release(item.id()));
    send(original());
    assertEquals(Map.of("B1", 1), fixture.effective());
    assertTrue(!waits(original()));
  }

  @Test
  void an_answer_that_one_of_them_lost_leaves_one_settlement() {
    fixture
        .town()
        .centre()
        .faults()
        .arm(new Faults.Plan(Faults.Kind.LOSE_ANSWER, "2207", 1, 0, ""));
    send(copy.composition());
    for (int turn = 0; turn < 4; turn++) {
      clock.move(Duration.ofMinutes(6));
      Stream.of(original(), copy.composition()).forEach(CopyBesideTest::send);
      original().guard().accept("9001");
      original().journal().open().forEach(item -> original().journal().release(item.id()));
    }
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  @Test
  void the_same_device_may_lose_answers_of_the_sign_in_and_is_no_copy() {
    for (int lost = 0; lost < 3; lost++) {
      fixture
          .town()
          .centre()
          .faults()
          .arm(new Faults.Plan(Faults.Kind.LOSE_ANSWER, "9001", 1, 0, ""));
      signIn(original());
      fixture.reopen();
    }
    send(original());
    assertEquals(Map.of("B1", 1), fixture.effective());
    try (Composition again = reopened(fixture.counter())) {
      assertTrue(again.guard().journal().fault().isEmpty());
    }
  }

  private Composition reopened(DemoCounter counter) {
    counter.close();
    return Composition.of(counter.config(), clock, new SecureRandom());
  }
}
