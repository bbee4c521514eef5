package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.catalogue.BilledLine;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.message.stay.StayFees;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.FeeSplits;
import io.chuangkou.settlement.message.visit.Split;
import java.util.List;

/** Takes in charge lines and answers how each of them splits. */
final class Splitter {

  private final Tables books;

  Splitter(Tables books) {
    this.books = books;
  }

  /** Adds a line to a batch that is not settled yet. */
  FeeSplits.Line upload(Session sql, VisitRow visit, String batch, FeeLine line) {
    AmountLimits.require(line);
    books.ledger().refuseSettled(sql, visit, batch);
    books.fees().add(sql, visit, batch, line, null);
    return split(sql, visit, line);
  }

  /**
   * Adds the refund of a line. Its split is what it takes off the split of the charge, so that the
   * splits of all lines always add up to what is settled.
   */
  FeeSplits.Line refund(Session sql, VisitRow visit, String batch, StayFees.Line refund) {
    FeeLine line = refund.line();
    AmountLimits.require(line);
    books.ledger().refuseSettled(sql, visit, batch);
    BilledLine before =
        books
            .fees()
            .net(sql, visit, refund.refunds())
            .orElseThrow(() -> new Refusal("没有可退的费用明细：" + refund.refunds()));
    if (line.amount().fen() >= 0 || line.quantity().signum() >= 0) {
      throw new Refusal("退费明细的数量和金额应为负数：" + line.lineNo());
    }
    books.fees().add(sql, visit, batch, line, refund.refunds());
    books.fees().refuseOverRefund(sql, visit, refund.refunds());
    Split left =
        books
            .fees()
            .net(sql, visit, refund.refunds())
            .map(net -> priced(sql, visit, line, net).split())
            .orElse(Split.NONE);
    Priced whole = priced(sql, visit, line, before);
    return answer(line, whole.item(), left.plus(whole.split().negated()));
  }

  /** The split of a line, which does not depend on the year so far. */
  FeeSplits.Line split(Session sql, VisitRow visit, FeeLine line) {
    AmountLimits.require(line);
    Priced priced = priced(sql, visit, line, FeeLines.billed(1, line));
    return answer(line, priced.item(), priced.split());
  }

  private Priced priced(Session sql, VisitRow visit, FeeLine line, BilledLine billed) {
    PersonRow person = books.directory().person(sql, visit.psnNo());
    Encounter alone = books.encounters().of(sql, visit.endingBy(line.time()), List.of(billed));
    Settlement settlement =
        books.accounts().priceAlone(person, person.cover(visit.insuranceType()), alone);
    return new Priced(
        alone.items().getFirst(),
        new Split(
            settlement.ownPay(),
            settlement.overLimit(),
            settlement.preSelfPay(),
            settlement.inScope()));
  }

  private static FeeSplits.Line answer(FeeLine line, Item item, Split split) {
    return new FeeSplits.Line(
        line.lineNo(),
        split.total(),
        item.selfPayShare(),
        split.ownPay(),
        split.overLimit(),
        split.preSelfPay(),
        split.inScope(),
        FeeSplits.level(item.itemClass()));
  }

  private record Priced(Item item, Split split) {}
}
