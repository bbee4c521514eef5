package io.chuangkou.settlement.calculator;

import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.calculator.YearToDate.Stay;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Kind;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.document.PolicyException;
import io.chuangkou.settlement.policy.scheme.Assistance;
import io.chuangkou.settlement.policy.scheme.Benefit;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.Citation;
import io.chuangkou.settlement.policy.scheme.Critical;
import io.chuangkou.settlement.policy.scheme.Critical.Bands;
import io.chuangkou.settlement.policy.scheme.Critical.ShareOf;
import io.chuangkou.settlement.policy.scheme.Facts;
import io.chuangkou.settlement.policy.scheme.Known;
import io.chuangkou.settlement.policy.scheme.OutOfArea.Terms;
import io.chuangkou.settlement.policy.scheme.Period;
import io.chuangkou.settlement.policy.scheme.Rates;
import io.chuangkou.settlement.policy.scheme.Scheme;
import io.chuangkou.settlement.policy.scheme.Table.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One settlement on its way: split → checks → basic fund → critical illness → assistance. */
final class SettlementCalculation {

  private static final BilingualText OWN_PAY = BilingualText.of("丙类自费", "class C, not covered");
  private static final BilingualText OVER_LIMIT =
      BilingualText.of("超过限价部分", "above the price ceiling");
  private static final BilingualText PRE_SELF_PAY =
      BilingualText.of("乙类先行自付", "first self-payment of class B");

  private final Scheme scheme;
  private final Person person;
  private final Encounter encounter;
  private final YearToDate before;
  private final Allocation tally;
  private final Accumulations.Draft counters;

  SettlementCalculation(
      Scheme scheme, Person person, Encounter encounter, YearToDate before, boolean explained) {
    this.scheme = scheme;
    this.person = person;
    this.encounter = encounter;
    this.before = before;
    this.tally = new Allocation(explained);
    this.counters = new Accumulations.Draft(before.table(), encounter.settled());
  }

  Settlement settle() {
    Known group = scheme.insured(person.category());
    if (group == null) {
      throw PolicyException.category(person.category(), scheme.categories());
    }
    Benefit benefit = scheme.benefit(encounter);
    if (!scheme.coverage().covers(person, encounter.started())) {
      return refused(Reasons.NOT_COVERED, scheme.coverage().citation());
    }
    Terms terms = scheme.outOfArea().terms(person, encounter, benefit);
    if (terms.refusal() != null) {
      return refused(terms.refusal(), scheme.outOfArea().citation());
    }
    if (benefit == null) {
      boolean chronic = encounter.kind() == Kind.CHRONIC;
      return refused(
          chronic ? Reasons.NOT_REGISTERED : Reasons.NOT_DEFINED, scheme.scope().under("C-REFUSE"));
    }
    Facts facts = scheme.facts(group, person, encounter, terms);
    String refusal = benefit.refusal(facts, terms.freeOfReferral());
    return refusal == null ? paid(benefit, facts, terms) : refused(refusal, benefit.citation());
  }

  private Settlement refused(String reason, Citation citation) {
    SplitBill bill = split(null);
    tally.add(citation, Bucket.PERSON_SHARE, bill.inScope, Reasons.words(reason), bill.inScope);
    boolean isLink = encounter.kind().isStay() && encounter.transfer() != null;
    YearToDate after = isLink ? new YearToDate(before.counters(), stays().and(true, 0, 0)) : before;
    return settlement(bill, 0, List.of(reason), after);
  }

  private Settlement paid(Benefit benefit, Facts facts, Terms terms) {
    SplitBill bill = split(benefit);
    Payment payment =
        new Payment(scheme.cap(), benefit, facts, terms, bill, before.stays(), counters, tally);
    payment.pay();
    payCritical(benefit, facts, terms, bill);
    payAssistance(benefit, facts, terms, bill);
    Deduction deduction = payment.deduction();
    List<Stay> settled = before.stays();
    if (encounter.kind().isStay()) {
      counters.add(Deduction.STAYS, Period.YEAR, 1);
      settled = stays().and(false, deduction.unpaid(), deduction.shown());
    }
    YearToDate after = new YearToDate(counters.done(), settled);
    return settlement(bill, deduction.shown(), payment.reasons(), after);
  }

  private Stays stays() {
    return new Stays(encounter, before.stays());
  }

