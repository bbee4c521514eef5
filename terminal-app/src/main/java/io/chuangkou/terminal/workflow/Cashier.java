package io.chuangkou.terminal.workflow;

import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.terminal.billing.ItemOffer;
import io.chuangkou.terminal.billing.ItemsFound;
import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.billing.TypedBatch;
import io.chuangkou.terminal.billing.TypedRegistration;
import io.chuangkou.terminal.guide.CounterGuide;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.place.Place;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.staff.StaffChange;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.visit.Bedside;
import io.chuangkou.terminal.visit.Circumstance;
import io.chuangkou.terminal.visit.Dispensed.Untraced;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.visit.VisitKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a cashier can do and see. Commands return at once; what comes of them arrives as a new
 * {@link CashierState}. A command that does not fit the stage changes nothing but the notice.
 *
 * <p>Commands may be given from any thread; they are carried out one after the other. Listeners are
 * called on the workflow's own thread.
 */
public interface Cashier {

  /**
   * Calls the listener with the state in turn, once the commands given before are done, and with
   * every later one.
   *
   * @return ends the watching
   */
  Runnable watch(Consumer<CashierState> listener);

  /**
   * Reads the card in the reader and serves its holder; a bill that is not theirs is cleared. Where
   * the card of the person at the desk was taken out: says that it was handed back, and that they
   * are still the one who is served.
   */
  void readCard();

  /**
   * Takes what a person shows beside a card.
   *
   * @param typed code of an e-voucher, or an ID number, as scanned or typed
   */
  void identify(String typed);

  /**
   * A program of the hospital's asks who is being served: the desk says that it did, and what it
   * needs for an answer. Where nobody is served yet a card that is in the reader is read.
   *
   * @param heard is told once, on the workflow's thread
   */
  void askWho(Consumer<Asked> heard);

  /** What a program that asks who is being served is told. */
  sealed interface Asked {

    /**
     * Who is being served.
     *
     * @param person who
     * @param card what their card says; none: they showed something else
     */
    record Served(InsuredPerson person, @Nullable SocialSecurityCard card) implements Asked {}

    /** Nobody is, for now. */
    record Nobody() implements Asked {}

    /**
     * It is not told.
     *
     * @param why nobody is logged in, or another's card is in the reader
     */
    record Refused(Advice why) implements Asked {}
  }

  /**
   * What is wrong with something as it was typed. Answers at once and changes nothing.
   *
   * @return why it would be refused; empty: it would be taken
   */
  Optional<Notice> check(Typed typed);

  /**
   * Replaces the bill by the one in a file; {@link #undoRemove} brings it back. To an open stay the
   * lines are added. While nobody is at the desk it is nobody's, and becomes that of who is
   * identified next.
   *
   * @param heard is told once, on the workflow's thread, why the file was refused; empty: it was
   *     taken
   */
  void importBill(Path file, Consumer<Optional<Notice>> heard);

  /** The same where nobody listens. */
  default void importBill(Path file) {
    importBill(file, any -> {});
  }

  /** The guide of what to bring, where, by when. */
  CounterGuide guide();

  /**
   * Tells what the person at the desk pays for a year, and from when they are covered.
   *
   * @param heard takes it on paper, on the workflow's thread; nobody at the desk: never
   */
  void tellEntitlement(Consumer<SlipLayout> heard);

  /** Sets what kind of visit is billed. */
  void chooseVisit(VisitKind kind);

  /**
   * Sets by which of the person's insurances the visit is billed.
   *
   * @param insurance its code as listed, or its type alone, as {@code 310}
   */
  void chooseInsurance(String insurance);

  /**
   * Sets which disease a chronic visit is for.
   *
   * @param disease as policies name it, as {@code malignancy}
   */
  void chooseDisease(String disease);

  /** Tells something about the visit or stay that decides what is paid, one of those to choose. */
  void tell(Circumstance what);

