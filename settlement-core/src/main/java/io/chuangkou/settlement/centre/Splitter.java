package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.catalogue.BilledLine;
import io.chuangkou.settlement.message.FeeLine;
import io.chuangkou.settlement.message.FeeSplits;
import io.chuangkou.settlement.story.Encounter;
import io.chuangkou.settlement.story.Encounter.Item;
import java.util.List;

/** Takes in charge lines and answers how each of them splits. */
final class Splitter {

  private final Books books;

  Splitter(Books books) {
    this.books = books;
  }

  /** Adds a line to a batch that is not settled yet. */
  FeeSplits.Line upload(Session sql, VisitRow visit, String batch, FeeLine line) {
    books.ledger().refuseSettled(sql, visit, batch);
    books.fees().add(sql, visit.id(), batch, line);
    return split(sql, visit, line);
  }

  /** The split of a line, which does not depend on the year so far. */
  FeeSplits.Line split(Session sql, VisitRow visit, FeeLine line) {
    Insured person = books.directory().person(sql, visit.psnNo());
    BilledLine billed = FeeLines.billed(1, line);
    Encounter alone = books.encounters().of(sql, visit.endingBy(line.time()), List.of(billed));
    Settlement settlement = books.accounts().priceAlone(person, alone);
    Item item = alone.items().getFirst();
    return new FeeSplits.Line(
        line.lineNo(),
        line.amount(),
        item.selfPay(),
        settlement.ownPay(),
        settlement.overLimit(),
        settlement.preSelfPay(),
        settlement.inScope(),
        FeeSplits.level(item.itemClass()));
  }
}
