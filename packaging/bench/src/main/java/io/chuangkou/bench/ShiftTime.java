package io.chuangkou.bench;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.Counter.Staff;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.day.CashBook;
import io.chuangkou.terminal.day.RecentSettlements;
import io.chuangkou.terminal.day.ReversalProofs;
import io.chuangkou.terminal.day.ShiftReports;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.CorrectionEntries;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.slip.ShiftReport;
import io.chuangkou.terminal.staff.Shifts;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.VisitKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** What a shift report costs after months of work, with records of the size that bills have. */
final class ShiftTime {

  private static final int WRITERS = 8;
  private static final int REPORTS = 5;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant BEGINNING = Instant.parse("2026-03-02T00:00:00Z");
  private static final Counter COUNTER =
      new Counter(
          "320100",
          ZONE,
          "某医院",
          new Encounter.Provider("C1", "某医院", 1, Setting.COMMUNITY, false, "320100", null),
          "3",
          "1001",
          new Staff("A03", "全科医疗科"),
          new Staff("D320100000001", "值班医师"),
          ProviderRules.defaults());

  private final AtomicReference<Instant> now = new AtomicReference<>(BEGINNING);
  private final RegionClock clock = new RegionClock(now::get, ZONE);
  private final Table table = new Table(System.out);

  /** Arguments: a folder, how many days, how many settlements each. */
  public static void main(String[] arguments) throws IOException {
    int days = Integer.parseInt(arguments[1]);
    int each = Integer.parseInt(arguments[2]);
    Path folder = Path.of(arguments[0]);
    new ShiftTime().measure(Files.createDirectories(folder.resolve("daily")), days, each, true);
    new ShiftTime().measure(Files.createDirectories(folder.resolve("left")), days, each, false);
  }

  private void measure(Path folder, int days, int each, boolean isDaily) throws IOException {
    try (OfflineStore store = StoreSpeed.open(folder, now::get)) {
      Desk desk = new Desk(store, clock);
      for (int day = 0; day < days; day++) {
        now.set(BEGINNING.plus(Duration.ofDays(day)));
        plant(desk.journal, day, each);
        if (isDaily && day < days - 1) {
          desk.reports.make(desk.reports.end("1001"), desk.list.known(), percent -> {});
        }
      }
    }
    String name = isDaily ? "shift.report" : "shift.report-of-" + days + "-days";
    try (OfflineStore store = StoreSpeed.open(folder, now::get)) {
      Desk desk = new Desk(store, clock);
      Sample own = new Sample();
      Sample all = new Sample();
      ShiftReport report = null;
      for (int i = 0; i < REPORTS; i++) {
        desk = new Desk(store, clock);
        long ownBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        double before = ProcessFigures.cpuSeconds();
        report = desk.reports.preview("1001", desk.list.known());
        own.addMillis(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - ownBefore);
        all.addMillis((long) ((ProcessFigures.cpuSeconds() - before) * 1e9));
      }
      if (report == null || !report.drawer().agrees()) {
        throw new IllegalStateException("the drawer differs");
      }
      table.line(name, own, "ms");
      table.line(name + ".all-threads", all, "ms");
    }
  }

  private record Desk(LocalLedger journal, ShiftReports reports, RecentSettlements list) {

    Desk(OfflineStore store, RegionClock clock) {
      this(store, clock, new LocalLedger(store), new StoredFacts(store));
    }

    private Desk(OfflineStore store, RegionClock clock, LocalLedger journal, StoredFacts facts) {
      this(store, clock, journal, facts, new AuditTrail(facts, clock));
    }

    private Desk(
        OfflineStore store,
        RegionClock clock,
        LocalLedger journal,
        StoredFacts facts,
        AuditTrail audit) {
      this(
          store,
          clock,
          journal,
          facts,
          audit,
          new Bookings(store, journal, clock),
          new Shifts(facts, journal, audit, clock));
    }

    private Desk(
        OfflineStore store,
        RegionClock clock,
        LocalLedger journal,
        StoredFacts facts,
        AuditTrail audit,
        Bookings bookings,
        Shifts shifts) {
      this(
          journal,
          new ShiftReports(
              COUNTER,
              journal,
              bookings,
              new CashBook(store, journal),
              new ReversalProofs(facts, journal, audit, clock),
              audit,
              shifts,
              clock),
          new RecentSettlements(bookings, journal, new CorrectionEntries(journal), shifts, clock));
    }
  }

  private void plant(LocalLedger journal, int day, int each) {
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int i = 0; i < each; i++) {
        int number = day * each + i;
        writers.execute(() -> settle(journal, number, now.get()));
      }
    }
  }

  private static InsuredPerson person(int number) {
    String id = "3201021980%06d1X".formatted(number).substring(0, 18);
    return new InsuredPerson(
        Credential.card("A%08d".formatted(number), "320100A%025d".formatted(number))
            .of(Credential.RESIDENT_ID, id),
        "3201%010d".formatted(number),
        "王*",
        "320102**********" + id.substring(16),
        "1",
        LocalDate.of(1980, 1, 1),
        "310",
        "320100",
        null,
        null,
        BEGINNING,
        List.of(),
        "王芳");
  }

  private static void settle(LocalLedger journal, int number, Instant at) {
    Fen fee = Fen.of(1000 + number % 50_000);
    List<Bill.Line> lines =
        IntStream.range(0, 6)
            .mapToObj(
                line ->
                    new Bill.Line(
                        "XJ01CAA040E001020100001",
                        "阿莫西林胶囊",
                        "A",
                        BigDecimal.ZERO,
                        line == 0 ? fee : Fen.ZERO,
                        BigDecimal.ONE,
                        line == 0 ? fee : Fen.ZERO,
                        null))
            .toList();
    String msgid = "H32010000001%018d".formatted(number);
    Bill bill = new Bill("MZ%09d".formatted(number), VisitKind.OUTPATIENT, null, null, lines);
    SettledBill settled =
        new SettledBill(
            "",
            msgid,
            "V%018d".formatted(number),
            person(number),
            bill,
            Settlement.allByPerson(bill.number(), fee),
            Bearers.allCash(fee),
            fee,
            at,
            "",
            null,
            null);
    Intent intent = new Intent(msgid, "2207", settled, "", null, null);
    journal.intend(intent);
    journal.decided(
        msgid,
        new Decision(
            Decision.Outcome.SETTLED,
            msgid,
            "3201%015d".formatted(number),
            fee,
            "",
            null,
            null,
            null,
            null,
            null));
  }
}