  /**
   * Sets what a line of a chronic visit serves.
   *
   * @param line index of the line
   * @param purpose as policies name it, as {@code radiochemo}; {@code other}: none of those that
   *     the policy names
   */
  void serve(int line, String purpose);

  /**
   * Sets who referred the person.
   *
   * @param provider the provider's code or name; empty: nobody
   */
  void refer(String provider);

  /**
   * Adds lines as typed, all or none of them; to an open stay they are uploaded at once.
   *
   * @param heard is told once, on the workflow's thread, why they are not on the bill; empty: they
   *     are
   */
  void addLines(List<Typed.Line> lines, Consumer<Optional<Notice>> heard);

  /**
   * Adds a line as typed.
   *
   * @param code catalogue code
   * @param quantity decimal text
   * @param unitPrice yuan, decimal text
   * @param purpose what it serves in a chronic visit, as {@code radiochemo}; empty: nothing named
   */
  default void addLine(String code, String quantity, String unitPrice, String purpose) {
    addLines(List.of(new Typed.Line(code, quantity, unitPrice, purpose)), any -> {});
  }

  /** Adds a line without a purpose. */
  default void addLine(String code, String quantity, String unitPrice) {
    addLine(code, quantity, unitPrice, "");
  }

  /**
   * The items that answer to a part of code, name, pinyin initials, bar code, or to a trace code.
   * Answers at once and changes nothing.
   */
  ItemsFound items(String typed);

  /** The one item that something typed or scanned names in full. Answers at once as well. */
  Optional<ItemOffer> item(String typed);

  /** Sets whether the personal account pays for the bill; one that was tried is tried anew. */
  void useAccount(boolean used);

  /**
   * Looks for diagnoses; what is found is in the state that follows.
   *
   * @param typed a part of code, name or initials; empty: nothing is looked for
   */
  void searchDiagnosis(String typed);

  /** The diagnoses that answer to what was typed. Answers at once and changes nothing. */
  List<Diagnosis> diagnoses(String typed);

  /**
   * The providers that answer to a part of code, name or pinyin initials, the best first. Answers
   * at once and changes nothing.
   *
   * @param withDivisions whether whole divisions count, too
   */
  List<Place> places(String typed, boolean withDivisions);

  /** Adds a diagnosis by its code; the first is the main one. */
  void addDiagnosis(String code);

  /** Removes the diagnosis with this index, counted from 0. */
  void removeDiagnosis(int index);

  /**
   * Takes the trace code of a box.
   *
   * @param line index of the marked line; −1: none
   * @param scan what the scanner typed
   * @param split whether the box was opened and a part of it is handed out
   * @param heard is told once, on the workflow's thread, why it was refused; empty: it was taken
   */
  void scanBox(int line, String scan, boolean split, Consumer<Optional<Notice>> heard);

  /** The same where nobody listens. */
  default void scanBox(int line, String scan, boolean split) {
    scanBox(line, scan, split, any -> {});
  }

  /** Takes back the box of a line that was scanned last. */
  void removeBox(int line);

  /** Says why no box of a line can be scanned. */
  void untraced(int line, Untraced reason);

  /**
   * Sets batch and dates of the boxes of a line whose codes do not tell them; further boxes of the
   * drug are taken to be of it.
   *
   * @param line index of the line
   * @param heard is told once, on the workflow's thread, why it was refused; empty: it was taken
   */
  void batch(int line, TypedBatch batch, Consumer<Optional<Notice>> heard);

  /**
   * Sets the prescription on which a pharmacy sells; a blank one: there is none.
   *
   * @param heard is told once, on the workflow's thread, why it was refused; empty: it was taken
   */
  void prescribe(Prescription prescription, Consumer<Optional<Notice>> heard);

  /** Admits the person to the stay that the bill is for. */
  void admit();

  /** Undoes the admission of a stay that is not settled, with all its lines. */
  void cancelAdmission();

