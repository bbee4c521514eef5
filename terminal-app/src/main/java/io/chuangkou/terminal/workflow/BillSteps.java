package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.billing.AvailableBenefits;
import io.chuangkou.terminal.billing.BillEditor;
import io.chuangkou.terminal.billing.BillFile;
import io.chuangkou.terminal.billing.InterfaceLimits;
import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.billing.TypedCheck;
import io.chuangkou.terminal.centre.MessageNumbers;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.dispensing.BoxScanner;
import io.chuangkou.terminal.dispensing.ShelfPrices;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.place.Place;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Circumstance;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.Desk.Removed;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Makes up the bill on the desk. */
public final class BillSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final RegionClock clock;
  private final BillFile.Reading reading;
  private final BillEditor editor;
  private final TypedCheck check;
  private final AvailableBenefits benefits;
  private final MessageNumbers numbers;
  private final StaySteps stays;
  private final ShelfPrices prices;

  /** At a desk. */
  public BillSteps(
      DeskLoop loop,
      BillFile.Reading reading,
      MessageNumbers numbers,
      StaySteps stays,
      ShelfPrices prices) {
    this.prices = prices;
    this.desk = loop.desk();
    this.loop = loop;
    this.clock = loop.clock();
    this.reading = reading;
    this.editor = reading.editor();
    this.benefits = reading.benefits();
    this.check = new TypedCheck(editor, clock, benefits);
    this.numbers = numbers;
    this.stays = stays;
  }

  void importFrom(Path file) {
    Bill read = BillFile.read(file, reading, clock.today(), desk.person);
    if (desk.person == null) {
      desk.keepNothingOfNobody();
      loop.say(Level.OK, "notice.nobodysBill", read.lines().size(), read.total().toYuan());
    }
    Bill before = desk.bill;
    if (before.isOpenStay() && read.visit().isStay()) {
      desk.bill = InterfaceLimits.checked(StaySteps.together(before, read));
      desk.removed = null;
      stays.upload();
    } else {
      desk.bill = numbered(read);
      desk.removed = desk.isKept(before) ? null : new Removed.Whole(before);
    }
  }

  /** Places that answer to what is typed. */
  List<Place> places(String typed, boolean withDivisions) {
    return benefits.places(typed, withDivisions);
  }

  /** Refuses what would be refused if it were handed over. */
  void require(Typed typed) {
    check.require(typed);
  }

  /** Sets the kind of visit; a chronic visit takes the disease where one alone is registered. */
  void choose(VisitKind kind) {
    if (!benefits.kinds().contains(kind)) {
      throw new TerminalException(TerminalFault.STAGE);
    } else if (kind.isStay()) {
      stays.choose(kind);
    } else {
      desk.bill = desk.bill.isOpenStay() ? Bill.blank(kind) : desk.bill.with(kind);
      if (kind == VisitKind.CHRONIC) {
        chooseOnlyDisease();
      }
    }
  }

  private void chooseOnlyDisease() {
    List<String> registered = benefits.registered(Objects.requireNonNull(desk.person));
    if (registered.isEmpty()) {
      throw new TerminalException(TerminalFault.DISEASE_NONE);
    } else if (registered.size() == 1 && desk.bill.disease() == null) {
      desk.bill = desk.bill.forDisease(registered.getFirst());
    }
  }

  void chooseDisease(String disease) {
    desk.bill = desk.bill.with(VisitKind.CHRONIC).forDisease(disease);
  }

  /**
   * Tells something that decides what is paid; of an open stay the centre hears it at once (2403).
   *
   * @throws TerminalException {@code STAGE} if the policy does not ask it
   */
  void tell(Circumstance what) {
    if (!benefits.circumstances(desk.person, desk.bill).contains(what)) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    Bill told = what.toldOf(desk.bill);
    if (told.isOpenStay()) {
      stays.change(told);
    } else {
      desk.bill = told;
    }
  }

  /** Sets what a line serves. */
  void serve(int index, String purpose) {
    Bill bill = desk.bill;
    boolean isNamed = benefits.purposes(desk.person, bill.disease()).contains(purpose);
    if (bill.visit() != VisitKind.CHRONIC || !isNamed || index >= bill.lines().size()) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    desk.bill = bill.with(index, bill.lines().get(index).serving(purpose));
  }

  /**
   * Refuses to try a bill while its policy pays by what its lines serve and one does not say so.
   *
   * @throws TerminalException {@code PURPOSE-MISSING}
   */
  void requirePurposes() {
    benefits.requirePurposes(desk.person, desk.bill);
  }

  /** Adds all of the lines or, where one is refused, none. */
  void add(List<Typed.Line> lines) {
    Bill bill = numbered(desk.bill);
    int before = bill.lines().size();
    for (Typed.Line typed : lines) {
      Bill.Line line = editor.line(clock.today(), typed);
      bill = withScanned(BillEditor.plus(bill, bill.lines().size(), line));
    }
    put(bill);
    lines.stream()
        .flatMap(typed -> editor.objection(clock.today(), typed).stream())
        .findFirst()
        .ifPresent(objection -> loop.say(Level.WARNING, objection));
    if (bill.visit() == VisitKind.PHARMACY || bill.visit() == VisitKind.SPECIAL_DRUG) {
      bill.lines().stream().skip(before).forEach(prices::remember);
    }
  }

  private void put(Bill bill) {
    desk.bill = bill;
    if (bill.isOpenStay()) {
      stays.upload();
    }
  }

  /** The box whose scan named the item belongs to the line that was now added for it. */
  private Bill withScanned(Bill bill) {
    BoxScanner.Scan scanned = desk.scanned;
    int last = bill.lines().size() - 1;
    if (scanned == null || !bill.lines().get(last).code().equals(scanned.item())) {
      return bill;
    }
    desk.scanned = null;
    return reading.scanner().into(bill, last, scanned.box());
  }

  void admit() {
    if (!desk.bill.visit().isStay()) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    desk.bill = numbered(desk.bill);
    stays.admit();
  }

  /** Sets who referred the person; blank: nobody. */
  void refer(String provider) {
    String plain = InterfaceLimits.PROVIDER.checked(provider.strip());
    desk.bill = desk.bill.referred(plain.isEmpty() ? null : plain);
  }

  void remove(int index) {
    if (index >= 0 && index < desk.bill.lines().size()) {
      desk.removed = new Removed.Line(index, desk.bill.lines().get(index));
      if (desk.bill.isOpenStay()) {
        stays.remove(index);
      } else {
        desk.bill = BillEditor.minus(desk.bill, index);
      }
    }
  }

  /** Puts back the line that was removed last, or the person's bill that was taken off the desk. */
  void putBack() {
    Removed removed = desk.removed;
    if (removed instanceof Removed.Line gone) {
      insert(gone.index(), gone.line());
      desk.removed = null;
    } else if (removed instanceof Removed.Whole replaced && !desk.bill.isOpenStay()) {
      desk.removed = new Removed.Whole(desk.bill);
      desk.bill = replaced.bill();
    } else {
      desk.takeBack();
      desk.bill = desk.bill.lines().isEmpty() ? desk.bill : numbered(desk.bill);
    }
  }

  private void insert(int index, Bill.Line line) {
    Bill bill = numbered(desk.bill);
    int lines = bill.lines().size();
    // What the centre holds of a stay are the first lines: another one comes last.
    put(BillEditor.plus(bill, bill.isOpenStay() ? lines : Math.min(index, lines), line));
  }

  private Bill numbered(Bill bill) {
    String sort = bill.visit().isStay() ? "ZY" : "MZ";
    return bill.number().isEmpty() ? bill.numbered(sort + numbers.newSerial()) : bill;
  }
}
