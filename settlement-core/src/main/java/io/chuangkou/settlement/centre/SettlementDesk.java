package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.SettlementTransactions;
import io.chuangkou.settlement.message.Bill;
import java.util.List;

/** 2206 to 2208: outpatient settlement. */
final class SettlementDesk {

  private final Books books;
  private final Till till;

  SettlementDesk(Books books, Till till) {
    this.books = books;
    this.till = till;
  }

  List<Service<?, ?>> services() {
    return List.of(
        new Service<>(
            SettlementTransactions.TRIAL, (sql, call, bill) -> till.trial(sql, call, due(sql, call, bill))),
        new Service<>(
            SettlementTransactions.SETTLE, (sql, call, bill) -> till.settle(sql, call, due(sql, call, bill))),
        new Service<>(SettlementTransactions.CANCEL, till::cancel));
  }

  private Till.Due due(Session sql, Call call, Bill bill) {
    VisitRow visit = books.visits().open(sql, call, bill.mdtrtId(), bill.psnNo());
    return new Till.Due(
        visit,
        bill.batch(),
        books.fees().batch(sql, visit, bill.batch()),
        List.of(),
        bill.credential(),
        bill.total());
  }
}
