package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.settlement.Reversal;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import java.util.List;
import java.util.Set;

/**
 * 2601: takes back a message by its msgid. Works whether the message was done, refused or has never
 * arrived; in the last case it will be refused when it does. Doing it twice does no more.
 */
final class ReversalService {

  private final Tables books;
  private final Set<String> reversible;

  /** With the numbers of the transactions that can be taken back. */
  ReversalService(Tables books, Set<String> reversible) {
    this.books = books;
    this.reversible = reversible;
  }

  List<Endpoint<?, ?>> services() {
    return List.of(new Endpoint<>(SettlementTransactions.REVERSE, this::reverse));
  }

  private Nothing reverse(Session sql, Call call, Reversal input) {
    if (!reversible.contains(input.infno())) {
      throw new Refusal("该交易不可冲正：" + input.infno());
    } else if (books.log().isTakenBack(sql, input.psnNo(), call.orgCode(), input.msgid())) {
      return new Nothing();
    }
    requireSame(sql, call, input);
    for (LedgerRow entry :
        books.ledger().ofMessage(sql, input.psnNo(), call.orgCode(), input.msgid())) {
      takeBack(sql, call, entry);
    }
    for (VisitRow visit :
        books.visits().ofMessage(sql, input.psnNo(), call.orgCode(), input.msgid())) {
      close(sql, visit);
    }
    books.log().takeBack(sql, input.psnNo(), call.orgCode(), input.msgid());
    return new Nothing();
  }

  private void requireSame(Session sql, Call call, Reversal input) {
    for (MessageLog.Origin origin : books.log().origins(sql, call.orgCode(), input.msgid())) {
      if (!origin.infno().equals(input.infno()) || !origin.psnNo().equals(input.psnNo())) {
        throw new Refusal("原报文的交易编号或人员编号不符");
      }
    }
  }

  private void takeBack(Session sql, Call call, LedgerRow entry) {
    List<LedgerRow> inForce = books.ledger().inForce(sql, entry.psnNo());
    if (inForce.stream().noneMatch(e -> e.id() == entry.id())) {
      return;
    }
    boolean settledAgain =
        inForce.stream()
            .anyMatch(
                e -> e.settles() && e.visit() == entry.visit() && e.batch().equals(entry.batch()));
    if (!entry.settles() && settledAgain) {
      throw new Refusal("撤销之后已重新结算，不能冲正该撤销");
    }
    books.ledger().append(sql, entry.takenBack(call, true));
    if (entry.takesBack() == null) {
      books.traces().release(sql, entry.psnNo(), entry.id());
    } else {
      books.traces().retake(sql, entry.psnNo(), entry.takesBack());
    }
  }

  /** A visit that a reversed message has opened (2401, 2102) goes with it. */
  private void close(Session sql, VisitRow visit) {
    if (!books.ledger().settlements(sql, visit).isEmpty()) {
      throw new Refusal("该次住院已结算，请先撤销结算");
    }
    books.visits().cancel(sql, visit);
  }
}
