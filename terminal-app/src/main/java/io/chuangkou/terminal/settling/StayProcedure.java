package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.person.MedType;
import io.chuangkou.settlement.message.query.KnownVisits;
import io.chuangkou.settlement.message.query.QueryTransactions;
import io.chuangkou.settlement.message.settlement.Cancellation;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.stay.Admission;
import io.chuangkou.settlement.message.stay.Discharge;
import io.chuangkou.settlement.message.stay.StayBill;
import io.chuangkou.settlement.message.stay.StayChange;
import io.chuangkou.settlement.message.stay.StayFacts;
import io.chuangkou.settlement.message.stay.StayFeeCancellation;
import io.chuangkou.settlement.message.stay.StayFees;
import io.chuangkou.settlement.message.stay.StayNumber;
import io.chuangkou.settlement.message.stay.StayTransactions;
import io.chuangkou.settlement.message.visit.FeeCancellation;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.FeeSplits;
import io.chuangkou.terminal.billing.BillCheck;
import io.chuangkou.terminal.billing.BillEditor;
import io.chuangkou.terminal.billing.InterfaceLimits;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.ReversibleSender;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.ledger.StaysAndFilings;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.visit.VisitKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A stay: 2401 → 2403 … → 2301 … → 2402 → 2303 → 2304; back by 2305 → 2405 → 2302 → 2404. Each step
 * goes on from where the bill's {@link Stay} says that the one before has come, and keeps how far
 * it came itself; none of them is repeated.
 */
public final class StayProcedure implements Procedure {

  private static final String ON_ADVICE = "1";
  private static final String NO_BED = "-";
  private static final String UNKNOWN_DIAGNOSIS = "-";

  private final Counter counter;
  private final CentreSession centre;
  private final ReversibleSender intents;
  private final StaysAndFilings notes;
  private final RegionClock clock;

  StayProcedure(
      Counter counter,
      CentreSession centre,
      ReversibleSender intents,
      StaysAndFilings notes,
      RegionClock clock) {
    this.counter = counter;
    this.centre = centre;
    this.intents = intents;
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public SendResult<Attempt> attempt(InsuredPerson person, Bill bill, LocalDateTime at) {
    return admit(person, bill)
        .then(admitted -> upload(person, admitted))
        .then(uploaded -> discharged(person, uploaded));
  }

  private SendResult<Attempt> discharged(InsuredPerson person, Bill bill) {
    String area = person.insuredAt();
    Discharge discharge = discharge(person, bill);
    return centre
        .ask(StayTransactions.DISCHARGE, area, discharge)
        .then(done -> tried(person, bill).afterVisit(() -> stayOn(area, number(person, bill))));
  }

  private SendResult<Attempt> tried(InsuredPerson person, Bill bill) {
    String area = person.insuredAt();
    StayNumber number = number(person, bill);
    StayBill due = due(person, bill);
    Move settlement = Move.of(StayTransactions.STAY_SETTLE, area, due);
    Held held = new Held(number.mdtrtId(), settlement, () -> stayOn(area, number));
    return centre
        .reckon(StayTransactions.STAY_TRIAL, area, due)
        .map(answer -> new Attempt(bill, held, answer));
  }

  @Override
  public Transaction<?, SettlementAnswer> settles() {
    return StayTransactions.STAY_SETTLE;
  }

  @Override
  public Move cancellation(InsuredPerson person, Cancellation cancellation) {
    return Move.of(StayTransactions.STAY_CANCEL, person.insuredAt(), cancellation);
  }

  /**
   * A stay that another counter has begun, and whose person is still in hospital (5201). Its lines
   * are not told: it is settled where they are, or as far as the centre holds none.
   */
  public SendResult<Optional<Bill>> find(InsuredPerson person) {
    KnownVisits.Query query =
        new KnownVisits.Query(
            person.psnNo(), clock.now().minusYears(1), clock.now().plusDays(1), "");
    return centre
        .ask(QueryTransactions.KNOWN_VISITS, person.insuredAt(), query)
        .map(
            known ->
                known.visits().stream()
                    .filter(row -> row.ends() == null)
                    .flatMap(row -> bill(row).stream())
                    .findFirst()
                    .map(bill -> kept(person, bill)));
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
                    .staying(
                        Stay.planned(begins, null)
                            .opened(row.mdtrtId())
                            .insured(row.insuranceType())));
  }

