package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.DiseaseCodes;
import io.chuangkou.settlement.message.FeeLine;
import io.chuangkou.settlement.message.FeeUpload;
import io.chuangkou.settlement.message.Registration;
import io.chuangkou.settlement.message.Split;
import io.chuangkou.settlement.message.Visit;
import io.chuangkou.settlement.message.VisitFacts;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill of the counter in the records of the national interface.
 *
 * @param counter whose counter
 * @param person whose bill
 * @param bill what is billed
 * @param at when
 */
record WireBill(Counter counter, KnownPerson person, Bill bill, LocalDateTime at) {

  private static final String BATCH = "1";

  Registration registration() {
    return new Registration(
        person.psnNo(),
        person.insuranceType(),
        at,
        person.credential(),
        bill.number(),
        counter.doctor().code(),
        counter.doctor().name(),
        counter.department().code(),
        counter.department().name(),
        "A03");
  }

  VisitFacts facts(Visit visit) {
    String disease = disease();
    VisitFacts.Extension extension =
        new VisitFacts.Extension(
            text(bill.referredBy()), bill.visit() == VisitKind.EMERGENCY, null);
    return new VisitFacts(
        new VisitFacts.Care(
            visit.mdtrtId(),
            person.psnNo(),
            bill.visit().medType().code(),
            at,
            "",
            disease,
            disease,
            extension),
        List.of());
  }

  FeeUpload fees(Visit visit) {
    List<FeeLine> lines = new ArrayList<>();
    for (Bill.Line line : bill.lines()) {
      lines.add(fee(visit, line, lines.size() + 1));
    }
    return new FeeUpload(lines);
  }

  private FeeLine fee(Visit visit, Bill.Line line, int number) {
    FeeLine.Order order =
        new FeeLine.Order(
            counter.department().code(),
            counter.department().name(),
            counter.doctor().code(),
            counter.doctor().name());
    return new FeeLine(
        Integer.toString(number),
        visit.mdtrtId(),
        person.psnNo(),
        BATCH,
        disease(),
        "",
        false,
        at,
        line.code(),
        line.code(),
        line.amount(),
        line.quantity(),
        BigDecimal.valueOf(line.unitPrice().fen(), 2),
        order,
        "0",
        new FeeLine.Extension(text(line.purpose())));
  }

  io.chuangkou.settlement.message.Bill bill(Visit visit, Split split) {
    return new io.chuangkou.settlement.message.Bill(
        person.psnNo(),
        person.credential(),
        bill.visit().medType().code(),
        bill.total(),
        io.chuangkou.settlement.message.Bill.BY_ITEM,
        visit.mdtrtId(),
        BATCH,
        person.insuranceType(),
        false,
        "",
        split);
  }

  private String disease() {
    String disease = bill.disease();
    return disease == null ? "" : DiseaseCodes.code(disease);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
