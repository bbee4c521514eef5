package io.chuangkou.terminal.cashier;

import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.terminal.billing.ItemOffer;
import io.chuangkou.terminal.billing.ItemsFound;
import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.billing.TypedAmount;
import io.chuangkou.terminal.billing.TypedBatch;
import io.chuangkou.terminal.billing.TypedRegistration;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.guide.CounterGuide;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.place.Place;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.staff.StaffChange;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.visit.Bedside;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Circumstance;
import io.chuangkou.terminal.visit.Dispensed.Untraced;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A cashier's workflow that answers at once from a script, and notes each command it was given. */
public final class ScriptedCashier implements Cashier {

  /** The commands given, as {@code settle} or {@code tender CASH 300.00}. */
  public final List<String> commands = new CopyOnWriteArrayList<>();

  private final CounterGuide guide =
      new CounterGuide(
          Policies.load(), "320100", new Words(Locale.CHINESE), () -> LocalDate.of(2022, 6, 1));

  private final List<Consumer<CashierState>> listeners = new CopyOnWriteArrayList<>();
  private volatile CashierState state = Sample.noCard();
  private volatile List<ItemOffer> sold = List.of();
  private volatile Stage outcome = Stage.SETTLED;

  /** What {@link #settle} leads to. */
  void willEndAs(Stage stage) {
    outcome = stage;
  }

  /** Shows what the change makes of the desk. */
  public void show(UnaryOperator<CashierState> change) {
    state = change.apply(state);
    listeners.forEach(listener -> listener.accept(state));
  }

  private void command(String command, UnaryOperator<CashierState> change) {
    commands.add(command.strip());
    show(change);
  }

  @Override
  public Runnable watch(Consumer<CashierState> listener) {
    listeners.add(listener);
    listener.accept(state);
    return () -> listeners.remove(listener);
  }

  @Override
  public void readCard() {
    command("readCard", Sample::identified);
  }

  @Override
  public void identify(String typed) {
    command("identify " + typed, Sample::identified);
  }

  @Override
  public void askWho(Consumer<Asked> heard) {
    command("askWho", desk -> desk);
    heard.accept(new Asked.Nobody());
  }

  @Override
  public CounterGuide guide() {
    return guide;
  }

  @Override
  public void tellEntitlement(Consumer<SlipLayout> heard) {
    command("tellEntitlement", desk -> desk);
    heard.accept(new SlipLayout(List.of()));
  }

  @Override
  public void useAccount(boolean used) {
    command("useAccount " + used, desk -> desk);
  }

  @Override
  public void searchDiagnosis(String typed) {
    command("searchDiagnosis " + typed, desk -> desk);
  }

  @Override
  public void searchSettlements(String typed) {
    command("searchSettlements " + typed, desk -> desk);
  }

  @Override
  public void remakeSlip(String settlementId, Consumer<SlipLayout> made) {
    command("remakeSlip " + settlementId, desk -> desk);
    made.accept(new SlipLayout(List.of()));
  }

  @Override
  public void addDiagnosis(String code) {
    command("addDiagnosis " + code, desk -> desk);
  }

  @Override
  public void removeDiagnosis(int index) {
    command("removeDiagnosis " + index, desk -> desk);
  }

  @Override
  public void scanBox(int line, String scan, boolean split, Consumer<Optional<Notice>> heard) {
    command("scanBox " + line + " " + scan + " " + split, desk -> desk);
    heard.accept(Optional.empty());
  }

  @Override
  public void batch(int line, TypedBatch batch, Consumer<Optional<Notice>> heard) {
    command("batch " + line + " " + batch, desk -> desk);
    heard.accept(Optional.empty());
  }

  @Override
  public void prescribe(Prescription prescription, Consumer<Optional<Notice>> heard) {
    command("prescribe " + prescription, desk -> desk);
    heard.accept(Optional.empty());
  }

  @Override
  public void removeBox(int line) {
    command("removeBox " + line, desk -> desk);
  }

  @Override
  public void untraced(int line, Untraced reason) {
    command("untraced " + line + " " + reason, desk -> desk);
  }

  @Override
  public void importBill(Path file, Consumer<Optional<Notice>> heard) {
    heard.accept(Optional.empty());
    command("importBill " + file, desk -> Sample.withLines(desk, Sample.LINES));
  }

