package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.counter.OfflineRules.Mode;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Light;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.reader.Presence;
import io.chuangkou.terminal.settling.DepositList;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.staff.ApprovalMatter;
import io.chuangkou.terminal.supervisor.Dashboard;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderSums;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Circumstance;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.waiting.WaitingList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the cashier's screen shows, at one moment. Immutable; personal data is masked
 * already.
 *
 * @param stage where the journey stands
 * @param reader light of the card reader
 * @param centre light of the insurance centre
 * @param queue light of the queue of open items
 * @param card the card in the reader
 * @param person the person identified
 * @param bill the bill, possibly without lines
 * @param trial the trial settlement, or what was settled
 * @param tender what the person handed over
 * @param slip the slip to print
 * @param notice what the cashier must know now
 * @param open open items, oldest first
 * @param history settlements of this desk since yesterday, latest first
 * @param choices what can be chosen for the person and the bill
 * @param post who stands at the counter, and what is asked of them
 * @param cancelled what was just cancelled; person, bill and slip are its own then
 * @param asked what is asked of the bill beside its lines
 * @param presence how what is in the reader stands to the person
 * @param sought what is looked for among all settlements; none: nothing is
 * @param waiting bills that wait beside the desk, and the number that is called now
 * @param deposited what was deposited for stays of the person at the desk
 */
