package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.Reversal;
import io.chuangkou.settlement.message.Transactions;
import java.util.List;
import java.util.Optional;

/**
 * 2601: takes back a message by its msgid. Works whether the message was done, refused or has never
 * arrived; in the last case it will be refused when it does. Doing it twice does no more.
 */
final class ReversalDesk {

  private final Books books;

  ReversalDesk(Books books) {
    this.books = books;
  }

  List<Service<?, ?>> services() {
    return List.of(new Service<>(Transactions.REVERSE, this::reverse));
  }

  private Nothing reverse(Session sql, Call call, Reversal input) {
    if (!Transactions.isReversible(input.infno())) {
      throw new Refusal("该交易不可冲正：" + input.infno());
    } else if (books.log().isTakenBack(sql, call.orgCode(), input.msgid())) {
      return new Nothing();
    }
    Optional<MessageLog.Logged> original = books.log().find(sql, call.orgCode(), input.msgid());
    if (original.isPresent()) {
      requireSame(original.get(), input);
    }
    books
        .ledger()
        .ofMessage(sql, call.orgCode(), input.msgid())
        .ifPresent(entry -> takeBack(sql, call, entry));
    books
        .visits()
        .ofMessage(sql, call.orgCode(), input.msgid())
        .ifPresent(visit -> close(sql, visit));
    books.log().takeBack(sql, call.orgCode(), input.msgid());
    return new Nothing();
  }

  private static void requireSame(MessageLog.Logged original, Reversal input) {
    if (!original.infno().equals(input.infno()) || !original.psnNo().equals(input.psnNo())) {
      throw new Refusal("原报文的交易编号或人员编号不符");
    }
  }

  private void takeBack(Session sql, Call call, Entry entry) {
    List<Entry> inForce = books.ledger().inForce(sql, entry.psnNo());
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
    books.ledger().append(sql, entry.takenBack(call.orgCode(), call.msgid(), call.now()));
  }

  /** A visit that a reversed message has opened (2401, 2102) goes with it. */
  private void close(Session sql, VisitRow visit) {
    boolean settled =
        books.ledger().settlements(sql, visit.psnNo()).stream()
            .anyMatch(entry -> entry.visit() == visit.id());
    if (settled) {
      throw new Refusal("该次住院已结算，请先撤销结算");
    }
    books.visits().cancel(sql, visit.id());
  }
}
