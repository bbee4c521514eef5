package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.Admission;
import io.chuangkou.settlement.message.Cancellation;
import io.chuangkou.settlement.message.Discharge;
import io.chuangkou.settlement.message.FeeCancellation;
import io.chuangkou.settlement.message.FeeSplits;
import io.chuangkou.settlement.message.KnownVisits;
import io.chuangkou.settlement.message.MedType;
import io.chuangkou.settlement.message.SettlementAnswer;
import io.chuangkou.settlement.message.StayBill;
import io.chuangkou.settlement.message.StayFeeCancellation;
import io.chuangkou.settlement.message.StayFees;
import io.chuangkou.settlement.message.StayNumber;
import io.chuangkou.settlement.message.Transactions;
import io.chuangkou.terminal.workflow.Entry.Intent;
import io.chuangkou.terminal.workflow.TriedBill.AtCentre;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stay: 2401 → 2301 … → 2402 → 2303 → 2304; back by 2305 → 2405 → 2302 → 2404. Each step goes on
 * from where the bill's {@link Stay} says that the one before has come, and keeps how far it came
 * itself; none of them is repeated.
 */
public final class StayWire implements Wire {

  private static final String ON_ADVICE = "1";
  private static final String NO_BED = "-";
  private static final String UNKNOWN_DIAGNOSIS = "-";

  private final Counter counter;
  private final CentreLink centre;
  private final Intents intents;
  private final PersonNotes notes;
  private final RegionClock clock;

