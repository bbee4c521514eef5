package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.stay.StayBill;
import io.chuangkou.settlement.message.stay.StayFeeCancellation;
import io.chuangkou.settlement.message.stay.StayTransactions;
import java.util.List;

/**
 * 2303 to 2305: settlement of stays. An interim settlement (中途结算) prices the stay as it is up to
 * today; whatever is settled later prices the whole stay again and books the difference, so that
 * the parts always add up to the whole and no deductible counts twice.
 */
final class StaySettlementHandler {

  /** The batch of what no interim settlement has taken. */
  static final String REST = "";

  private final Tables books;
  private final SettlementHandler till;

  StaySettlementHandler(Tables books, SettlementHandler till) {
    this.books = books;
    this.till = till;
  }

  List<Endpoint<?, ?>> services() {
    return List.of(
        new Endpoint<>(
            StayTransactions.STAY_TRIAL,
            (sql, call, bill) -> till.trial(sql, call, due(sql, call, bill))),
        new Endpoint<>(StayTransactions.STAY_SETTLE, this::settle),
        new Endpoint<>(StayTransactions.STAY_CANCEL, till::cancel));
  }

  private SettlementAnswer settle(Session sql, Call call, StayBill bill) {
    SettlementHandler.Due due = due(sql, call, bill);
    SettlementAnswer answer = till.settle(sql, call, due);
    for (String batch : unsettled(sql, due.visit())) {
      books.fees().move(sql, due.visit(), batch, due.batch());
    }
    return answer;
  }

  private SettlementHandler.Due due(Session sql, Call call, StayBill bill) {
    VisitRow stay = books.visits().open(sql, call, bill.mdtrtId(), bill.psnNo());
    books.ledger().refuseSettled(sql, stay, REST);
    if (bill.interim() && stay.ends() != null) {
      throw new Refusal("已办理出院，不能中途结算");
    }
    return new SettlementHandler.Due(
        bill.interim() ? stay.endingBy(call.now()) : stay,
        bill.interim() ? nextPart(sql, stay) : REST,
        books.fees().all(sql, stay),
        books.ledger().settlements(sql, stay),
        Claim.of(bill));
  }

  /** The first number that no interim settlement in force has. */
  private String nextPart(Session sql, VisitRow stay) {
    int part = 1;
    while (books.ledger().isSettled(sql, stay, Integer.toString(part))) {
      part++;
    }
    return Integer.toString(part);
  }

  private List<String> unsettled(Session sql, VisitRow stay) {
    return books.fees().batches(sql, stay, StayFeeCancellation.ALL).stream()
        .filter(batch -> !books.ledger().isSettled(sql, stay, batch))
        .toList();
  }
}
