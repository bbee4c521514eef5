package io.chuangkou.terminal.day;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Records;
import io.chuangkou.terminal.ledger.BookedBill;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.tender.TenderSums;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the bills of a shift say of its money, taken up a part at a time: of a long shift no bill is
 * kept. Not thread-safe.
 */
final class ListedMoney {

  private final LocalLedger journal;
  private final ReversalProofs.Proven proven;
  private final Map<String, Boolean> settled = new HashMap<>();
  private final Set<String> takenBack = new HashSet<>();
  private TenderSums money = TenderSums.NOTHING;

  /** Nothing yet. */
  ListedMoney(LocalLedger journal, ReversalProofs.Proven proven) {
    this.journal = journal;
    this.proven = proven;
  }

  /**
   * Takes up some bills.
   *
   * @param bills by the number under which each was settled first
   * @param records what else moved their money is told with other records
   */
  void add(Map<String, BookedBill> bills, Records records) {
    bills.forEach((number, booked) -> add(number, booked, records));
  }

  private void add(String number, BookedBill booked, Records records) {
    SettledBill bill = booked.bill();
    boolean isBooked = records.contain(booked.booked());
    if (isBooked && booked.isCollected()) {
      Fen collected = bill.due().minus(journal.differenceOf(number));
      money = money.plus(bill.paid().kept(collected));
    }
    if (records.contain(booked.refunded())) {
      Fen collected = bill.due().minus(journal.voidedOf(number));
      money = money.minus(TenderSums.of(bill.paid().refund(collected)));
    }
    if (bill.cancelled()) {
      takenBack.add(bill.settlementId());
    } else if (isBooked && !bill.isProvisional()) {
      settled.put(bill.settlementId(), proven.shows(bill));
    }
  }

  /** What came over the counter by the bills, less what went back. */
  TenderSums money() {
    return money;
  }

  /** How many were settled with the centre and stand. */
  int settled() {
    settled.keySet().removeAll(takenBack);
    return settled.size();
  }

  /** How many of these a comparison of their day shows as they stand. */
  int proven() {
    settled.keySet().removeAll(takenBack);
    return (int) settled.values().stream().filter(shown -> shown).count();
  }
}