  StayWire(
      Counter counter, CentreLink centre, Intents intents, PersonNotes notes, RegionClock clock) {
    this.counter = counter;
    this.centre = centre;
    this.intents = intents;
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public Attempt attempt(KnownPerson person, Bill bill) {
    Bill uploaded = upload(person, admit(person, bill));
    String area = person.insuredAt();
    StayNumber number = number(person, uploaded);
    StayBill due = due(person, uploaded);
    Discharge discharge = discharge(person, uploaded);
    centre.ask((c, msgid) -> c.call(Transactions.DISCHARGE, msgid, area, discharge));
    try {
      SettlementAnswer answer = centre.ask((c, msgid) -> c.stayTrial(msgid, area, due));
      Move settlement =
          new Move(Transactions.STAY_SETTLE, (c, msgid) -> c.staySettle(msgid, area, due));
      AtCentre held = new AtCentre(number.mdtrtId(), settlement, () -> stayOn(area, number));
      return new Attempt(uploaded, held, answer);
    } catch (CentreAway away) {
      throw away.afterVisit();
    } catch (CounterException e) {
      stayOn(area, number);
      throw e;
    }
  }

  @Override
  public Move cancellation(KnownPerson person, Cancellation cancellation) {
    return new Move(
        Transactions.STAY_CANCEL,
        (c, msgid) -> c.stayCancel(msgid, person.insuredAt(), cancellation));
  }

  /**
   * A stay that another counter has begun, and whose person is still in hospital (5201). Its lines
   * are not told: it is settled where they are, or as far as the centre holds none.
   *
   * @throws CentreAway if the centre does not answer
   */
  Optional<Bill> find(KnownPerson person) {
    KnownVisits.Query query =
        new KnownVisits.Query(
            person.psnNo(), clock.now().minusYears(1), clock.now().plusDays(1), "");
    return centre
        .ask((c, msgid) -> c.call(Transactions.KNOWN_VISITS, msgid, person.insuredAt(), query))
        .visits()
        .stream()
        .filter(row -> row.ends() == null)
        .flatMap(row -> bill(row).stream())
        .findFirst()
        .map(bill -> kept(person, bill));
  }

  private static Optional<Bill> bill(KnownVisits.Row row) {
    LocalDateTime begins = Objects.requireNonNull(row.begins());
    return MedType.ofCode(row.medType())
        .filter(type -> type.kind().isStay())
        .map(type -> VisitKind.valueOf(type.name()))
        .map(
            kind ->
                Bill.blank(kind)
                    .numbered(row.hospitalNo())
                    .staying(Stay.planned(begins, null).opened(row.mdtrtId())));
  }

  /**
   * Admits the person (2401), unless that was done.
   *
   * @return the bill of the stay under the centre's number
   * @throws CentreAway if nothing was sent
   * @throws CounterException if the centre refuses, or its answer was lost: 2601 is queued then
   */
  Bill admit(KnownPerson person, Bill bill) {
    if (bill.isOpenStay()) {
      return bill;
    }
    Stay planned = bill.stay() == null ? Stay.planned(clock.now(), null) : bill.stay();
    Bill admitting = bill.staying(planned);
    Admission admission = admission(new WireBill(counter, person, bill, planned.admitted()));
    String msgid = centre.newMsgid();
    Intent intent =
        new Intent(
            msgid,
            Transactions.ADMIT.infno(),
            SettledBill.unsettled(msgid, person, admitting, clock.instant()),
            "");
    Sent<StayNumber> sent =
        intents.send(
            intent,
            (c, id) -> c.call(Transactions.ADMIT, id, person.insuredAt(), admission),
            answer -> Decision.admitted(msgid, answer.mdtrtId()));
    return switch (sent) {
      case Sent.Done<StayNumber> done ->
          kept(person, admitting.staying(planned.opened(done.answer().mdtrtId())));
      case Sent.NotSent<StayNumber> notSent -> throw notSent.away();
      case Sent.Unknown<StayNumber> unknown -> throw new CounterException(Fault.ADMIT_UNKNOWN);
    };
  }

  /**
   * Uploads the lines that the centre does not hold yet (2301), after taking back those of which
   * nobody knows whether they arrived (2302).
   *
   * @return the bill with what the centre holds now
   */
  Bill upload(KnownPerson person, Bill bill) {
    Bill current = bill;
    for (String number : stay(bill).doubtful()) {
      takeBackIfThere(person, bill, number);
    }
    while (stay(current).held().size() < current.lines().size()) {
      current = uploadNext(person, current);
    }
    return current;
  }

  private Bill uploadNext(KnownPerson person, Bill bill) {
    Stay stay = stay(bill);
    int from = stay.held().size();
    int to = Math.min(bill.lines().size(), from + BillMaker.MOST_LINES);
    WireBill wire = new WireBill(counter, person, bill, feeTime(stay));
    List<StayFees.Line> lines =
        bill.lines().subList(from, to).stream()
            .map(line -> wire.line(centre.newSerial(), stay.visit(), "", line))
            .map(line -> new StayFees.Line("", wire.medType(), line))
            .toList();
    List<String> numbers = lines.stream().map(line -> line.line().lineNo()).toList();
    Bill sending = kept(person, bill.staying(stay.sending(numbers)));
    FeeSplits splits =
        centre.ask(
            (c, msgid) ->
                c.call(Transactions.STAY_FEES, msgid, person.insuredAt(), new StayFees(lines)));
    List<FeeSplits.Line> held = new ArrayList<>(stay.held());
    held.addAll(splits.lines());
    return kept(person, sending.staying(stay.holding(held)));
  }

  /** Takes a line of the bill back (2302 where the centre holds it). */
  Bill remove(KnownPerson person, Bill bill, int index) {
    Stay stay = stay(bill);
    List<FeeSplits.Line> held = new ArrayList<>(stay.held());
    if (index < held.size()) {
      takeBack(person, bill, held.remove(index).lineNo());
    }
    Stay after = new Stay(stay.visit(), stay.admitted(), stay.discharged(), held, stay.doubtful());
    return kept(person, BillMaker.minus(bill, index).staying(after));
  }

  /** Undoes an admission with all its lines (2302, 2404). */
  void cancelAdmission(KnownPerson person, Bill bill) {
    takeBackIfThere(person, bill, FeeCancellation.ALL);
    StayNumber number = number(person, bill);
    centre.ask(
        (c, msgid) -> c.call(Transactions.CANCEL_ADMISSION, msgid, person.insuredAt(), number));
    notes.forgetStay(person.psnNo());
  }

  /** The person is in hospital again after a settlement was cancelled (2405). */
  void reopen(KnownPerson person, Bill bill) {
    stayOn(person.insuredAt(), number(person, bill));
  }

  private void stayOn(String area, StayNumber number) {
    centre.send(
        centre.newMsgid(),
        (c, msgid) -> c.call(Transactions.CANCEL_DISCHARGE, msgid, area, number));
  }

  private void takeBackIfThere(KnownPerson person, Bill bill, String lineNo) {
    try {
      takeBack(person, bill, lineNo);
    } catch (CentreAway away) {
      throw away;
    } catch (CounterException refused) {
      // The line never arrived; a refusal for another reason comes again with the next message.
      return;
    }
  }

  private void takeBack(KnownPerson person, Bill bill, String lineNo) {
    StayFeeCancellation lines =
        new StayFeeCancellation(
            List.of(new StayFeeCancellation.Line(lineNo, stay(bill).visit(), person.psnNo())));
    centre.ask(
        (c, msgid) -> c.call(Transactions.CANCEL_STAY_FEES, msgid, person.insuredAt(), lines));
  }

  private Bill kept(KnownPerson person, Bill bill) {
    notes.keepStay(person.psnNo(), bill);
    return bill;
  }

  private LocalDateTime feeTime(Stay stay) {
    LocalDateTime discharged = stay.discharged();
    return discharged == null ? clock.now() : discharged;
  }

  private static Stay stay(Bill bill) {
    return Objects.requireNonNull(bill.stay());
  }

  private static StayNumber number(KnownPerson person, Bill bill) {
    return new StayNumber(stay(bill).visit(), person.psnNo());
  }

  private Admission admission(WireBill wire) {
    String disease = wire.disease().isEmpty() ? UNKNOWN_DIAGNOSIS : wire.disease();
    return new Admission(
        new Admission.Stay(
            wire.person().psnNo(),
            wire.person().insuranceType(),
            wire.at(),
            wire.person().credential(),
            wire.medType(),
            wire.bill().number(),
            counter.doctor().code(),
            counter.doctor().name(),
            disease,
            counter.department().code(),
            counter.department().name(),
            NO_BED,
            wire.disease(),
            disease,
            wire.disease(),
            wire.extension()),
        List.of());
  }

  private Discharge discharge(KnownPerson person, Bill bill) {
    return new Discharge(
        stay(bill).visit(),
        person.psnNo(),
        person.insuranceType(),
        feeTime(stay(bill)),
        counter.department().code(),
        counter.department().name(),
        ON_ADVICE);
  }

  private static StayBill due(KnownPerson person, Bill bill) {
    return new StayBill(
        person.psnNo(),
        person.credential(),
        bill.total(),
        io.chuangkou.settlement.message.Bill.BY_ITEM,
        stay(bill).visit(),
        person.insuranceType(),
        false,
        "",
        false,
        stay(bill).split());
  }
}
