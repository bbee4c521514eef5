package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.StayTransactions;
import io.chuangkou.settlement.message.SettlementAnswer;
import io.chuangkou.settlement.message.StayBill;
import io.chuangkou.settlement.message.StayFeeCancellation;
import java.util.List;

/**
 * 2303 to 2305: settlement of stays. An interim settlement (中途结算) prices the stay as it is up to
 * today; whatever is settled later prices the whole stay again and books the difference, so that
 * the parts always add up to the whole and no deductible counts twice.
 */
final class StayTill {

  /** The batch of what no interim settlement has taken. */
  static final String REST = "";

  private final Books books;
  private final Till till;

  StayTill(Books books, Till till) {
    this.books = books;
    this.till = till;
  }

  List<Service<?, ?>> services() {
    return List.of(
        new Service<>(
            StayTransactions.STAY_TRIAL,
            (sql, call, bill) -> till.trial(sql, call, due(sql, call, bill))),
        new Service<>(StayTransactions.STAY_SETTLE, this::settle),
        new Service<>(StayTransactions.STAY_CANCEL, till::cancel));
  }

  private SettlementAnswer settle(Session sql, Call call, StayBill bill) {
    Till.Due due = due(sql, call, bill);
    SettlementAnswer answer = till.settle(sql, call, due);
    for (String batch : unsettled(sql, due.visit())) {
      books.fees().move(sql, due.visit(), batch, due.batch());
    }
    return answer;
  }

  private Till.Due due(Session sql, Call call, StayBill bill) {
    VisitRow stay = books.visits().open(sql, call, bill.mdtrtId(), bill.psnNo());
    books.ledger().refuseSettled(sql, stay, REST);
    if (bill.interim() && stay.ends() != null) {
      throw new Refusal("已办理出院，不能中途结算");
    }
    return new Till.Due(
        bill.interim() ? stay.endingBy(call.now()) : stay,
        bill.interim() ? nextPart(sql, stay) : REST,
        books.fees().all(sql, stay),
        books.ledger().settlements(sql, stay),
        bill.credential(),
        bill.total());
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