  /** Takes everything but what was left half typed. */
  @Override
  public Optional<Notice> check(Typed typed) {
    return switch (typed) {
      case Typed.Unfinished left -> refused("LINE-UNFINISHED", left.line().words());
      case Typed.TakenUp taken -> refused("LINE-TAKEN", taken.line().words());
      case Typed.Left left -> refused("FIELD-UNFINISHED", left.text());
      case Typed.Diagnosis unknown -> refused("BILL-DIAGNOSIS", unknown.text());
      case Typed.Line line when line.unitPrice().isBlank() -> refused("BILL-AMOUNT", "");
      case Typed.Line line -> Optional.empty();
      case Typed.Code code -> Optional.empty();
      case Typed.Quantity quantity -> Optional.empty();
      case Typed.Day day -> Optional.empty();
      case Typed.Established established -> Optional.empty();
      case Typed.Operated operated -> Optional.empty();
      case Typed.Option option -> Optional.empty();
      case Typed.Days days -> Optional.empty();
      case Typed.Destination place -> Optional.empty();
      case Typed.Provider provider -> Optional.empty();
    };
  }

  private static Optional<Notice> refused(String code, String words) {
    return Optional.of(new Notice(Level.WARNING, code, words, ""));
  }

  /** What answers to any part of a code or name of it. */
  void sell(ItemOffer... offers) {
    sold = List.of(offers);
  }

  @Override
  public ItemsFound items(String typed) {
    return new ItemsFound(
        sold.stream().filter(offer -> offer.name().contains(typed)).toList(),
        true,
        !sold.isEmpty());
  }

  @Override
  public Optional<ItemOffer> item(String typed) {
    return sold.stream().filter(offer -> offer.code().equals(typed)).findFirst();
  }

  @Override
  public List<Diagnosis> diagnoses(String typed) {
    return state.asked().found();
  }

  @Override
  public void chooseVisit(VisitKind kind) {
    command("chooseVisit " + kind, desk -> Sample.withVisit(desk, kind));
  }

  @Override
  public void addLines(List<Typed.Line> lines, Consumer<Optional<Notice>> heard) {
    heard.accept(Optional.empty());
    lines.forEach(line -> addLine(line.code(), line.quantity(), line.unitPrice(), line.purpose()));
  }

  @Override
  public void addLine(String code, String quantity, String unitPrice, String purpose) {
    Bill.Line known =
        Sample.LINES.stream().filter(line -> line.code().equals(code)).findFirst().orElseThrow();
    Fen price = Fen.ofYuan(unitPrice);
    BigDecimal count = new BigDecimal(quantity);
    Fen amount = Fen.of(BigDecimal.valueOf(price.fen()).multiply(count).longValueExact());
    List<Bill.Line> lines = new ArrayList<>(state.bill().lines());
    lines.add(
        new Bill.Line(
            code,
            known.name(),
            known.itemClass(),
            known.selfPay(),
            price,
            count,
            amount,
            purpose.isEmpty() ? null : purpose));
    command(
        "addLine " + code + " " + quantity + " " + unitPrice + " " + purpose,
        desk -> Sample.withLines(desk, lines));
  }

  @Override
  public void chooseInsurance(String insurance) {
    command("chooseInsurance " + insurance, desk -> desk);
  }

  @Override
  public void chooseDisease(String disease) {
    command("chooseDisease " + disease, desk -> Sample.withDisease(desk, disease));
  }

  @Override
  public List<Place> places(String typed, boolean withDivisions) {
    return List.of();
  }

  @Override
  public void tell(Circumstance what) {
    command("tell " + what, desk -> desk);
  }

  @Override
  public void serve(int line, String purpose) {
    command("serve " + line + " " + purpose, desk -> desk);
  }

  @Override
  public void refer(String provider) {
    command("refer " + provider, desk -> Sample.referredBy(desk, provider));
  }

  @Override
  public void admit() {
    command("admit", Sample::admitted);
  }

  @Override
  public void tellBedside(Bedside bedside, String admitted, Consumer<Optional<Notice>> heard) {
    command("tellBedside " + bedside.ward() + " " + bedside.bed() + " " + admitted, desk -> desk);
    heard.accept(Optional.empty());
  }

  @Override
  public void takeDeposit(String yuan, boolean isConfirmed, Consumer<Optional<Notice>> heard) {
    command("takeDeposit " + yuan + (isConfirmed ? " confirmed" : ""), desk -> desk);
    boolean isLarge =
        TypedAmount.of(yuan).amount().compareTo(TenderRules.defaults().askDepositAbove()) > 0;
    heard.accept(isLarge && !isConfirmed ? refused("DEPOSIT-LARGE", "") : Optional.empty());
  }

  @Override
  public void giveBackDeposit(String number) {
    command("giveBackDeposit " + number, desk -> desk);
  }

