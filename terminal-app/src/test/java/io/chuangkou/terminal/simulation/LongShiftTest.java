package io.chuangkou.terminal.simulation;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.Boots;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.SimDisk;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.terminal.day.PlantedShifts;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.queue.QueueWorkers;
import io.chuangkou.terminal.slip.ShiftReport;
import io.chuangkou.terminal.slip.ShiftReport.Kind;
import io.chuangkou.terminal.staff.Shifts;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reports where months were worked, and where nobody ended a shift for long. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongShiftTest {

  private static final Journal.Size SEGMENTS = new Journal.Size(1 << 20, 4 << 10);
  private static final int A_DAY = 20;
  private static final int DAYS = 90;

  /** Their records are more than a report that is made at once is made of. */
  private static final int MANY = 2_600;

  private final AtomicReference<Instant> now = new AtomicReference<>(Town.START);
  private final InstantSource clock = now::get;
  private Town town;
  private SimDisk disk;
  private String queue;
  private Timeline time;
  private List<CashierState> shown;
  private SimTerminal terminal;

  @BeforeAll
  void openTown() {
    town = new Town();
  }

  @AfterAll
  void closeTown() throws SQLException {
    town.close();
  }

  @AfterEach
  void end() {
    terminal.desk().close();
    terminal.store().close();
  }

  @BeforeEach
  void begin() throws IOException {
    now.set(Town.START);
    town.begin(clock);
    disk = new SimDisk();
    queue = Boots.freshQueue();
    open();
  }

  private void open() throws IOException {
    time = new Timeline();
    shown = new ArrayList<>();
    OfflineStore store = Boots.open(disk.boot(access -> Optional.empty()), queue, SEGMENTS, clock);
    terminal =
        SimTerminal.start(
            town,
            DemoSite.COMMUNITY,
            store,
            World.RULES,
            (headers, body) -> {
              throw new IOException("away");
            },
            new VirtualTasks(time, VirtualTasks.Life.EASY),
            QueueWorkers.ONE,
            clock);
    terminal.desk().watch(shown::add);
    terminal.desk().open();
  }

  private void reopen() throws IOException {
    end();
    open();
  }

  private CashierState seen() {
    time.pass(1_000);
    return shown.getLast();
  }

  private void settle(int bills) {
    new PlantedShifts(terminal.store()).settle(bills, clock.instant());
  }

  @Test
  void reportOfAShiftReadsItsOwnSettlementsHoweverManyShiftsWereBeforeIt()
      throws IOException, SQLException {
    Shifts shifts = terminal.terminal().shifts();
    for (int day = 0; day < DAYS; day++) {
      settle(A_DAY);
      shifts.seen(shifts.end("1001"));
      now.set(clock.instant().plus(Duration.ofDays(1)));
    }
    settle(A_DAY);
    reopen();
    ShiftReport report = preview();
    assertEquals(A_DAY, count(report));
    assertTrue(report.drawer().agrees(), report::toString);
    long read = Boots.bytesRead(queue);
    long all = terminal.store().health().queueBytes();
    assertTrue(read * 10 < all, read + " bytes of " + all);
  }

  private ShiftReport preview() {
    return terminal.terminal().reports().preview("1001", terminal.terminal().list().known());
  }

  private static int count(ShiftReport report) {
    return report.rows().stream()
        .filter(row -> row.kind() == Kind.SETTLED)
        .mapToInt(ShiftReport.Row::count)
        .sum();
  }

  @Test
  void reportOfALongShiftIsMadeWhileTheDeskGoesOnAndSaysHowFarItIs() throws IOException {
    settle(MANY);
    now.set(clock.instant().plus(Duration.ofDays(40)));
    settle(A_DAY);
    reopen();
    time.pass(0);
    assertFalse(shown.getFirst().post().till().isWhole(), "it is counted behind the desk");
    Fen all = Fen.of(PlantedShifts.FEE.fen() * (MANY + A_DAY));
    assertEquals(all, seen().post().till().cash());
    assertTrue(seen().post().till().isWhole());

    shown.clear();
    terminal.desk().lookAtDay();
    terminal.desk().choose("REPORT", "REPORT");
    terminal.reader().insert(town.card("li-si"));
    CashierState reported = seen();
    assertNotNull(reported.post().report());
    assertFalse(isProgress(reported), "what was said of it is over with it");
    assertTrue(progress().size() > 2, () -> progress().toString());
    assertTrue(isServedMeanwhile(), "the card was read before the report was made");
    assertEquals(
        List.of(all),
        terminal.terminal().audit().of(terminal.terminal().clock().today()).stream()
            .filter(record -> record.act() == Act.REPORT)
            .map(record -> record.amount())
            .toList());
    assertEquals(Fen.ZERO, seen().post().till().cash(), "the next shift has begun");
  }

  private List<String> progress() {
    return shown.stream()
        .filter(LongShiftTest::isProgress)
        .map(state -> requireNonNull(state.notice()).sentence())
        .distinct()
        .toList();
  }

  private static boolean isProgress(CashierState state) {
    return state.notice() != null && state.notice().sentence().endsWith("%。");
  }

  private boolean isServedMeanwhile() {
    return shown.stream()
        .filter(state -> state.post().report() == null)
        .anyMatch(state -> state.stage() == Stage.READING || state.stage() == Stage.IDENTIFYING);
  }

  @Test
  void whatAReportTellsOfALongShiftIsTheSameBeforeAndAfterARestart() throws IOException {
    settle(MANY);
    ShiftReport before = preview();
    reopen();
    ShiftReport after = preview();
    assertEquals(MANY, count(after));
    assertEquals(before.drawer(), after.drawer());
    assertEquals(before.bearers(), after.bearers());
    assertEquals(before.compared(), after.compared());
    assertTrue(after.drawer().agrees());
  }
}
