package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.workflow.Desk.Removed;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes up the bill on the desk. */
final class BillSteps {

  private final Desk desk;
  private final Journeys journeys;

  BillSteps(Desk desk, Journeys journeys) {
    this.desk = desk;
    this.journeys = journeys;
  }

  void importFrom(Path file) {
    Bill read = BillFile.read(file, journeys.maker(), journeys.today());
    desk.bill = read.number().isEmpty() ? read.numbered(newNumber()) : read;
    desk.removed = null;
  }

  void add(String code, String quantity, String unitPrice, @Nullable String purpose) {
    Bill.Line line = journeys.maker().line(journeys.today(), code, quantity, unitPrice, purpose);
    insert(desk.bill.lines().size(), line);
  }

  void remove(int index) {
    if (index >= 0 && index < desk.bill.lines().size()) {
      desk.removed = new Removed(index, desk.bill.lines().get(index));
      desk.bill = BillMaker.minus(desk.bill, index);
    }
  }

  void putBack() {
    Removed removed = desk.removed;
    if (removed != null) {
      insert(Math.min(removed.index(), desk.bill.lines().size()), removed.line());
      desk.removed = null;
    }
  }

  private void insert(int index, Bill.Line line) {
    Bill bill = desk.bill.number().isEmpty() ? desk.bill.numbered(newNumber()) : desk.bill;
    desk.bill = BillMaker.plus(bill, index, line);
  }

  private String newNumber() {
    return "MZ" + journeys.centre().newSerial();
  }
}
