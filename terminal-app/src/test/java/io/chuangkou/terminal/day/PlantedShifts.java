package io.chuangkou.terminal.day;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.VisitKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Settlements as a counter journals them, written without a desk and a centre. */
public final class PlantedShifts {

  /** What each costs, all of it paid in cash. */
  public static final Fen FEE = Fen.of(12_34);

  private final LocalLedger journal;

  /** Into a store. */
  public PlantedShifts(OfflineStore store) {
    journal = new LocalLedger(store);
  }

  /** Settles so many bills; the centre answers. */
  public void settle(int bills, Instant at) {
    for (int i = 0; i < bills; i++) {
      settle(at);
    }
    journal.contact();
  }

  private void settle(Instant at) {
    long serial = journal.nextSerial();
    String msgid = "H32010000001%018d".formatted(serial);
    Bill.Line line =
        new Bill.Line(
            "XJ01CAA040E001020100001",
            "阿莫西林胶囊",
            "A",
            BigDecimal.ZERO,
            FEE,
            BigDecimal.ONE,
            FEE,
            null);
    Bill bill =
        new Bill("MZ%09d".formatted(serial), VisitKind.OUTPATIENT, null, null, List.of(line));
    SettledBill settled =
        new SettledBill(
            "",
            msgid,
            "V%018d".formatted(serial),
            person(serial, at),
            bill,
            Settlement.allByPerson(bill.number(), FEE),
            Bearers.allCash(FEE),
            FEE,
            at,
            "",
            null,
            null);
    journal.intend(new Intent(msgid, "2207", settled, "", null, null));
    String number = "3201%015d".formatted(serial);
    journal.decided(
        msgid,
        new Decision(
            Decision.Outcome.SETTLED, msgid, number, FEE, "", null, null, null, null, null));
  }

  private static InsuredPerson person(long serial, Instant at) {
    String id = "3201021980%06d10".formatted(serial);
    return new InsuredPerson(
        Credential.card("A%08d".formatted(serial), "320100A%025d".formatted(serial))
            .of(Credential.RESIDENT_ID, id),
        "3201%010d".formatted(serial),
        "王*",
        "320102**********" + id.substring(16),
        "1",
        LocalDate.of(1980, 1, 1),
        "310",
        "320100",
        null,
        null,
        at,
        List.of(),
        "王芳");
  }
}