  /**
   * Tells where a person in hospital lies, and who treats them: with the admission or, where the
   * centre has heard of that, at once.
   *
   * @param admitted when the person was admitted, as typed, as {@code 2026-03-01 09:30}; blank:
   *     when they are admitted here. Of an open stay it is not asked
   * @param heard is told once, on the workflow's thread, why it is not taken; empty: it is
   */
  void tellBedside(Bedside bedside, String admitted, Consumer<Optional<Notice>> heard);

  /**
   * Takes a deposit in cash for the open stay on the desk; its receipt is the slip on the desk
   * then.
   *
   * @param yuan as typed
   * @param isConfirmed whether the cashier has said that it is so much indeed
   * @param heard is told once, on the workflow's thread, why it was not taken; empty: it was
   */
  void takeDeposit(String yuan, boolean isConfirmed, Consumer<Optional<Notice>> heard);

  /** The same where nobody listens. */
  default void takeDeposit(String yuan) {
    takeDeposit(yuan, false, any -> {});
  }

  /**
   * Gives a deposit of the person at the desk back in cash, all of it; the receipt of that is the
   * slip on the desk then.
   *
   * @param number number of its receipt
   */
  void giveBackDeposit(String number);

  /**
   * Makes the receipt of a deposit of the person at the desk once more.
   *
   * @param made hears it, on the workflow's thread
   */
  void remakeReceipt(String number, Consumer<SlipLayout> made);

  /** Registers a disease or benefit for the person (2503). */
  void register(TypedRegistration registration);

  /**
   * Registers a disease or benefit of which nothing is told but its days.
   *
   * @param disease as policies name it
   * @param established day on which a hospital established it, as {@code 2026-03-02} or {@code
   *     20260302}
   * @param from first day; empty: today
   * @param to last day, included; empty: open
   */
  default void register(String disease, String established, String from, String to) {
    register(new TypedRegistration(disease, established, from, to));
  }

  /**
   * Files that the person goes on to another provider, or to any of a division (2501). It serves
   * that division alone.
   *
   * @param place its name or code
   * @param from first day; empty: today
   * @param to last day, included; empty: open
   */
  void fileTransfer(String place, String from, String to);

  /**
   * Files which provider the person has chosen (2505).
   *
   * @param disease for which registered disease, which is treated at chosen providers alone then;
   *     empty: for outpatient care
   * @param place the provider's name or code; empty: this one
   * @param from first day; empty: today
   * @param to last day, included; empty: open
   */
  void designate(String disease, String place, String from, String to);

  /** Files that the person has chosen this provider for outpatient care. */
  default void designate(String from, String to) {
    designate("", "", from, to);
  }

  /** Withdraws a filing that this counter made. */
  void withdraw(String number);

  /** Removes the line with this index, counted from 0. */
  void removeLine(int index);

  /**
   * Puts back what was taken off the bill last: a line, or the bill that a file replaced; on an
   * empty bill, the bill that was cleared or whose settlement was cancelled, if it is that of the
   * person at the desk.
   */
  void undoRemove();

  /**
   * Takes the bill off the desk to be settled later, and frees the desk for the next person. What
   * was tried is given up; the bill is kept with whose it is, over restarts.
   *
   * @param note why; may be empty
   */
  void hold(String note);

  /**
   * Lays a bill that waits onto the desk: a held one, or an unpaid one of the hospital's system. It
   * goes to its own person alone, who must be at the desk.
   *
   * @param id as listed
   */
  void take(String id);

  /**
   * Calls the person of an unpaid bill by its number.
   *
   * @param id as listed
   */
  void call(String id);

  /**
   * Takes a held bill off the list for good.
   *
   * @param id as listed
   */
  void discardHeld(String id);

  /** Holds again what was discarded last since the program began. */
  void restoreHeld();

  /** Asks for the trial settlement of the bill. */
  void trial();

  /** Notes what the person hands over, in place of what was noted before. */
  void tender(Tender tender);