  /**
   * Admits the person (2401), unless that was done. Where the answer is lost 2601 is queued, and
   * nothing more is done for the stay until that has ended.
   *
   * @return the bill of the stay under the centre's number
   * @throws TerminalException {@code DIAGNOSIS-MISSING} where a diagnosis is demanded
   */
  public SendResult<Bill> admit(InsuredPerson person, Bill bill) {
    if (bill.isOpenStay()) {
      return SendResult.of(bill);
    }
    BillCheck.requireDiagnosed(bill, counter);
    Stay planned = bill.stay() == null ? Stay.planned(clock.now(), null) : bill.stay();
    Stay opened = planned.insured(person.insurance());
    Bill admitting = bill.staying(opened);
    Admission admission = admission(new InterfaceBill(counter, person, bill, planned.admitted()));
    String msgid = centre.newMsgid();
    Intent intent =
        new Intent(
            msgid,
            StayTransactions.ADMIT.infno(),
            SettledBill.unsettled(msgid, person, admitting, clock.instant()),
            "",
            null,
            null);
    SendResult<StayNumber> sent =
        intents.send(
            intent,
            (c, id) -> c.call(StayTransactions.ADMIT, id, person.insuredAt(), admission),
            answer -> Decision.admitted(msgid, answer.mdtrtId()));
    return sent instanceof SendResult.Unknown<StayNumber>
        ? new SendResult.Refused<>(TerminalFault.ADMIT_UNKNOWN.advice())
        : sent.map(answer -> kept(person, admitting.staying(opened.opened(answer.mdtrtId()))));
  }

  /**
   * Uploads the lines that the centre does not hold yet (2301), after taking back those of which
   * nobody knows whether they arrived (2302).
   *
   * @return the bill with what the centre holds now
   */
  public SendResult<Bill> upload(InsuredPerson person, Bill bill) {
    // Where the centre cannot be asked, what was added is not lost.
    List<String> doubtful = stay(bill).doubtful();
    SendResult<Bill> current =
        doubtful.isEmpty() ? SendResult.of(bill) : takeBackIfThere(person, kept(person, bill));
    while (current instanceof SendResult.Done<Bill> done && isIncomplete(done.answer())) {
      current = uploadNext(person, done.answer());
    }
    return current;
  }

  /** All at once or, where some of them never arrived, one by one. */
  private SendResult<Bill> takeBackIfThere(InsuredPerson person, Bill bill) {
    List<String> doubtful = stay(bill).doubtful();
    SendResult<Bill> current = takeBack(person, bill, doubtful);
    if (current instanceof SendResult.Refused<Bill>) {
      current = SendResult.of(bill);
      for (String number : doubtful) {
        current = current.then(before -> takeBackIfThere(person, before, number));
      }
    }
    return current;
  }

  private static boolean isIncomplete(Bill bill) {
    return stay(bill).held().size() < bill.lines().size();
  }

  private SendResult<Bill> uploadNext(InsuredPerson person, Bill bill) {
    Stay stay = stay(bill);
    int from = stay.held().size();
    int to = Math.min(bill.lines().size(), from + InterfaceLimits.MOST_LINES_OF_MESSAGE);
    InterfaceBill wire = new InterfaceBill(counter, person, bill, feeTime(stay));
    List<StayFees.Line> lines =
        bill.lines().subList(from, to).stream()
            .map(line -> wire.line(centre.newSerial(), stay.visit(), "", line))
            .map(line -> new StayFees.Line("", wire.medType(), line))
            .toList();
    List<FeeLine> sent = lines.stream().map(StayFees.Line::line).toList();
    List<String> numbers = sent.stream().map(FeeLine::lineNo).toList();
    Bill sending = kept(person, bill.staying(stay.sending(numbers)));
    return centre
        .ask(StayTransactions.STAY_FEES, person.insuredAt(), new StayFees(lines))
        .then(new AnsweredLines(bill.lines().subList(from, to), from + 1, sent)::checked)
        .map(splits -> kept(person, sending.staying(stay.holding(more(stay, splits)))));
  }

  private static List<FeeSplits.Line> more(Stay stay, FeeSplits splits) {
    List<FeeSplits.Line> held = new ArrayList<>(stay.held());
    held.addAll(splits.lines());
    return held;
  }

  /** Takes a line of the bill back (2302 where the centre holds it). */
  public SendResult<Bill> remove(InsuredPerson person, Bill bill, int index) {
    List<FeeSplits.Line> held = new ArrayList<>(stay(bill).held());
    SendResult<Bill> takenBack =
        index < held.size()
            ? takeBack(person, bill, List.of(held.remove(index).lineNo()))
            : SendResult.of(bill);
    return takenBack.map(
        before -> kept(person, BillEditor.minus(before, index).staying(stay(before).with(held))));
  }

  /**
   * Undoes an admission with all its lines (2302, 2404).
   *
   * @return the bill of a stay of which nothing is known any more
   */
  public SendResult<Bill> cancelAdmission(InsuredPerson person, Bill bill) {
    StayNumber number = number(person, bill);
    return takeBackIfThere(person, bill, FeeCancellation.ALL)
        .then(before -> centre.ask(StayTransactions.CANCEL_ADMISSION, person.insuredAt(), number))
        .map(
            done -> {
              notes.forgetStay(person.psnNo());
              return bill.staying(null);
            });
  }

