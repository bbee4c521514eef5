package io.chuangkou.bench;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.billing.ItemSearch;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.day.SettlementIndex;
import io.chuangkou.terminal.day.SettlementSearch;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.pricelist.PriceList;
import io.chuangkou.terminal.pricelist.PriceListInForce;
import io.chuangkou.terminal.pricelist.PriceListSource;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.PinyinInitials;
import io.chuangkou.terminal.visit.VisitKind;
import java.io.BufferedWriter;
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
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * How long it takes to read a price list and to find an item in it at each keystroke, and to find a
 * settlement in a year's journal.
 */
final class FindingTime {

  private static final int WARM_UP = 200;
  private static final int WRITERS = 8;
  private static final int LOADS = 5;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant BEGINNING = Instant.parse("2025-03-03T00:00:00Z");
  private static final Duration YEAR = Duration.ofDays(364);
  private static final String SYLLABLES = "阿莫西林头孢呋辛酯二甲双胍格列汀苯磺酸氨氯地平缬沙坦利培酮环素注射用复方颗粒胶囊片液黄芪白术";
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英";

  /** What is typed one character after the other: names, initials, codes, and what nothing has. */
  private static final List<String> TYPED =
      List.of("阿莫西林胶囊", "西林", "AMXLJN", "TBFXZP", "P0123456", "69012345678", "QQQQQQ", "不存在");

  private final Path folder;
  private final Random draw = new Random(7);
  private final Table table = new Table(System.out);

  private FindingTime(Path folder) {
    this.folder = folder;
  }

  /** Arguments: a folder, how many items the list has, how many settlements the journal. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    FindingTime time = new FindingTime(Files.createDirectories(Path.of(arguments[0])));
    time.items(Integer.parseInt(arguments[1]));
    time.settlements(Integer.parseInt(arguments[2]));
  }

  private String drawn(String of, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(of.charAt(draw.nextInt(of.length())));
    }
    return word.toString();
  }

  private void items(int count) throws IOException {
    Path file = folder.resolve("prices.csv");
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write("院内编码,国家编码,名称,规格,单位,单价,条码,追溯码\n");
      for (int i = 0; i < count; i++) {
        csv.write(
            "P%07d,X%023d,%s,0.25g×%d粒,盒,%d.50,69%011d,%07d\n"
                .formatted(i, i, drawn(SYLLABLES, 5 + i % 10), i % 100, i % 500, i, i));
      }
    }
    Sample load = new Sample();
    PriceListInForce prices = new PriceListInForce(PriceListSource.NONE);
    for (int i = 0; i < LOADS; i++) {
      prices = new PriceListInForce(new PriceListSource(file, PriceList.EMPTY, true));
      long start = cpu();
      prices.refresh();
      load.addMillis(cpu() - start);
    }
    table.line("find.items", prices.list().size(), "items");
    table.line("find.load", load, "ms");
    RegionClock clock = new RegionClock(() -> BEGINNING, ZONE);
    ItemSearch search = new ItemSearch(Catalogue.demonstration(), prices, 1, clock);
    Sample keystroke = new Sample();
    for (int i = 0; i < WARM_UP; i++) {
      for (String typed : TYPED) {
        for (int end = 1; end <= typed.length(); end++) {
          String part = typed.substring(0, end);
          long start = cpu();
          search.search(part);
          if (i >= WARM_UP / 2) {
            keystroke.addMillis(cpu() - start);
          }
        }
      }
    }
    table.line("find.keystroke", keystroke, "ms");
    table.line("find.keystroke-slowest", keystroke.percentile(100), "ms");
  }

  /** CPU time of this thread, which does not depend on what else the machine does. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void settlements(int count) throws IOException, InterruptedException {
    AtomicReference<Instant> now = new AtomicReference<>(BEGINNING);
    Path place = folder.resolve("year");
    Files.createDirectories(place);
    try (OfflineStore store = StoreSpeed.open(place, now::get)) {
      LocalLedger journal = new LocalLedger(store);
      plant(journal, count, now);
    }
    try (OfflineStore store = StoreSpeed.open(place, now::get)) {
      LocalLedger journal = new LocalLedger(store);
      RegionClock clock = new RegionClock(now::get, ZONE);
      Bookings bookings = new Bookings(store, journal, clock);
      PinyinInitials pinyin = PinyinInitials.shipped();
      SettlementIndex index = new SettlementIndex(new StoredFacts(store), journal, bookings, clock);
      long began = System.nanoTime();
      int parts = 0;
      while (!index.grow()) {
        parts++;
      }
      table.line(
          "find.settlement.index", (System.nanoTime() - began) / 1e9, "s in " + parts + " steps");
      for (String[] typed :
          new String[][] {
            {"name", "王芳芳芳"},
            {"initials", "zzqqqq"},
            {"id-end", "04123X"},
            {"amount", "7654321.09"},
            {"day", "2025-03-04"},
            {"name-and-days", "王 2025-06-01~2025-06-07"}
          }) {
        long start = System.nanoTime();
        SettlementSearch search = new SettlementSearch(index, bookings, clock, pinyin, typed[1]);
        int steps = 1;
        long longest = 0;
        long before = System.nanoTime();
        SettlementSearch.Found found = search.step();
        while (!found.isDone()) {
          longest = Math.max(longest, System.nanoTime() - before);
          before = System.nanoTime();
          found = search.step();
          steps++;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        table.line("find.settlement." + typed[0], seconds, "s");
        table.line("find.settlement." + typed[0] + ".longest-step", longest / 1e6, "ms");
        table.line(
            "find.settlement." + typed[0] + ".found",
            found.bills().size(),
            "of " + steps + " steps");
      }
    }
  }

  /** A year of settlements, evenly, each another bill, of a town's people. */
  private void plant(LocalLedger journal, int count, AtomicReference<Instant> now)
      throws InterruptedException {
    List<InsuredPerson> people = IntStream.range(0, count / 3 + 1).mapToObj(this::person).toList();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int i = 0; i < count; i++) {
        int number = i;
        writers.execute(
            () -> {
              Instant at = BEGINNING.plusMillis(YEAR.toMillis() / count * number);
              now.accumulateAndGet(at, (one, other) -> one.isAfter(other) ? one : other);
              settle(journal, people.get(number % people.size()), number, at);
            });
      }
    }
  }

  private InsuredPerson person(int number) {
    String id = "3201021980%06d1X".formatted(number).substring(0, 18);
    String name = drawn(SURNAMES, 1) + drawn(GIVEN, 1 + number % 2);
    return new InsuredPerson(
        Credential.card("A%08d".formatted(number), "320100A%025d".formatted(number))
            .of(Credential.RESIDENT_ID, id),
        "3201%010d".formatted(number),
        name.charAt(0) + "*",
        "320102**********" + id.substring(16),
        "1",
        LocalDate.of(1980, 1, 1),
        "310",
        "320100",
        null,
        null,
        BEGINNING,
        List.of(),
        name);
  }

  private static void settle(LocalLedger journal, InsuredPerson person, int number, Instant at) {
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
            person,
            bill,
            Settlement.allByPerson(bill.number(), fee),
            Bearers.allCash(fee),
            fee,
            at,
            "",
            null,
            null);
    journal.intend(new Intent(msgid, "2207", settled, "", null, null));
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
