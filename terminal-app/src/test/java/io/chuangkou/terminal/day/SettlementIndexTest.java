package io.chuangkou.terminal.day;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.MovableClock;
import io.chuangkou.terminal.ledger.BookedBill;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.visit.PinyinInitials;
import io.chuangkou.terminal.workflow.CashierState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is kept to search by finds what the journal tells, whatever happened since it was kept. */
@Timeout(120)
class SettlementIndexTest {

  private static final int FEW = 5;
  private static final int NEVER = Integer.MAX_VALUE;

  @TempDir private Path folder;
  private final MovableClock clock = new MovableClock();
  private final PinyinInitials pinyin = PinyinInitials.shipped();
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, clock);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private SettlementIndex index(int recordsAPart) {
    Composition counter = fixture.counter().composition();
    return new SettlementIndex(
        new StoredFacts(counter.store()),
        counter.journal(),
        counter.bookings(),
        counter.clock(),
        recordsAPart);
  }

  private SettlementIndex grown() {
    SettlementIndex index = index(FEW);
    int steps = 0;
    while (!index.grow() || steps == 0) {
      steps++;
    }
    return index;
  }

  private Map<String, BookedBill> found(SettlementIndex index, String typed) {
    Composition counter = fixture.counter().composition();
    SettlementSearch search =
        new SettlementSearch(index, counter.bookings(), counter.clock(), pinyin, typed);
    SettlementSearch.Found found = search.step();
    while (!found.isDone()) {
      found = search.step();
    }
    return found.bills();
  }

  /** Both find the same, and it is so many. */
  private void assertFinds(int many, SettlementIndex index, String typed) {
    Map<String, BookedBill> kept = found(index, typed);
    assertEquals(many, kept.size(), typed);
    assertEquals(found(index(NEVER), typed), kept, typed);
  }

  private String settle(String card, String bill) {
    fixture.driver().after(fixture.desk()::next);
    fixture.insert(card);
    fixture.tryBill(fixture.bill(bill, "300.00"));
    CashierState settled = fixture.settle();
    return requireNonNull(requireNonNull(settled.trial()).settlementId());
  }

  private void later(int days) {
    clock.move(Duration.ofDays(days));
  }

  @Test
  void aYearIsFoundAsTheJournalTellsItAlsoByTheNextStart() {
    String first = settle("zhang-san", "B1");
    later(40);
    settle("li-si", "B2");
    later(200);
    settle("zhang-san", "B3");
    SettlementIndex index = grown();
    assertFalse(index.parts().isEmpty());
    later(90);
    settle("zhang-san", "B4");
    for (SettlementIndex one : List.of(index, grown(), index(FEW))) {
      assertFinds(3, one, "张三");
      assertFinds(3, one, "zs");
      assertFinds(1, one, first.substring(first.length() - 6));
      assertFinds(1, one, "B2");
      assertFinds(4, one, "300");
      assertFinds(1, one, "2026-03-02");
      assertFinds(2, one, "张三 2026-03-02~2026-12-01");
      assertFinds(0, one, "B9");
    }
  }

  @Test
  void whatIsTakenBackAfterItWasKeptIsFoundTakenBack() {
    String number = settle("zhang-san", "B1");
    SettlementIndex index = grown();
    fixture.driver().after(() -> fixture.desk().cancelSettlement(number));
    assertFinds(1, index, number);
    assertTrue(requireNonNull(found(index, number).get(number)).bill().cancelled());
    SettlementIndex again = grown();
    assertFinds(1, again, "B1");
    assertTrue(requireNonNull(found(again, "B1").get(number)).bill().cancelled());
  }

  @Test
  void whatWasSettledWithoutTheCentreIsFoundByEitherNumber() {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B1", "300.00"));
    CashierState provisional = fixture.settle();
    String before = requireNonNull(requireNonNull(provisional.trial()).settlementId());
    SettlementIndex index = grown();
    assertFinds(1, index, before);
    fixture.town().centre().up();
    fixture.drain();
    String now = requireNonNull(found(index(NEVER), before).get(before)).bill().settlementId();
    for (SettlementIndex one : List.of(index, grown())) {
      assertFinds(1, one, before);
      assertFinds(1, one, now);
      assertFinds(1, one, "B1");
    }
  }
}