  /**
   * Tells the centre all that is known of the stay now (2403): where the person lies, who treats
   * them, and the diagnoses. It takes the place of what was told before, so that it may be told
   * again.
   *
   * @throws TerminalException {@code DIAGNOSIS-MISSING} where a diagnosis is demanded
   */
  public SendResult<Bill> change(InsuredPerson person, Bill bill) {
    BillCheck.requireDiagnosed(bill, counter);
    Stay stay = stay(bill);
    InterfaceBill wire = new InterfaceBill(counter, person, bill, stay.admitted());
    StayChange change =
        new StayChange(
            new StayChange.Stay(
                stay.visit(),
                person.psnNo(),
                person.insuranceType(),
                wire.at(),
                null,
                wire.credential(),
                wire.medType(),
                bill.number(),
                facts(wire)),
            wire.diagnoses());
    return centre
        .ask(StayTransactions.CHANGE_STAY, person.insuredAt(), change)
        .map(done -> kept(person, bill));
  }

  /** The person is in hospital again after a settlement was cancelled (2405). */
  void reopen(InsuredPerson person, Bill bill) {
    stayOn(person.insuredAt(), number(person, bill));
  }

  private void stayOn(String area, StayNumber number) {
    centre.send(
        centre.newMsgid(),
        (c, msgid) -> c.call(StayTransactions.CANCEL_DISCHARGE, msgid, area, number));
  }

  /** A refusal says that the line never arrived, or comes again with the next message. */
  private SendResult<Bill> takeBackIfThere(InsuredPerson person, Bill bill, String lineNo) {
    SendResult<Bill> takenBack = takeBack(person, bill, List.of(lineNo));
    return takenBack instanceof SendResult.Refused<Bill> ? SendResult.of(bill) : takenBack;
  }

  private SendResult<Bill> takeBack(InsuredPerson person, Bill bill, List<String> lineNos) {
    String visit = stay(bill).visit();
    StayFeeCancellation lines =
        new StayFeeCancellation(
            lineNos.stream()
                .map(number -> new StayFeeCancellation.Line(number, visit, person.psnNo()))
                .toList());
    return centre
        .ask(StayTransactions.CANCEL_STAY_FEES, person.insuredAt(), lines)
        .map(done -> bill);
  }

  private Bill kept(InsuredPerson person, Bill bill) {
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

  private static StayNumber number(InsuredPerson person, Bill bill) {
    return new StayNumber(stay(bill).visit(), person.psnNo());
  }

  private Admission admission(InterfaceBill wire) {
    return new Admission(
        new Admission.Stay(
            wire.person().psnNo(),
            wire.person().insuranceType(),
            wire.at(),
            wire.credential(),
            wire.medType(),
            wire.bill().number(),
            facts(wire)),
        wire.diagnoses());
  }

  private static StayFacts facts(InterfaceBill wire) {
    Diagnosis main = mainDiagnosis(wire);
    FeeLine.Order by = wire.orderedFirst();
    return new StayFacts(
        by.doctorNo(),
        by.doctorName(),
        wire.condition().isEmpty() ? main.name() : wire.condition(),
        by.deptCode(),
        by.deptName(),
        wire.bed().isEmpty() ? NO_BED : wire.bed(),
        main.code(),
        main.name(),
        wire.disease(),
        wire.extension());
  }

  /** The main diagnosis; without one, the disease that the benefit goes by. */
  private static Diagnosis mainDiagnosis(InterfaceBill wire) {
    Diagnosis main = wire.bill().particulars().main();
    if (main != null) {
      return main;
    }
    String disease = wire.disease();
    return new Diagnosis(disease, disease.isEmpty() ? UNKNOWN_DIAGNOSIS : disease);
  }

  private Discharge discharge(InsuredPerson person, Bill bill) {
    InterfaceBill wire = new InterfaceBill(counter, person, bill, feeTime(stay(bill)));
    FeeLine.Order by = wire.orderedFirst();
    return new Discharge(
        stay(bill).visit(),
        person.psnNo(),
        person.insuranceType(),
        wire.at(),
        wire.disease(),
        wire.disease(),
        by.deptCode(),
        by.deptName(),
        ON_ADVICE);
  }

  private StayBill due(InsuredPerson person, Bill bill) {
    InterfaceBill wire = new InterfaceBill(counter, person, bill, feeTime(stay(bill)));
    return new StayBill(
        person.psnNo(),
        wire.credential(),
        bill.total(),
        wire.settledBy(),
        stay(bill).visit(),
        person.insuranceType(),
        wire.usesAccount(),
        "",
        false,
        stay(bill).split());
  }
}
