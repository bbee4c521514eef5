package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.settlement.OutpatientBill;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import java.util.List;

/** 2206 to 2208: outpatient settlement. */
final class SettlementService {

  private final Tables books;
  private final SettlementHandler till;

  SettlementService(Tables books, SettlementHandler till) {
    this.books = books;
    this.till = till;
  }

  List<Endpoint<?, ?>> services() {
    return List.of(
        new Endpoint<>(
            SettlementTransactions.TRIAL,
            (sql, call, bill) -> till.trial(sql, call, due(sql, call, bill, Claim.ofTrial(bill)))),
        new Endpoint<>(
            SettlementTransactions.SETTLE,
            (sql, call, bill) -> till.settle(sql, call, due(sql, call, bill, Claim.of(bill)))),
        new Endpoint<>(SettlementTransactions.CANCEL, till::cancel));
  }

  private SettlementHandler.Due due(Session sql, Call call, OutpatientBill bill, Claim claim) {
    VisitRow visit = books.visits().open(sql, call, bill.mdtrtId(), bill.psnNo());
    return new SettlementHandler.Due(
        visit, bill.batch(), books.fees().batch(sql, visit, bill.batch()), List.of(), claim);
  }
}