  @Override
  public void remakeReceipt(String number, Consumer<SlipLayout> made) {
    command("remakeReceipt " + number, desk -> desk);
  }

  @Override
  public void cancelAdmission() {
    command("cancelAdmission", desk -> desk);
  }

  @Override
  public void register(TypedRegistration typed) {
    command(
        "register "
            + typed.disease()
            + " "
            + typed.established()
            + " "
            + typed.from()
            + " "
            + typed.to(),
        desk -> desk);
  }

  @Override
  public void fileTransfer(String provider, String from, String to) {
    command("fileTransfer " + provider + " " + from + " " + to, desk -> desk);
  }

  @Override
  public void designate(String disease, String place, String from, String to) {
    String what = (disease + " " + place).strip();
    command("designate " + (what.isEmpty() ? "" : what + " ") + from + " " + to, desk -> desk);
  }

  @Override
  public void withdraw(String number) {
    command("withdraw " + number, desk -> desk);
  }

  @Override
  public void removeLine(int index) {
    List<Bill.Line> lines = new ArrayList<>(state.bill().lines());
    lines.remove(index);
    command("removeLine " + index, desk -> Sample.withLines(desk, lines));
  }

  @Override
  public void undoRemove() {
    command("undoRemove", desk -> Sample.withLines(desk, Sample.LINES));
  }

  @Override
  public void trial() {
    command("trial", desk -> Sample.tried(desk, outcome == Stage.PROVISIONAL));
  }

  @Override
  public void tender(Tender tender) {
    String lines =
        tender.lines().stream()
            .map(line -> " " + line.kind() + " " + line.amount() + " " + line.reference())
            .map(String::stripTrailing)
            .collect(Collectors.joining());
    command("tender" + lines, desk -> Sample.withTender(desk, tender));
  }

  @Override
  public void tender(String yuan) {
    tender(Tender.cash(Fen.ofYuan(yuan)));
  }

  @Override
  public void enterOpeningFloat(String yuan) {
    command("float " + yuan, desk -> desk);
  }

  @Override
  public void settleAsTendered() {
    command("settleAsTendered", desk -> Sample.ended(desk, outcome));
  }

  @Override
  public void settle() {
    command("settle", desk -> Sample.ended(desk, outcome));
  }

  @Override
  public void settleForNothing() {
    command("settleForNothing", desk -> Sample.ended(desk, outcome));
  }

  @Override
  public void confirmDifference() {
    command("confirmDifference", desk -> Sample.ended(desk, Stage.SETTLED));
  }

  @Override
  public void cancelSettlement(String settlementId, String reason) {
    command(
        "cancelSettlement " + settlementId + " " + reason,
        desk -> Sample.ended(desk, Stage.CANCELLED));
  }

  @Override
  public void hold(String note) {
    command("hold " + note, desk -> Sample.noCard());
  }

  @Override
  public void take(String id) {
    command("take " + id, desk -> desk);
  }

  @Override
  public void call(String id) {
    command("call " + id, desk -> desk);
  }

  @Override
  public void discardHeld(String id) {
    command("discardHeld " + id, desk -> desk);
  }

  @Override
  public void restoreHeld() {
    command("restoreHeld", desk -> desk);
  }

  @Override
  public void payInFull() {
    command("payInFull", desk -> desk);
  }

  @Override
  public void choose(String id, String option) {
    command("choose " + id + " " + option, desk -> desk);
  }

  @Override
  public void lookAtDay() {
    command("lookAtDay", desk -> desk);
  }

  @Override
  public void logIn(String number, char[] password) {
    command("logIn " + number + " " + password.length, desk -> Sample.withPost(desk, Sample.POST));
  }

  @Override
  public void changeStaff(StaffChange change, Consumer<Optional<Notice>> heard) {
    heard.accept(Optional.empty());
    command("changeStaff " + change, desk -> desk);
  }

  @Override
  public void changeOwnPassword(char[] old, char[] password, Consumer<Optional<Notice>> heard) {
    heard.accept(Optional.empty());
    command("changeOwnPassword " + old.length + " " + password.length, desk -> desk);
  }

  @Override
  public void lock() {
    command("lock", desk -> desk);
  }

  @Override
  public void drain() {
    command("drain", desk -> desk);
  }

  @Override
  public void back() {
    command("back", desk -> desk.stage() == Stage.TRIAL ? Sample.identified(desk) : desk);
  }

  @Override
  public void next() {
    command("next", desk -> Sample.noCard());
  }
}