  /**
   * Notes cash that the person hands over, as typed. What is no amount is no tender.
   *
   * @param yuan decimal text; empty: nothing
   */
  void tender(String yuan);

  /**
   * Settles what the trial showed; the money in hand must cover what is due, and what is not cash
   * must not exceed it. A bill of 0.00 is not settled so: see {@link #settleForNothing}; nor is one
   * for which far more was tendered than is due: see {@link #settleAsTendered}.
   */
  void settle();

  /** The same on the cashier's word that so much more than is due was handed over indeed. */
  void settleAsTendered();

  /** Settles a bill of 0.00, on the cashier's word that nothing is charged. */
  void settleForNothing();

  /** Says that the difference shown, which the centre's decision left, went over the counter. */
  void confirmDifference();

  /**
   * Looks for settlements of this counter, however old; what is found is in the states that follow.
   *
   * @param typed what is known of it, parts between blanks that all have to fit: the patient's
   *     name, its beginning or its pinyin initials; four characters or more of the end of the ID
   *     number; an amount in yuan; the settlement's number or six characters or more of its end;
   *     the number of its bill or message; a day as {@code 2026-03-02} or {@code 20260302}, or two
   *     with {@code ~} between; empty: nothing is looked for
   */
  void searchSettlements(String typed);

  /**
   * Makes the slip of a settlement once more, one of the history or one that was found; of one that
   * was cancelled the slip of its cancellation.
   *
   * @param made hears it, on the workflow's thread, unless there is none
   */
  void remakeSlip(String settlementId, Consumer<SlipLayout> made);

  /**
   * Cancels the settlement with this number, the one just made, one of the history or one that was
   * found. One from before yesterday needs a supervisor.
   */
  void cancelSettlement(String settlementId, String reason);

  /** The same for the reason that is the first to choose. */
  default void cancelSettlement(String settlementId) {
    cancelSettlement(settlementId, "");
  }

  /** Takes up the offer to let the person pay in full. */
  void payInFull();

  /**
   * Does one of the things that can be done about an open item or about the day.
   *
   * @param id id of the open item or of the task
   * @param option id of the option
   */
  void choose(String id, String option);

  /** Looks at the day: what was settled, and what is to be done at its end. */
  void lookAtDay();

  /**
   * Notes what cash lay in the drawer when the shift began.
   *
   * @param yuan decimal text; empty: nothing
   */
  void enterOpeningFloat(String yuan);

  /**
   * Logs in: somebody begins to work here or, where a supervisor is asked for one act, approves it.
   * At a locked window the operator on duty unlocks it.
   *
   * @param number operator number
   * @param password password; wiped when it was looked at
   */
  void logIn(String number, char[] password);

  /**
   * Changes who works here, once a supervisor approved who is not on duty.
   *
   * @param heard is told once, on the workflow's thread, why it may not be; empty: a supervisor is
   *     asked, or it is done
   */
  void changeStaff(StaffChange change, Consumer<Optional<Notice>> heard);

  /**
   * Whoever is on duty takes another password.
   *
   * @param old the one of before; wiped
   * @param password the new one; wiped
   * @param heard is told once, on the workflow's thread, why not; empty: it is done
   */
  void changeOwnPassword(char[] old, char[] password, Consumer<Optional<Notice>> heard);

  /**
   * Locks the window: until the operator on duty shows the password, or another one logs in, the
   * desk does nothing that it is told. What lies on it stays; what is under way ends first. Where
   * no operators are listed nothing is locked.
   */
  void lock();

  /** Sends what is waiting in the queue now instead of at its next turn. */
  void drain();

  /**
   * Steps back: from a trial to its bill, from a bill to a cleared desk. The bill can be had back,
   * see {@link #undoRemove}.
   */
  void back();

  /**
   * Clears the desk for the next person; from a cancellation returns to what it interrupted. A bill
   * that was not settled can be had back, see {@link #undoRemove}.
   */
  void next();
}
