package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.catalogue.BilledLine;
import io.chuangkou.settlement.centre.CentreConfig.Rules;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.message.settlement.Cancellation;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;
import java.util.List;

/** Trial, settlement and cancellation, alike for visits, stays and pharmacies. */
final class SettlementHandler {

  private final Tables books;
  private final SettlementAnswers answers;
  private final Rules rules;

  SettlementHandler(Tables books, Rules rules) {
    this.books = books;
    this.answers = books.answers();
    this.rules = rules;
  }

  /**
   * What is to be settled.
   *
   * @param visit the visit
   * @param batch its batch of lines
   * @param lines the lines; of a stay those of interim settlements too
   * @param earlier interim settlements of the stay that are in force
   * @param claim what the provider says of it
   */
  record Due(
      VisitRow visit, String batch, List<BilledLine> lines, List<LedgerRow> earlier, Claim claim) {}

  /** What a settlement would be; leaves nothing behind. */
  SettlementAnswer trial(Session sql, Call call, Due due) {
    Priced priced = price(sql, call, due);
    return answers.of(0, priced.entry(), priced.person(), priced.settlement().steps());
  }

  /** Settles. */
  SettlementAnswer settle(Session sql, Call call, Due due) {
    Priced priced = price(sql, call, due);
    long id = books.ledger().append(sql, priced.entry());
    boolean required = rules.traceCodes() && !priced.entry().encounter().kind().isStay();
    books.traces().take(sql, call, due.visit(), due.batch(), id, required);
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
    PersonRow person = books.directory().person(sql, input.psnNo());
    LedgerRow taken = entry.takenBack(call, false);
    List<LedgerRow> others = settlements.stream().filter(e -> e.id() != id).toList();
    LedgerRow back = taken.paidFrom(taken.account().leaving(Accounts.balance(person, others)));
    books.traces().release(sql, person.psnNo(), id);
    return answers.of(books.ledger().append(sql, back), back, person, List.of());
  }

  /** Later ones of the year, and of the same stay in whichever year. */
  private static boolean dependsOn(LedgerRow other, LedgerRow entry) {
    return other.id() > entry.id()
        && (other.visit() == entry.visit()
            || other.settledOn().getYear() == entry.settledOn().getYear());
  }

  private Priced price(Session sql, Call call, Due due) {
    Claim claim = due.claim();
    PersonRow person = books.directory().person(sql, due.visit().psnNo());
    Cover cover = person.requireActive(due.visit().insuranceType());
    person.require(claim.credential());
    claim.requireFor(due.visit());
    List<LedgerRow> settlements = books.ledger().settlements(sql, person.psnNo());
    Ledger.refuseSettled(settlements, due.visit(), due.batch());
    AmountLimits.require(due.lines());
    Encounter encounter = books.encounters().of(sql, due.visit(), due.lines());
    Settlement settlement = books.accounts().price(person, cover, encounter, settlements);
    LedgerRow entry = entry(call, due, person, cover, encounter, settlement);
    for (LedgerRow interim : due.earlier()) {
      entry = entry.less(interim);
    }
    if (!entry.split().total().equals(claim.total())) {
      throw new Refusal("医疗费总额与上传明细之和不符：" + entry.split().total());
    } else if (!rules.lenient()) {
      claim.requireParts(entry.split());
    }
    AccountPart account = account(person, cover, claim, entry, settlements);
    return new Priced(entry.paidFrom(account), person, settlement);
  }

  private static AccountPart account(
      PersonRow person, Cover cover, Claim claim, LedgerRow entry, List<LedgerRow> settlements) {
    if (!cover.hasAccount()) {
      return AccountPart.NONE;
    }
    Fen balance = Accounts.balance(person, settlements);
    return claim.useAccount() && !entry.person().isNegative()
        ? AccountPart.of(entry.person(), balance, Accounts.familyBalance(person, settlements))
        : AccountPart.NONE.leaving(balance);
  }

  private static LedgerRow entry(
      Call call,
      Due due,
      PersonRow person,
      Cover cover,
      Encounter encounter,
      Settlement settlement) {
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
        cover.insuredAt(),
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
        AccountPart.NONE,
        person.benefit(),
        encounter);
  }

  private record Priced(LedgerRow entry, PersonRow person, Settlement settlement) {}
}
