package io.chuangkou.terminal.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.Boots;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.SimDisk;
import io.chuangkou.store.SimDisk.Fault;
import io.chuangkou.store.StoreException;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.queue.Records;
import io.chuangkou.terminal.day.CashBook;
import io.chuangkou.terminal.day.Takings;
import io.chuangkou.terminal.ledger.LedgerEntry.Deposit;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.visit.VisitKind;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Two deposits are taken for a stay, one is given back, the stay is settled against the other, and
 * the power is cut once at each access to the disk: the drawer is what was told or one step
 * further, and a deposit lies here as long as nothing has used it.
 */
class DepositCrashTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final Journal.Size SIZE = new Journal.Size(1 << 20, 4 << 10);
  private static final String MSGID = "M1";
  private static final String VISIT = "V1";
  private static final Fen FIRST = Fen.ofYuan("100.00");
  private static final Fen SECOND = Fen.ofYuan("200.00");
  private static final Fen DUE = Fen.ofYuan("60.00");
  private static final InsuredPerson PERSON =
      new InsuredPerson(
          Credential.idCard("320102199001010034"),
          "P1",
          "张*",
          "320102**********34",
          "1",
          null,
          "310",
          "320100",
          null,
          null,
          NOW,
          List.of());
  private static final Bill BILL =
      Bill.blank(VisitKind.INPATIENT)
          .numbered("ZY1")
          .staying(Stay.planned(LocalDateTime.parse("2026-03-01T09:00:00"), null).opened(VISIT));

  /**
   * What there is at a moment.
   *
   * @param lying what lies here for the stay
   * @param drawer the cash by the cash book
   */
  private record Money(Fen lying, Fen drawer) {

    static Money of(String lying, String drawer) {
      return new Money(Fen.ofYuan(lying), Fen.ofYuan(drawer));
    }

    static Money in(OfflineStore store) {
      LocalLedger journal = new LocalLedger(store);
      journal.deposits().recover();
      Fen drawer =
          Takings.money(
                  new CashBook(store, journal)
                      .movements(new Records(0, journal.head().number())).stream())
              .of(TenderKind.CASH);
      return new Money(journal.deposits().sum("P1", VISIT), drawer);
    }
  }

  private static final List<Money> STEPS =
      List.of(
          Money.of("0.00", "0.00"),
          Money.of("100.00", "100.00"),
          Money.of("300.00", "300.00"),
          Money.of("100.00", "100.00"),
          Money.of("100.00", "100.00"),
          Money.of("0.00", "60.00"),
          Money.of("0.00", "60.00"));

  private static void run(OfflineStore store, Consumer<String> done) {
    LocalLedger journal = new LocalLedger(store);
    journal.deposits().take(deposit("YJ1", FIRST));
    done.accept("taken");
    journal.deposits().take(deposit("YJ2", SECOND));
    done.accept("taken");
    assertTrue(journal.deposits().giveBack("YJ2", "1001"));
    done.accept("given back");
    Tender tender = Tender.deposited(journal.deposits().sum("P1", VISIT));
    Intent intent =
        new Intent(
            MSGID,
            "2304",
            new SettledBill(
                "",
                MSGID,
                VISIT,
                PERSON,
                BILL,
                Settlement.allByPerson("ZY1", Fen.ZERO),
                Bearers.NOBODY,
                DUE,
                NOW,
                "",
                null,
                null),
            "",
            tender,
            null);
    journal.intend(intent);
    done.accept("sent");
    journal.decided(
        MSGID,
        new Decision(Decision.Outcome.SETTLED, MSGID, "S1", DUE, "", null, null, null, null, null));
    done.accept("settled");
    journal.notes().note(intent);
    done.accept("used");
  }

  private static Deposit deposit(String number, Fen amount) {
    return new Deposit(number, PERSON, "ZY1", VISIT, amount, "1001");
  }

  @Test
  void the_drawer_is_what_was_told_wherever_the_power_is_cut() throws IOException {
    int points = 0;
    for (Fault fault : SimDisk.STOPPING) {
      int accesses = 0;
      while (isCut(fault, ++accesses)) {
        points++;
      }
    }
    assertTrue(points > 20, "a short run: " + points);
  }

  /** Runs it with a cut at an access; false: there are not so many. */
  private static boolean isCut(Fault fault, int at) throws IOException {
    SimDisk disk = new SimDisk();
    List<String> done = new ArrayList<>();
    int[] accesses = {0};
    SimDisk.Machine machine =
        disk.boot(access -> ++accesses[0] == at ? Optional.of(fault) : Optional.empty());
    boolean cut = !isThrough(machine, done);
    disk.cutPower(new Random(at));
    SimDisk.Machine next = disk.boot(access -> Optional.empty());
    OfflineStore store = Boots.open(next, Boots.freshQueue(), SIZE, CLOCK);
    try {
      Money money = Money.in(store);
      List<Money> allowed = STEPS.subList(done.size(), Math.min(done.size() + 2, STEPS.size()));
      assertTrue(allowed.contains(money), fault + " at " + at + ", told " + done + ": " + money);
      assertEquals(money, Money.in(store), "putting it in order twice");
      return cut;
    } finally {
      Boots.bury(store, next);
    }
  }

  private static boolean isThrough(SimDisk.Machine machine, List<String> done) throws IOException {
    OfflineStore store;
    try {
      store = Boots.open(machine, Boots.freshQueue(), SIZE, CLOCK);
    } catch (StoreException | IOException e) {
      return false;
    }
    try {
      run(store, done::add);
      return true;
    } catch (StoreException e) {
      return false;
    } finally {
      Boots.bury(store, machine);
    }
  }

  @Test
  void a_deposit_of_the_stay_that_was_opened_again_is_not_used_by_the_settlement_before()
      throws IOException {
    SimDisk.Machine machine = new SimDisk().boot(access -> Optional.empty());
    OfflineStore store = Boots.open(machine, Boots.freshQueue(), SIZE, CLOCK);
    try {
      run(store, step -> {});
      new LocalLedger(store).deposits().take(deposit("YJ3", SECOND));
      assertEquals(Money.of("200.00", "260.00"), Money.in(store));
    } finally {
      Boots.bury(store, machine);
    }
  }
}