  private SplitBill split(@Nullable Benefit benefit) {
    SplitBill bill = new SplitBill(encounter.items(), benefit);
    if (bill.ownPay > 0) {
      tally.add(scheme.scope(), Bucket.OWN_PAY, bill.total, OWN_PAY, bill.ownPay);
    }
    if (bill.overLimit > 0) {
      tally.add(scheme.scope(), Bucket.OVER_LIMIT, bill.total, OVER_LIMIT, bill.overLimit);
    }
    if (bill.preSelfPay > 0) {
      tally.add(scheme.scope(), Bucket.PRE_SELF_PAY, bill.total, PRE_SELF_PAY, bill.preSelfPay);
    }
    return bill;
  }

  private void payCritical(Benefit benefit, Facts facts, Terms terms, SplitBill bill) {
    Critical critical = benefit.further().critical();
    if (critical == null) {
      return;
    }
    boolean ofAmount = critical.shareOf() == ShareOf.AMOUNT;
    long whole = compliant(critical, bill);
    long compliant = ofAmount ? Rates.share(whole, terms.share()) : whole;
    long from = counters.add(Critical.COUNTER, Period.YEAR, compliant);
    Row<Bands> row = critical.bands().row(facts);
    Bands bands = row.value();
    long weighted = bands == null ? 0 : bands.paid(from, from + compliant);
    long paid = ofAmount ? Rates.divide(weighted, Rates.WHOLE) : terms.pay(weighted);
    if (paid > 0) {
      tally.add(
          row.citation(),
          Bucket.CRITICAL,
          compliant,
          row.words(),
          terms.words(),
          paid,
          from,
          from + compliant);
      tally.relieve(row.citation(), critical.words(), paid);
    }
  }

  private void payAssistance(Benefit benefit, Facts facts, Terms terms, SplitBill bill) {
    List<Assistance> assistance = benefit.further().assistance();
    for (int i = 0; i < assistance.size(); i++) {
      if (assistance.get(i).helps(facts)) {
        pay(assistance.get(i), facts, terms, bill);
      }
    }
  }

  private void pay(Assistance assistance, Facts facts, Terms terms, SplitBill bill) {
    long expense =
        switch (assistance.of()) {
          case SCOPE -> bill.counted - tally.basic() - tally.hospital();
          case COMPLIANT -> compliant(scheme.critical(), bill);
        };
    long base = Math.max(0, expense - tally.critical() - tally.assistance());
    Row<Integer> rate = assistance.rate().row(facts);
    Row<Long> limit = assistance.limit().row(facts);
    Integer share = rate.value();
    Long most = limit.value();
    long used = counters.get(assistance.counter(), Period.YEAR);
    long asked = share == null ? 0 : terms.pay(Math.multiplyExact(base, share));
    long paid = most == null ? asked : Math.min(asked, Math.max(0, most - used));
    counters.add(assistance.counter(), Period.YEAR, paid);
    if (paid > 0) {
      tally.add(
          assistance.citation(),
          Bucket.ASSISTANCE,
          base,
          rate.words(),
          limit.words().then(terms.words()),
          paid,
          used,
          used + paid);
      tally.relieve(assistance.citation(), assistance.words(), paid);
    }
  }

  /** The personal compliant amount. */
  private long compliant(@Nullable Critical critical, SplitBill bill) {
    boolean withPrePayment = critical == null || critical.countsPrePayment();
    long amount =
        bill.counted
            + (withPrePayment ? bill.countedPrePayment : 0)
            - tally.basic()
            - tally.hospital();
    long price = critical == null ? Long.MAX_VALUE : critical.specialMaterialPrice();
    return price == Long.MAX_VALUE
        ? amount
        : Math.max(0, amount - bill.materialsAbove(price, withPrePayment));
  }

  private Settlement settlement(
      SplitBill bill, long deductible, List<String> reasons, YearToDate after) {
    Settlement settlement =
        new Settlement(
            encounter.id(),
            Fen.of(bill.total),
            Fen.of(bill.ownPay),
            Fen.of(bill.overLimit),
            Fen.of(bill.preSelfPay),
            Fen.of(bill.inScope),
            Fen.of(deductible),
            Fen.of(tally.basic()),
            Fen.of(tally.critical()),
            Fen.of(tally.assistance()),
            Fen.of(tally.hospital()),
            reasons,
            tally.steps(),
            after);
    tally.check(settlement);
    return settlement;
  }
}
