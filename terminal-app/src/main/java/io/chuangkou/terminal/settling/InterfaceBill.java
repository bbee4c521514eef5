package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.settlement.encounter.Encounter.Clinic;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.DiseaseCodes;
import io.chuangkou.settlement.message.settlement.DrugTrace;
import io.chuangkou.settlement.message.settlement.OutpatientBill;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.VisitFacts;
import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.visit.Bedside;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.visit.TraceCode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A bill of the counter in the words of the national interface: what all journeys write alike.
 *
 * @param counter whose counter
 * @param person whose bill
 * @param bill what is billed
 * @param at when
 */
record InterfaceBill(Counter counter, InsuredPerson person, Bill bill, LocalDateTime at) {

  private static final String SEPARATOR = "；";

  /**
   * What the person showed. Centres of other provinces want the identity document beside it; it is
   * told to no other.
   */
  Credential credential() {
    Credential shown = person.credential();
    return person.isFromAnotherProvince(counter.region()) ? shown : shown.of("", "");
  }

  /** Code of the kind of visit. */
  String medType() {
    return bill.visit().medType().code();
  }

  /** Code of the disease; empty: none. */
  String disease() {
    String disease = bill.disease();
    return disease == null ? "" : DiseaseCodes.code(disease);
  }

  /** What the interface has no field for. */
  VisitFacts.Extension extension() {
    Clinic clinic = bill.particulars().clinic();
    return new VisitFacts.Extension(
        text(bill.referredBy()),
        bill.isEmergency(),
        bill.particulars().continues(),
        clinic == null ? "" : clinic.written());
  }

  /** Whether the personal account pays. */
  boolean usesAccount() {
    Boolean used = bill.particulars().accountUsed();
    return used == null ? rules().accountUsed() : used;
  }

  /** psn_setlway: by item or by quota. */
  String settledBy() {
    return bill.particulars().byQuota() ? OutpatientBill.BY_QUOTA : OutpatientBill.BY_ITEM;
  }

  /** The diagnoses, the main one first, made by whom the counter names. */
  List<VisitFacts.Diagnosis> diagnoses() {
    List<VisitFacts.Diagnosis> written = new ArrayList<>();
    for (Diagnosis diagnosis : bill.particulars().diagnoses()) {
      written.add(diagnosis(diagnosis, written.size() + 1));
    }
    return written;
  }

  private VisitFacts.Diagnosis diagnosis(Diagnosis diagnosis, int rank) {
    FeeLine.Order by = orderedFirst();
    return new VisitFacts.Diagnosis(
        VisitFacts.Diagnosis.WESTERN,
        rank == 1,
        rank,
        diagnosis.code(),
        diagnosis.name(),
        by.deptName(),
        by.doctorNo(),
        by.doctorName(),
        at,
        true);
  }

  /** All diagnoses in words; empty: none. */
  String condition() {
    return bill.particulars().diagnoses().stream()
        .map(Diagnosis::name)
        .collect(Collectors.joining(SEPARATOR));
  }

  /**
   * Who sees the person: who treats them where they lie; else who ordered the first line that names
   * somebody, else the counter's.
   */
  FeeLine.Order orderedFirst() {
    if (bill.particulars().bedside() != null) {
      return usual();
    }
    return bill.lines().stream()
        .map(Bill.Line::ordered)
        .filter(order -> order != null)
        .findFirst()
        .orElseGet(this::usual);
  }

  /** Who prescribed what nobody here ordered. */
  private FeeLine.Order prescribed(@Nullable Prescription prescription) {
    FeeLine.Order usual = usual();
    return prescription == null || prescription.doctorName().isEmpty()
        ? usual
        : new FeeLine.Order(
            usual.deptCode(),
            usual.deptName(),
            prescription.doctorCode(),
            prescription.doctorName());
  }

  /** What is told of a person in hospital; for the rest the counter's. */
  private FeeLine.Order usual() {
    Bedside bedside = bill.particulars().lying();
    boolean isInWard = !bedside.wardCode().isEmpty();
    boolean isTreated = !bedside.doctorCode().isEmpty();
    return new FeeLine.Order(
        isInWard ? bedside.wardCode() : counter.department().code(),
        isInWard ? bedside.ward() : counter.department().name(),
        isTreated ? bedside.doctorCode() : counter.doctor().code(),
        isTreated ? bedside.doctor() : counter.doctor().name());
  }

  /** The person's bed; empty: not told. */
  String bed() {
    return bill.particulars().lying().bed();
  }

  /**
   * The trace codes of what is handed out, by the numbers of {@link #lines}.
   *
   * @param infno the transaction that would tell them; where the region does not want them there,
   *     there are none
   */
  List<DrugTrace> traces(String infno) {
    List<DrugTrace> traces = new ArrayList<>();
    if (!rules().tracedIn().contains(infno)) {
      return traces;
    }
    int number = 0;
    for (Bill.Line line : bill.lines()) {
      number++;
      Dispensed dispensed = line.dispensed();
      for (TraceCode box : dispensed.boxes()) {
        traces.add(
            new DrugTrace(Integer.toString(number), box.code(), box.split(), dispensed.unit()));
      }
    }
    return traces;
  }

  private BillRules rules() {
    return counter.rules().bills();
  }

  /**
   * All lines, numbered from 1.
   *
   * @param visit the centre's number of the visit; empty: it gives none before it settles
   * @param batch their batch; empty: none
   */
  List<FeeLine> lines(String visit, String batch) {
    List<FeeLine> lines = new ArrayList<>();
    for (Bill.Line line : bill.lines()) {
      lines.add(line(Integer.toString(lines.size() + 1), visit, batch, line));
    }
    return lines;
  }

  /** One line under a number. */
  FeeLine line(String number, String visit, String batch, Bill.Line line) {
    String ownCode = line.ownCode();
    FeeLine.Order order = line.ordered();
    Prescription prescription = bill.particulars().prescription();
    return new FeeLine(
        number,
        visit,
        person.psnNo(),
        batch,
        disease(),
        prescription == null ? "" : prescription.number(),
        prescription != null,
        at,
        line.code(),
        ownCode == null ? line.code() : ownCode,
        line.amount(),
        line.quantity(),
        BigDecimal.valueOf(line.unitPrice().fen(), 2),
        order == null ? prescribed(prescription) : order,
        "0",
        new FeeLine.Extension(text(line.purpose())));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