public record CashierState(
    Stage stage,
    Light reader,
    Light centre,
    Light queue,
    @Nullable CardView card,
    @Nullable PersonView person,
    Bill bill,
    @Nullable Trial trial,
    Tender tender,
    @Nullable SlipLayout slip,
    @Nullable Notice notice,
    List<OpenItem> open,
    List<Settled> history,
    Choices choices,
    Post post,
    @Nullable Cancelled cancelled,
    Asked asked,
    Presence presence,
    @Nullable Sought sought,
    WaitingList waiting,
    Deposited deposited) {

  /** Reasons of policies, by the code of what is refused for them. */
  private static final Map<String, String> REFUSALS =
      Map.of(
          TerminalFault.PERSON_NOT_COVERED.code(), "not_covered",
          TerminalFault.CARD_BLACKLISTED.code(), "reported_lost",
          TerminalFault.CARD_OLD_STOPPED.code(), "medical_insurance_card_stopped",
          TerminalFault.CARD_OLD_CANCELLED.code(), "medical_insurance_card_cancelled",
          TerminalFault.CARD_OLD_REPLACED.code(), "social_security_card_required");

  /** The desk before anything is known. */
  public static final CashierState BLANK =
      new CashierState(
          Stage.NO_CARD,
          Light.UNKNOWN,
          Light.UNKNOWN,
          Light.UNKNOWN,
          null,
          null,
          Bill.blank(VisitKind.OUTPATIENT),
          null,
          Tender.NOTHING,
          null,
          null,
          List.of(),
          List.of(),
          Choices.NONE,
          Post.EMPTY,
          null);

  /** A state in which nothing is deposited. */
  public CashierState(
      Stage stage,
      Light reader,
      Light centre,
      Light queue,
      @Nullable CardView card,
      @Nullable PersonView person,
      Bill bill,
      @Nullable Trial trial,
      Tender tender,
      @Nullable SlipLayout slip,
      @Nullable Notice notice,
      List<OpenItem> open,
      List<Settled> history,
      Choices choices,
      Post post,
      @Nullable Cancelled cancelled,
      Asked asked,
      Presence presence,
      @Nullable Sought sought,
      WaitingList waiting) {
    this(
        stage,
        reader,
        centre,
        queue,
        card,
        person,
        bill,
        trial,
        tender,
        slip,
        notice,
        open,
        history,
        choices,
        post,
        cancelled,
        asked,
        presence,
        sought,
        waiting,
        Deposited.NOTHING);
  }

  /** A state in which no settlement is looked for and nothing waits beside the desk. */
  public CashierState(
      Stage stage,
      Light reader,
      Light centre,
      Light queue,
      @Nullable CardView card,
      @Nullable PersonView person,
      Bill bill,
      @Nullable Trial trial,
      Tender tender,
      @Nullable SlipLayout slip,
      @Nullable Notice notice,
      List<OpenItem> open,
      List<Settled> history,
      Choices choices,
      Post post,
      @Nullable Cancelled cancelled,
      Asked asked,
      Presence presence) {
    this(
        stage,
        reader,
        centre,
        queue,
        card,
        person,
        bill,
        trial,
        tender,
        slip,
        notice,
        open,
        history,
        choices,
        post,
        cancelled,
        asked,
        presence,
        null,
        WaitingList.NOTHING);
  }

  /** A state in which what is in the reader is the person's. */
  public CashierState(
      Stage stage,
      Light reader,
      Light centre,
      Light queue,
      @Nullable CardView card,
      @Nullable PersonView person,
      Bill bill,
      @Nullable Trial trial,
      Tender tender,
      @Nullable SlipLayout slip,
      @Nullable Notice notice,
      List<OpenItem> open,
      List<Settled> history,
      Choices choices,
      Post post,
      @Nullable Cancelled cancelled,
      Asked asked) {
    this(
        stage,
        reader,
        centre,
        queue,
        card,
        person,
        bill,
        trial,
        tender,
        slip,
        notice,
        open,
        history,
        choices,
        post,
        cancelled,
        asked,
        Presence.AGREES);
  }

  /** A state in which nothing is asked beside the lines. */
  public CashierState(
      Stage stage,
      Light reader,
      Light centre,
      Light queue,
      @Nullable CardView card,
      @Nullable PersonView person,
      Bill bill,
      @Nullable Trial trial,
      Tender tender,
      @Nullable SlipLayout slip,
      @Nullable Notice notice,
      List<OpenItem> open,
      List<Settled> history,
      Choices choices,
      Post post,
      @Nullable Cancelled cancelled) {
    this(
        stage,
        reader,
        centre,
        queue,
        card,
        person,
        bill,
        trial,
        tender,
        slip,
        notice,
        open,
        history,
        choices,
        post,
        cancelled,
        Asked.NOTHING);
  }

  /** Copies the lists. */
  public CashierState {
    open = List.copyOf(open);
    history = List.copyOf(history);
  }

  /**
   * Why the person is not paid for or their card not taken, as policies name it; none: nothing is
   * refused.
   */
  public List<String> reasons() {
    if (notice != null && REFUSALS.containsKey(notice.code())) {
      return List.of(Objects.requireNonNull(REFUSALS.get(notice.code())));
    }
    return trial == null ? List.of() : trial.settlement().reasons();
  }

  /** The diagnoses to choose from: what is found; where nothing is, what the bill has. */
  public List<Diagnosis> diagnoses() {
    return asked.found().isEmpty() ? bill.particulars().diagnoses() : asked.found();
  }

  /** The settlements to choose from: what is found; where nothing is looked for, the latest. */
  public List<Settled> settlements() {
    return sought == null ? history : sought.rows();
  }

  /** All that the person handed over. */
  public Fen tendered() {
    return tender.total();
  }

  /**
   * What goes back to the person in cash; nothing while the money in hand does not cover what is
   * due.
   */
  public Fen change() {
    return trial == null ? Fen.ZERO : tender.change(trial.due());
  }

  /** What the money in hand still lacks. */
  public Fen missing() {
    return trial == null ? Fen.ZERO : tender.missing(trial.due());
  }

  /** What is to be handed over beside what was deposited. */
  public Fen beyondDeposits() {
    return trial == null ? Fen.ZERO : tender.beyondDeposits(trial.due());
  }

  /** Whether what goes back is all of deposits: nothing is handed over beside them. */
  public boolean isDepositBack() {
    return !tender.deposits().isZero() && tender.handedOver().total().isZero();
  }

  /** Whether so much more than that is handed over that it is asked about before it counts. */
  public boolean isTenderLarge() {
    Fen change = tender.handedOver().change(beyondDeposits());
    return trial != null && change.compareTo(choices.tender().askAbove()) > 0;
  }

  /** Stages of the journey. */
  public enum Stage {
    /** No card, or none that could be read. */
    NO_CARD,
    /** The card is being read. */
    READING,
    /** The centre is asked who this is. */
    IDENTIFYING,
    /** The person is known; the bill is made up. */
    IDENTIFIED,
    /** A stay or a filing is being recorded at the centre. */
    RECORDING,
    /** The trial settlement is under way. */
    TRYING,
    /** The trial settlement is shown; money is taken. */
    TRIAL,
    /** The settlement is under way; nothing can be stepped back. */
    SETTLING,
    /** Settled with the centre otherwise than was collected: the rest moves over the counter. */
    DIFFERENCE,
    /** Settled with the centre. */
    SETTLED,
    /** Settled provisionally; queued for the centre. */
    PROVISIONAL,
    /** Paid in full; queued for the centre. */
    PAID_IN_FULL,
    /** Sent, and no answer: the bill is locked, a reversal is queued. */
    UNKNOWN_OUTCOME,
    /** A cancellation is under way. */
    CANCELLING,
    /** The settlement was cancelled. */
    CANCELLED;

    /** Whether something is under way that no command may disturb. */
    public boolean isBusy() {
      return switch (this) {
        case READING, IDENTIFYING, RECORDING, TRYING, SETTLING, CANCELLING -> true;
        case NO_CARD,
            IDENTIFIED,
            TRIAL,
            DIFFERENCE,
            SETTLED,
            PROVISIONAL,
            PAID_IN_FULL,
            UNKNOWN_OUTCOME,
            CANCELLED ->
            false;
      };
    }
  }

  /**
   * The card.
   *
   * @param reader name of the reader
   * @param generation as {@code 2.00}
   * @param maskedNumber card number, masked
   * @param city issuing city code
   * @param expires last day, if the card says
   */
  public record CardView(
      String reader,
      String generation,
      String maskedNumber,
      String city,
      @Nullable LocalDate expires) {}

  /**
   * The person.
   *
   * @param maskedName as {@code 张*}
   * @param maskedId ID number with the middle hidden
   * @param sex words
   * @param age full years
   * @param insurance scheme and group in words
   * @param area where insured, in words
   * @param coverage what is known of the insurance now, and what to think of it; none: nobody asks
   * @param shown by what the person was identified, in words
   */
  public record PersonView(
      String maskedName,
      String maskedId,
      String sex,
      int age,
      String insurance,
      String area,
      @Nullable Light coverage,
      String shown) {}

  /**
   * What was deposited for stays of the person at the desk.
   *
   * @param list the deposits
   * @param isReceipt whether the slip is the receipt of one that was just taken or given back
   */
  public record Deposited(DepositList list, boolean isReceipt) {

    /** Nothing. */
    public static final Deposited NOTHING = new Deposited(DepositList.NONE, false);
  }

  /**
   * A trial settlement, or a settlement.
   *
   * @param settlement the fee's parts, and the steps that explain the amounts
   * @param bearers who bears the fee
   * @param offline how it is settled without the centre; none: the centre tried it
   * @param centreDiffers what the centre computed otherwise than we, in words; none: equal
   * @param settlementId the centre's number once settled
   * @param msgid the number under which it was sent; none: nothing was sent yet
   * @param later what became of it when it was sent later; none: it waits, or was sent at once
   */
  public record Trial(
      Settlement settlement,
      Bearers bearers,
      @Nullable Mode offline,
      @Nullable String centreDiffers,
      @Nullable String settlementId,
      @Nullable String msgid,
      @Nullable Later later) {

    /** What can become of a bill that was settled without the centre. */
    public enum Later {
      /** The centre did not settle it, and a person has to look. */
      PARKED,
      /** The centre settled it otherwise than was collected: the difference is an open item. */
      DIFFERS
    }

    /** One for which nobody has to look. */
    public Trial(
        Settlement settlement,
        Bearers bearers,
        @Nullable Mode offline,
        @Nullable String centreDiffers,
        @Nullable String settlementId,
        @Nullable String msgid) {
      this(settlement, bearers, offline, centreDiffers, settlementId, msgid, null);
    }

    /** Whether it is our own estimate on the last known facts. */
    public boolean provisional() {
      return offline == Mode.PROVISIONAL;
    }

    /** Whether the person pays in full for now. */
    public boolean inFull() {
      return offline == Mode.FULL_CASH;
    }

    /** Whether the amounts are the centre's alone: nothing was computed here that explains them. */
    public boolean byCentreAlone() {
      return offline == null && centreDiffers == null && settlement.steps().isEmpty();
    }

    /** What the person pays in cash. */
    public Fen due() {
      return bearers.cash();
    }
  }

  /**
   * What is asked of the bill beside its lines.
   *
   * @param account whether the personal account pays
   * @param accountAsked whether the cashier may say so
   * @param diagnoses whether diagnoses are taken here
   * @param boxes whether the trace codes of boxes are scanned here
   * @param found diagnoses that answer to what is being typed
   * @param scanned catalogue code of the item whose box was scanned before its line was typed;
   *     none: nothing was
   * @param prescription whether a prescription may be told
   */
  public record Asked(
      boolean account,
      boolean accountAsked,
      boolean diagnoses,
      boolean boxes,
      List<Diagnosis> found,
      @Nullable String scanned,
      boolean prescription) {

    /** Without a prescription. */
    public Asked(
        boolean account,
        boolean accountAsked,
        boolean diagnoses,
        boolean boxes,
        List<Diagnosis> found,
        @Nullable String scanned) {
      this(account, accountAsked, diagnoses, boxes, found, scanned, false);
    }

    /** Nothing. */
    public static final Asked NOTHING = new Asked(false, false, false, false, List.of(), null);

    /** Copies the list. */
    public Asked {
      found = List.copyOf(found);
    }
  }

  /**
   * What can be chosen for the person and the bill.
   *
   * @param kinds kinds of visit that this counter offers
   * @param registered chronic diseases that are registered for the person
   * @param diseases all that can be registered
   * @param purposes what a line of the bill can serve, the main one first; empty: nothing named
   * @param filings what this counter has filed for the person
   * @param insurances those of the person's that can serve the visit, the one by rule first
   * @param tender what money is taken by, with a name for every kind
   * @param cancelReasons why a settlement may be cancelled
   * @param needs what a registration has to tell beside its days, by its disease; none: nothing
   * @param circumstances what can be told of the bill that decides what is paid
   */
  public record Choices(
      List<VisitKind> kinds,
      List<Choice> registered,
      List<Choice> diseases,
      List<Choice> purposes,
      List<Filed> filings,
      List<Choice> insurances,
      TenderRules tender,
      List<String> cancelReasons,
      Map<String, Needs> needs,
      List<Told> circumstances) {

    /** Without reasons to cancel anything. */
    public Choices(
        List<VisitKind> kinds,
        List<Choice> registered,
        List<Choice> diseases,
        List<Choice> purposes,
        List<Filed> filings,
        List<Choice> insurances,
        TenderRules tender) {
      this(
          kinds,
          registered,
          diseases,
          purposes,
          filings,
          insurances,
          tender,
          List.of(),
          Map.of(),
          List.of());
    }

    /** Without insurances to choose from, and money as a counter starts with. */
    public Choices(
        List<VisitKind> kinds,
        List<Choice> registered,
        List<Choice> diseases,
        List<Choice> purposes,
        List<Filed> filings) {
      this(kinds, registered, diseases, purposes, filings, List.of(), TenderRules.defaults());
    }

    /** Nothing. */
    public static final Choices NONE =
        new Choices(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Something that can be told of the bill.
   *
   * @param what what
   * @param words the same in words
   */
  public record Told(Circumstance what, String words) {}

  /**
   * What a registration has to tell beside its days.
   *
   * @param operation whether the day of the operation
   * @param severities one of these; empty: none
   * @param extension whether it may tell that a period was extended
   */
  public record Needs(boolean operation, List<Choice> severities, boolean extension) {

    /** Nothing. */
    public static final Needs NOTHING = new Needs(false, List.of(), false);

    /** Copies the list. */
    public Needs {
      severities = List.copyOf(severities);
    }
  }

  /**
   * Something that can be chosen.
   *
   * @param code as policies name it, as {@code malignancy}
   * @param words what it is called
   */
  public record Choice(String code, String words) {}

  /**
   * A filing that this counter has made.
   *
   * @param number the centre's number
   * @param words what was filed, for how long
   */
  public record Filed(String number, String words) {}

  /**
   * An item of the queue.
   *
   * @param id its id (msgid of the intent)
   * @param what kind in words
   * @param maskedName whose
   * @param amount its amount
   * @param state state in words, and how often it was sent
   * @param attempts how often it was sent in vain
   * @param difference after the centre settled: centre's person share less what was collected
   * @param options what a person can do about it
   */
  public record OpenItem(
      String id,
      String what,
      String maskedName,
      Fen amount,
      String state,
      int attempts,
      @Nullable Fen difference,
      List<Option> options) {

    /** Copies the list. */
    public OpenItem {
      options = List.copyOf(options);
    }

    /** What goes over the counter when it is closed; none: nothing, or not yet. */
    public @Nullable Fen owed() {
      return options.isEmpty() ? null : difference;
    }
  }

  /**
   * Something that can be done, to be chosen by {@link Cashier#choose}.
   *
   * @param id its id
   * @param words what it does, as on a button
   */
  public record Option(String id, String words) {}

  /**
   * Who stands at the counter, and what is asked of them.
   *
   * @param operator number and name of who is logged in; empty: nobody
   * @param login a log-in that is asked for now
   * @param offer a payment in full that is offered now
   * @param day the day so far and what can be done about it
   * @param report the shift report that was made last
   * @param till what the shift has taken so far
   * @param figures the charts that a supervisor looks at; none: nobody does
   */
  public record Post(
      String operator,
      @Nullable Login login,
      @Nullable Offer offer,
      @Nullable Day day,
      @Nullable SlipLayout report,
      Till till,
      @Nullable Dashboard figures) {

    /** Where the shift has taken nothing yet. */
    public Post(
        String operator,
        @Nullable Login login,
        @Nullable Offer offer,
        @Nullable Day day,
        @Nullable SlipLayout report) {
      this(operator, login, offer, day, report, Till.EMPTY, null);
    }

    /** Nobody, and nothing is asked. */
    public static final Post EMPTY = new Post("", null, null, null, null);
  }

  /**
   * What the shift has taken so far.
   *
   * @param openingFloat cash that lay in the drawer when it began
   * @param settled how many bills were settled in it
   * @param money what came over the counter, less what went back, by kind
   * @param isWhole whether all of a long shift is counted
   */
  public record Till(Fen openingFloat, int settled, TenderSums money, boolean isWhole) {

    /** One that is counted. */
    public Till(Fen openingFloat, int settled, TenderSums money) {
      this(openingFloat, settled, money, true);
    }

    /** Nothing. */
    public static final Till EMPTY = new Till(Fen.ZERO, 0, TenderSums.NOTHING);

    /** The cash that must be in the drawer. */
    public Fen cash() {
      return openingFloat.plus(money.of(TenderKind.CASH));
    }
  }

  /**
   * A log-in that is asked for.
   *
   * @param act for which act a supervisor is asked; empty: somebody begins to work here
   * @param facts what the supervisor has to see of it
   * @param lockedBy number of who unlocks the window; empty: it is not locked
   */
  public record Login(String act, List<ApprovalMatter.Fact> facts, String lockedBy) {

    /** Copies the list. */
    public Login {
      facts = List.copyOf(facts);
    }

    /** One of which nothing is told. */
    public Login(String act) {
      this(act, List.of());
    }

    /** With what a supervisor has to see. */
    public Login(String act, List<ApprovalMatter.Fact> facts) {
      this(act, facts, "");
    }

    /** A window that is locked. */
    public static Login locked(String operator) {
      return new Login("", List.of(), operator);
    }

    /** Whether nothing of the desk may be seen until somebody has logged in. */
    public boolean isLocked() {
      return !lockedBy.isEmpty();
    }

    /** Whether it is for one act, and may be dismissed. */
    public boolean isForOneAct() {
      return !act.isEmpty();
    }
  }

  /**
   * A payment in full, where a rule forbids to settle provisionally.
   *
   * @param total what the person would pay
   * @param why what forbids it, in words
   */
  public record Offer(Fen total, String why) {}

  /**
   * The day so far.
   *
   * @param headline how the day stands, in words
   * @param level what to think of it
   * @param tasks what can be done, and what must be looked at
   */
  public record Day(String headline, Level level, List<Task> tasks) {

    /** Copies the list. */
    public Day {
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * Something of the day that can be dealt with.
   *
   * @param id its id
   * @param title what it is
   * @param detail more about it; may be empty
   * @param value an amount or a mark at its end; may be empty
   * @param level what to think of it
   * @param options what can be done; empty: nothing
   */
  public record Task(
      String id, String title, String detail, String value, Level level, List<Option> options) {

    /** Copies the list. */
    public Task {
      options = List.copyOf(options);
    }
  }

  /**
   * A settlement that was just cancelled.
   *
   * @param settlementId its number
   * @param maskedName whose
   * @param back what goes back, by the way it came
   * @param isWithdrawn whether the centre never knew of it
   */
  public record Cancelled(
      String settlementId, String maskedName, Tender back, boolean isWithdrawn) {

    /** One that the centre took back. */
    public Cancelled(String settlementId, String maskedName, Tender back) {
      this(settlementId, maskedName, back, false);
    }

    /** All that goes back. */
    public Fen refund() {
      return back.total();
    }
  }

  /**
   * Settlements that are looked for in the journal, however old.
   *
   * @param typed by what, as it was typed
   * @param rows those that were found, latest first
   * @param isSearching whether more may be found yet
   * @param isCut whether there are more than are listed
   */
  public record Sought(String typed, List<Settled> rows, boolean isSearching, boolean isCut) {

    /** Copies the list. */
    public Sought {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A settlement of this desk.
   *
   * @param settlementId the centre's number
   * @param maskedName whose
   * @param total medical fee
   * @param person the person's part
   * @param collected what of it was handed over to this moment
   * @param cancelled whether it was cancelled
   * @param day the day on which it was made, such as {@code 03-02}, or {@code 2026-03-02} before
   *     yesterday; empty: today
   */
  public record Settled(
      String settlementId,
      String maskedName,
      Fen total,
      Fen person,
      Fen collected,
      boolean cancelled,
      String day) {

    /** Whether it was made today. */
    public boolean isOfToday() {
      return day.isEmpty();
    }
  }
}
