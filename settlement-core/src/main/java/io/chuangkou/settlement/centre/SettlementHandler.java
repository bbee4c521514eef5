package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.catalogue.BilledLine;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.settlement.Cancellation;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;
import java.util.List;

/** Trial, settlement and cancellation, alike for visits, stays and pharmacies. */
final class SettlementHandler {

  private final Tables books;
  private final SettlementAnswers answers;

  SettlementHandler(Tables books) {
    this.books = books;
    this.answers = new SettlementAnswers(books.numbers());
  }

  /**
   * What is to be settled.
   *
   * @param visit the visit
   * @param batch its batch of lines
   * @param lines the lines; of a stay those of interim settlements too
   * @param earlier interim settlements of the stay that are in force
   * @param credential what the person showed
   * @param total what the provider takes the fee to be
   */
  record Due(
      VisitRow visit,
      String batch,
      List<BilledLine> lines,
      List<LedgerRow> earlier,
      Credential credential,
      Fen total) {}

  /** What a settlement would be; leaves nothing behind. */
  SettlementAnswer trial(Session sql, Call call, Due due) {
    Priced priced = price(sql, call, due);
    return answers.of(0, priced.entry(), priced.person(), priced.settlement().steps());
  }

  /** Settles. */
  SettlementAnswer settle(Session sql, Call call, Due due) {
    Priced priced = price(sql, call, due);
    long id = books.ledger().append(sql, priced.entry());
    return answers.of(id, priced.entry(), priced.person(), priced.settlement().steps());
  }

  /** Takes the person's latest settlement of a year back. */
  SettlementAnswer cancel(Session sql, Call call, Cancellation input) {
    VisitRow visit = books.visits().open(sql, call, input.mdtrtId(), input.psnNo());
    long id = books.numbers().settlement(input.setlId());
    List<LedgerRow> settlements = books.ledger().settlements(sql, input.psnNo());
    LedgerRow entry =
        settlements.stream()
            .filter(e -> e.id() == id && e.visit() == visit.id())
            .findFirst()
            .orElseThrow(() -> new Refusal("没有这笔结算，或已撤销"));
    if (settlements.stream().anyMatch(e -> dependsOn(e, entry))) {
      throw new Refusal("LATER-SETTLEMENT", "此人本年度之后还有结算，请先撤销之后的结算");
    }
    LedgerRow back = entry.takenBack(call, false);
    PersonRow person = books.directory().person(sql, input.psnNo());
    return answers.of(books.ledger().append(sql, back), back, person, List.of());
  }

  /** Later ones of the year, and of the same stay in whichever year. */
  private static boolean dependsOn(LedgerRow other, LedgerRow entry) {
    return other.id() > entry.id()
        && (other.visit() == entry.visit()
            || other.settledOn().getYear() == entry.settledOn().getYear());
  }

  private Priced price(Session sql, Call call, Due due) {
    PersonRow person = books.directory().person(sql, due.visit().psnNo());
    person.requireActive();
    person.require(due.credential());
    List<LedgerRow> settlements = books.ledger().settlements(sql, person.psnNo());
    Ledger.refuseSettled(settlements, due.visit(), due.batch());
    AmountLimits.require(due.lines());
    Encounter encounter = books.encounters().of(sql, due.visit(), due.lines());
    Settlement settlement = books.accounts().price(person, encounter, settlements);
    LedgerRow entry = entry(call, due, person, encounter, settlement);
    for (LedgerRow interim : due.earlier()) {
      entry = entry.less(interim);
    }
    if (!entry.split().total().equals(due.total())) {
      throw new Refusal("医疗费总额与上传明细之和不符：" + entry.split().total());
    }
    return new Priced(entry, person, settlement);
  }

  private static LedgerRow entry(
      Call call, Due due, PersonRow person, Encounter encounter, Settlement settlement) {
    return new LedgerRow(
        0,
        null,
        false,
        call.orgCode(),
        call.msgid(),
        person.psnNo(),
        due.visit().id(),
        due.batch(),
        encounter.settled(),
        call.now(),
        due.visit().insuranceType(),
        due.visit().medType(),
        person.insuredAt(),
        new Split(
            settlement.ownPay(),
            settlement.overLimit(),
            settlement.preSelfPay(),
            settlement.inScope()),
        settlement.deductible(),
        settlement.basic(),
        settlement.critical(),
        settlement.assistance(),
        settlement.hospital(),
        person.benefit(),
        encounter);
  }

  private record Priced(LedgerRow entry, PersonRow person, Settlement settlement) {}
}
