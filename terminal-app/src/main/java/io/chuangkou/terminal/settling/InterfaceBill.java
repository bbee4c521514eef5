package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.message.person.DiseaseCodes;
import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.VisitFacts;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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
    return new VisitFacts.Extension(text(bill.referredBy()), bill.isEmergency(), null);
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
    FeeLine.Order order =
        new FeeLine.Order(
            counter.department().code(),
            counter.department().name(),
            counter.doctor().code(),
            counter.doctor().name());
    return new FeeLine(
        number,
        visit,
        person.psnNo(),
        batch,
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

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
