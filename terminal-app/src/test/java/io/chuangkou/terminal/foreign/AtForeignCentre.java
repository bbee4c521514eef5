package io.chuangkou.terminal.foreign;

import static io.chuangkou.terminal.foreign.ForeignCounter.fen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.foreign.ForeignCounter.Setup;
import io.chuangkou.terminal.foreign.centre.ForeignCentre;
import io.chuangkou.terminal.foreign.centre.Money;
import io.chuangkou.terminal.foreign.centre.Visit;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A foreign centre for each test, where a fund bears four fifths, and the counter before it. */
abstract class AtForeignCentre {

  static final Money USUAL = Money.cash().fund("310100", "0.8");

  @TempDir Path folder;
  final Hands clock = new Hands(ForeignCounter.MORNING);
  final ForeignCentre centre = ForeignCentre.start(clock).pays(USUAL);
  private @Nullable ForeignCounter counter;

  @BeforeEach
  void nothingIsHeldYet() {
    assertEquals(List.of(), centre.books().rows());
  }

  @AfterEach
  void close() {
    if (counter != null) {
      counter.close();
    }
    centre.close();
  }

  /** The usual counter, opened at first use. */
  ForeignCounter counter() {
    return counter(Setup.USUAL);
  }

  /** A counter; the first one of a test is the only one. */
  ForeignCounter counter(Setup setup) {
    ForeignCounter open = counter;
    if (open == null) {
      open = new ForeignCounter(folder, centre, clock, setup);
      counter = open;
    }
    return open;
  }

  /** What was collected, with what is open of it, is what the centre holds. */
  void assertSquare() {
    Fen collected = counter().drawer().plus(counter().owed());
    assertEquals(fen(centre.books().cash()), collected, () -> "rows: " + centre.books().rows());
  }

  /** A bill is settled, and this much collected for it. */
  void assertSettled(CashierState state, String cash) {
    assertEquals(Stage.SETTLED, state.stage(), () -> told(state));
    assertEquals(ForeignCounter.yuan(cash), counter().drawer());
    assertEquals(1, centre.books().standing().size());
    assertSquare();
  }

  /** The bill is cancelled on both sides, and nobody tried to take that back. */
  void assertCancelled(CashierState state) {
    assertEquals(Stage.CANCELLED, state.stage(), () -> told(state));
    assertEquals(List.of(), centre.calls("2601"));
    assertEquals(List.of(), centre.books().standing());
    assertEquals(Fen.ZERO, counter().drawer());
    assertEquals(List.of(), state.open());
    assertSquare();
  }

  /** Something was refused before money: the bill is there, the visit is not, with words for it. */
  void assertRefused(CashierState state) {
    assertEquals(Stage.IDENTIFIED, state.stage(), () -> told(state));
    assertNotEquals("", ForeignCounter.words(state));
    assertNotEquals("INTERNAL", ForeignCounter.code(state));
    assertEquals(null, state.post().offer(), () -> told(state));
    assertEquals(List.of(), centre.books().rows());
    assertEquals(List.of(), centre.books().openVisits().stream().map(Visit::number).toList());
    assertTrue(state.open().isEmpty(), () -> told(state));
  }

  /** A state as a failure tells it. */
  static String told(CashierState state) {
    return state.stage()
        + " "
        + ForeignCounter.code(state)
        + " "
        + ForeignCounter.words(state)
        + " open "
        + state.open();
  }
}
