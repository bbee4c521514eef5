package io.chuangkou.terminal.settling;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.slip.ShiftReport;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A cashier who does by chance what can be done with the deposits of a stay, and moves the cash
 * that the screen says: after each thing the drawer of the books is that under the counter.
 */
class DepositWalkTest {

  private static final String CARD = "zhang-san";
  private static final String DRUG = "XJ01CAA040E001020100001";
  private static final int MOVES = 45;
  private static final List<Move> ANY = List.of(Move.values());

  @TempDir Path folder;

  /** What the cashier does next. */
  private enum Move {
    DEPOSIT,
    DEPOSIT_MORE,
    GIVE_BACK,
    CHARGE,
    SETTLE,
    SETTLE_REFUSED,
    CANCEL,
    REPORT,
    RESTART
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_drawer_of_the_books_is_that_under_the_counter(long seed) {
    try (CounterFixture fixture = new CounterFixture(folder)) {
      Walk walk = new Walk(fixture, new Random(seed));
      for (int i = 0; i < MOVES; i++) {
        walk.move();
      }
      assertTrue(
          walk.done.containsAll(EnumSet.of(Move.SETTLE, Move.GIVE_BACK)), walk.done::toString);
    }
  }

  /** A walk, with the cash that it has moved. */
  private static final class Walk {

    private final CounterFixture fixture;
    private final Random random;
    private final Set<Move> done = EnumSet.noneOf(Move.class);
    private Fen drawer = Fen.ZERO;
    private Fen reported = Fen.ZERO;

    Walk(CounterFixture fixture, Random random) {
      this.fixture = fixture;
      this.random = random;
      sitDown();
    }

    void move() {
      Move move = ANY.get(random.nextInt(ANY.size()));
      String before = move + " with " + drawer.toYuan();
      switch (move) {
        case DEPOSIT, DEPOSIT_MORE -> deposit();
        case GIVE_BACK -> giveBack();
        case CHARGE ->
            after(() -> fixture.desk().addLine(DRUG, "1", yuan(1 + random.nextInt(400))));
        case SETTLE -> settle(move);
        case SETTLE_REFUSED -> {
          fixture.strike(Faults.Kind.REFUSE, "2304");
          settle(move);
          fixture.town().centre().faults().clear();
        }
        case CANCEL -> cancel();
        case REPORT -> report();
        case RESTART -> {
          fixture.reopen();
          sitDown();
        }
      }
      Composition terminal = fixture.counter().composition();
      ShiftReport.Drawer books =
          terminal.reports().preview("1001", terminal.list().known()).drawer();
      assertTrue(books.agrees(), before);
      assertEquals(drawer.toYuan(), reported.plus(books.cash()).toYuan(), before);
    }

    /** The person is in hospital, and their card in the reader. */
    private void sitDown() {
      after(fixture.desk()::next);
      CashierState state = fixture.insert(CARD);
      if (!state.bill().isOpenStay()) {
        after(() -> fixture.desk().chooseVisit(VisitKind.INPATIENT));
        assertTrue(fixture.admit().bill().isOpenStay());
      }
    }

    /** What the desk does not take goes back to whom it came from. */
    private void deposit() {
      String amount = yuan(1 + random.nextInt(900));
      int before = state().deposited().list().rows().size();
      CashierState taken = after(() -> fixture.desk().takeDeposit(amount));
      if (taken.deposited().list().rows().size() == before + 1) {
        drawer = drawer.plus(Fen.ofYuan(amount));
      }
    }

    private void giveBack() {
      List<DepositList.Row> rows = state().deposited().list().rows();
      if (!rows.isEmpty()) {
        DepositList.Row row = rows.get(random.nextInt(rows.size()));
        after(() -> fixture.desk().giveBackDeposit(row.number()));
        drawer = drawer.minus(row.amount());
        done.add(Move.GIVE_BACK);
      }
    }

    private void settle(Move move) {
      if (state().bill().lines().isEmpty()) {
        return;
      }
      CashierState tried = after(fixture.desk()::trial);
      assertEquals(Stage.TRIAL, tried.stage(), CounterFixture.code(tried));
      Fen handed = tried.beyondDeposits().plus(Fen.of(random.nextInt(2) * 5000L));
      after(() -> fixture.desk().tender(handed.toYuan()));
      CashierState ended = after(fixture.desk()::settle);
      if (move == Move.SETTLE_REFUSED) {
        assertEquals(Stage.TRIAL, ended.stage());
        after(fixture.desk()::back);
        return;
      }
      assertEquals(Stage.SETTLED, ended.stage(), CounterFixture.code(ended));
      drawer = drawer.plus(handed).minus(ended.change());
      done.add(move);
      sitDown();
    }

    private void cancel() {
      after(fixture.desk()::lookAtDay);
      state().history().stream()
          .filter(settled -> !settled.cancelled())
          .findFirst()
          .ifPresent(settled -> cancel(settled.settlementId()));
    }

    /** While another stay of the person is open the centre refuses to open the last one again. */
    private void cancel(String number) {
      after(() -> fixture.desk().cancelSettlement(number));
      CashierState ended = fixture.driver().await(state -> !state.stage().isBusy());
      if (ended.post().login() != null) {
        ended = fixture.approve();
      }
      if (ended.cancelled() != null) {
        drawer = drawer.minus(requireNonNull(ended.cancelled()).refund());
      }
      sitDown();
    }

    private void report() {
      after(fixture.desk()::lookAtDay);
      Composition terminal = fixture.counter().composition();
      reported =
          reported.plus(
              terminal.reports().preview("1001", terminal.list().known()).drawer().cash());
      after(() -> fixture.desk().choose("REPORT", "REPORT"));
    }

    private CashierState after(Runnable command) {
      return fixture.driver().after(command);
    }

    private CashierState state() {
      return fixture.driver().await(state -> true);
    }

    private static String yuan(int whole) {
      return whole + ".00";
    }
  }
}
