package io.chuangkou.terminal;

import io.chuangkou.card.CardReaders;
import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.catalogue.DiagnosisCatalogue;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreGateway;
import io.chuangkou.settlement.gateway.MessageObserver;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.billing.AvailableBenefits;
import io.chuangkou.terminal.billing.BillEditor;
import io.chuangkou.terminal.billing.BillFile;
import io.chuangkou.terminal.billing.ItemSearch;
import io.chuangkou.terminal.billing.OwnCalculation;
import io.chuangkou.terminal.billing.SpecialDrugCheck;
import io.chuangkou.terminal.bridge.BridgeSettings;
import io.chuangkou.terminal.bridge.CardReadings;
import io.chuangkou.terminal.bridge.EventLog;
import io.chuangkou.terminal.bridge.PushedBills;
import io.chuangkou.terminal.bridge.web.BridgeServer;
import io.chuangkou.terminal.centre.Availability;
import io.chuangkou.terminal.centre.CardAcceptance;
import io.chuangkou.terminal.centre.CentreSession;
import io.chuangkou.terminal.centre.Filings;
import io.chuangkou.terminal.centre.Identification;
import io.chuangkou.terminal.centre.MessageNumbers;
import io.chuangkou.terminal.centre.ReversibleSender;
import io.chuangkou.terminal.centre.Workstation;
import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.day.CashBook;
import io.chuangkou.terminal.day.Corrections;
import io.chuangkou.terminal.day.DayMatters;
import io.chuangkou.terminal.day.DifferenceJudge;
import io.chuangkou.terminal.day.MissingRows;
import io.chuangkou.terminal.day.RecentSettlements;
import io.chuangkou.terminal.day.Reconciliation;
import io.chuangkou.terminal.day.ReversalProofs;
import io.chuangkou.terminal.day.SettlementIndex;
import io.chuangkou.terminal.day.SettlementSearch;
import io.chuangkou.terminal.day.ShiftReports;
import io.chuangkou.terminal.day.StatedSettlements;
import io.chuangkou.terminal.day.Statements;
import io.chuangkou.terminal.day.TillCount;
import io.chuangkou.terminal.dispensing.BoxScanner;
import io.chuangkou.terminal.dispensing.ShelfBatches;
import io.chuangkou.terminal.dispensing.ShelfPrices;
import io.chuangkou.terminal.dispensing.StockReports;
import io.chuangkou.terminal.guide.CounterGuide;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.Bookings;
import io.chuangkou.terminal.ledger.CorrectionEntries;
import io.chuangkou.terminal.ledger.Differences;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.ledger.UnseenBooking;
import io.chuangkou.terminal.ledger.guard.ClockGuard;
import io.chuangkou.terminal.ledger.guard.DeviceBinding;
import io.chuangkou.terminal.ledger.guard.RollbackGuard;
import io.chuangkou.terminal.ledger.guard.SettlementGuard;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.policies.PolicyApproval;
import io.chuangkou.terminal.policies.PolicyRegister;
import io.chuangkou.terminal.policies.PolicySet;
import io.chuangkou.terminal.pricelist.PriceListInForce;
import io.chuangkou.terminal.queue.CrashRecovery;
import io.chuangkou.terminal.queue.ItemSender;
import io.chuangkou.terminal.queue.OpenItems;
import io.chuangkou.terminal.queue.QueueSender;
import io.chuangkou.terminal.queue.QueueWorkers;
import io.chuangkou.terminal.queue.StockSender;
import io.chuangkou.terminal.settling.Cancellations;
import io.chuangkou.terminal.settling.OfflineTrial;
import io.chuangkou.terminal.settling.Procedures;
import io.chuangkou.terminal.settling.ReceiptMaker;
import io.chuangkou.terminal.settling.Settlements;
import io.chuangkou.terminal.settling.SlipCopies;
import io.chuangkou.terminal.settling.SlipMaker;
import io.chuangkou.terminal.settling.StayDeposits;
import io.chuangkou.terminal.settling.TrialSettlement;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.OperatorBook;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.staff.Role;
import io.chuangkou.terminal.staff.Shifts;
import io.chuangkou.terminal.supervisor.DashboardComposer;
import io.chuangkou.terminal.supervisor.Dashboards;
import io.chuangkou.terminal.supervisor.FigureBook;
import io.chuangkou.terminal.task.DeskTasks;
import io.chuangkou.terminal.unpaid.BillOutcomes;
import io.chuangkou.terminal.unpaid.UnpaidBills;
import io.chuangkou.terminal.visit.PinyinInitials;
import io.chuangkou.terminal.waiting.HeldBills;
import io.chuangkou.terminal.waiting.WaitingBills;
import io.chuangkou.terminal.workflow.BillSteps;
import io.chuangkou.terminal.workflow.BoxSteps;
import io.chuangkou.terminal.workflow.CancellationSteps;
import io.chuangkou.terminal.workflow.CardSteps;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierWorkflow;
import io.chuangkou.terminal.workflow.ChoiceWords;
import io.chuangkou.terminal.workflow.Closing;
import io.chuangkou.terminal.workflow.DaySteps;
import io.chuangkou.terminal.workflow.DepositSteps;
import io.chuangkou.terminal.workflow.Desk;
import io.chuangkou.terminal.workflow.DeskLoop;
import io.chuangkou.terminal.workflow.FilingSteps;
import io.chuangkou.terminal.workflow.OperatorSteps;
import io.chuangkou.terminal.workflow.ParticularsSteps;
import io.chuangkou.terminal.workflow.PersonSteps;
import io.chuangkou.terminal.workflow.QueueSteps;
import io.chuangkou.terminal.workflow.SettlementSteps;
import io.chuangkou.terminal.workflow.StatePresenter;
import io.chuangkou.terminal.workflow.StaySteps;
import io.chuangkou.terminal.workflow.TrialSteps;
import io.chuangkou.terminal.workflow.WaitingSteps;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The object graph of one terminal, without readers and screens. Nothing below knows it: each class
 * is handed what it uses. Closes in reverse order.
 */
public final class Composition implements AutoCloseable {

  private static final String CLERK = "1";

  /** Enough that forces and messages of one are there while another waits for the centre. */
  private static final int QUEUE_WORKERS = 8;

  private final Counter counter;
  private final Policies policies;
  private final OfflineStore store;
  private final RegionClock clock;
  private final LocalLedger journal;
  private final Bookings bookings;
  private final AuditTrail audit;
  private final Shifts shifts;
  private final OperatorSession duty;
  private final PolicySet policySet;
  private final PolicyApproval approval;
  private final SettlementGuard guard;
  private final ShelfBatches shelf;
  private final ShelfPrices shelfPrices;
  private final OpenItems items;
  private final MessageNumbers numbers;
  private final Availability availability;
  private final CentreSession centre;
  private final Catalogue catalogue;
  private final PriceListInForce prices;
  private final DiagnosisCatalogue diagnoses;
  private final BoxScanner scanner;
  private final BillFile.Reading reading;
  private final WaitingBills waiting;
  private final AvailableBenefits benefits;
  private final Identification identification;
  private final Filings filings;
  private final Procedures procedures;
  private final TrialSettlement trials;
  private final Differences differences;
  private final Settlements settling;
  private final Cancellations cancellations;
  private final CorrectionEntries entries;
  private final QueueSender queue;
  private final StockReports stockReports;
  private final StockSender stock;
  private final CashBook cash;
  private final ShiftReports reports;
  private final TillCount till;
  private final Reconciliation reconciliation;
  private final Corrections corrections;

  /**
   * What a terminal stands on.
   *
   * @param counter whose it is
   * @param store open store, which it closes
   * @param client the way to the centre
   * @param profile how the region's centre is spoken to
   * @param orgCode the provider's code at the centre
   * @param catalogues the catalogues in force
   * @param calculator the policies in force
   * @param operators who may log in; none: nobody needs to
   * @param workstation the machine, as the centre hears of it
   * @param standing in whose name the counter speaks while nobody is logged in
   * @param workers who sends the queue
   * @param clock the time
   * @param uptimeNanos how long the machine has run, whatever its clock says
   */
  public record Ground(
      Counter counter,
      OfflineStore store,
      CentreClient client,
      RegionalProfile profile,
      String orgCode,
      Catalogues catalogues,
      Calculator calculator,
      OperatorBook operators,
      Supplier<Workstation> workstation,
      Operator standing,
      QueueWorkers workers,
      InstantSource clock,
      LongSupplier uptimeNanos) {}

  private Composition(Ground ground, PolicySet policies) {
    this.policySet = policies;
    this.counter = ground.counter();
    this.policies = ground.calculator().policies();
    this.store = ground.store();
    this.clock = new RegionClock(ground.clock(), counter.zone());
    StoredFacts facts = new StoredFacts(store);
    this.journal = new LocalLedger(store);
    this.bookings = new Bookings(store, journal, clock);
    this.audit = new AuditTrail(facts, clock);
    this.shifts = new Shifts(facts, journal, audit, clock);
    this.duty =
        new OperatorSession(
            ground.operators(),
            ground.standing(),
            facts,
            audit,
            shifts,
            clock,
            ground.uptimeNanos());
    this.approval = new PolicyApproval(new PolicyRegister(facts), audit, clock);
    this.guard =
        new SettlementGuard(
            new RollbackGuard(facts, journal, audit), new ClockGuard(store, audit, clock));
    this.items = new OpenItems(journal, audit);
    this.shelf = new ShelfBatches(facts, clock);

    this.numbers =
        new MessageNumbers(ground.profile().msgIdLayout(), ground.orgCode(), journal, clock);
    this.availability = new Availability(journal, counter.rules(), clock);
    this.centre =
        new CentreSession(
            numbers, ground.client(), duty, guard, availability, ground.workstation());
    this.catalogue = ground.catalogues().items();
    this.prices = new PriceListInForce(ground.catalogues().prices());
    this.shelfPrices = new ShelfPrices(prices, facts, clock);
    BillEditor editor = new BillEditor(catalogue, prices, counter.provider());
    this.diagnoses = ground.catalogues().diagnoses();
    this.benefits =
        new AvailableBenefits(counter, ground.calculator(), clock, ground.catalogues().places());
    this.scanner = new BoxScanner(catalogue, prices, journal, clock);
    this.reading = new BillFile.Reading(editor, scanner, diagnoses, benefits, counter);
    BillOutcomes outcomes = new BillOutcomes(journal);
    HeldBills held = new HeldBills(facts, outcomes, audit);
    this.waiting =
        new WaitingBills(
            held,
            new UnpaidBills(
                facts,
                outcomes,
                (bill, person) -> bill.read(reading, clock.today(), person),
                held::holds),
            clock);
    this.identification = new Identification(counter, centre, journal, clock);
    this.filings = new Filings(counter, ground.orgCode(), centre, journal.notes(), identification);

    ReversibleSender intents = new ReversibleSender(centre, journal);
    OwnCalculation own = new OwnCalculation(counter.region(), editor, ground.calculator(), clock);
    OfflineTrial offline = new OfflineTrial(counter, journal, own, clock);
    this.procedures =
        new Procedures(
            counter,
            centre,
            intents,
            journal.notes(),
            clock,
            new SpecialDrugCheck(counter, editor, own));
    this.trials = new TrialSettlement(centre, procedures, journal, guard, own, offline);
    this.differences = new Differences(journal);
    this.settling = new Settlements(centre, journal, procedures, intents, differences, clock);
    this.cancellations = new Cancellations(journal, settling, procedures, differences, guard);

    this.entries = new CorrectionEntries(journal);
    Statements statements = new Statements(ground.orgCode(), ground.profile().mutualAid(), centre);
    ItemSender sender =
        new ItemSender(
            centre,
            journal,
            identification,
            trials,
            settling,
            entries,
            numbers,
            new StatedSettlements(statements, bookings, journal, centre, clock));
    CrashRecovery recovery = new CrashRecovery(journal, bookings, entries);
    this.queue = new QueueSender(journal, sender, recovery, differences, ground.workers(), clock);

    RegionalProfile.StockReports wanted = ground.profile().stockReports();
    boolean isReporting = wanted != null && counter.rules().bills().scans();
    this.stockReports = new StockReports(journal, bookings, facts, duty, isReporting);
    this.stock =
        new StockSender(
            centre,
            journal,
            stockReports,
            clock,
            ground.orgCode(),
            wanted != null && wanted.query());

    DifferenceJudge rows = new DifferenceJudge(journal, entries);
    ReversalProofs proofs = new ReversalProofs(facts, journal, audit, clock);
    this.cash = new CashBook(store, journal);
    MissingRows missing = new MissingRows(rows, bookings, statements, clock);
    this.reports = new ShiftReports(counter, journal, bookings, cash, proofs, audit, shifts, clock);
    this.till = new TillCount(journal, cash, shifts);
    this.reconciliation =
        new Reconciliation(counter, bookings, benefits, missing, proofs, statements);
    this.corrections = new Corrections(bookings, journal, entries, rows, centre, audit);
  }

  /**
   * Builds it: the store is opened, the policies are put together, then what a crash left behind is
   * put in order. Nothing is sent yet.
   */
  public static Composition of(TerminalConfig config, InstantSource clock, SecureRandom random) {
    return of(config, clock, System::nanoTime, random, MessageObserver.NONE);
  }

  /**
   * The same on a machine that has run for another time than its clock says, of whose messages to
   * the centre somebody is told.
   *
   * @param uptimeNanos how long it has run
   */
  public static Composition of(
      TerminalConfig config,
      InstantSource clock,
      LongSupplier uptimeNanos,
      SecureRandom random,
      MessageObserver observer) {
    OfflineStore store = TerminalStore.open(config, clock, random);
    try {
      return on(store, config, clock, uptimeNanos, observer);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static Composition on(
      OfflineStore store,
      TerminalConfig config,
      InstantSource clock,
      LongSupplier uptimeNanos,
      MessageObserver observer) {
    RegionalProfile profile = config.profile();
    PolicySet policies = policies(config, store);
    return of(
        new Ground(
            config.counter(),
            store,
            client(config, clock, observer),
            profile,
            config.orgCode(),
            config.catalogues(),
            new Calculator(policies.policies()),
            config.operators(),
            Workstation.facing(config.centre(), profile.workstation()),
            new Operator(config.counter().operator(), config.operatorName(), Role.CASHIER, ""),
            QueueWorkers.of(QUEUE_WORKERS),
            clock,
            uptimeNanos),
        policies);
  }

  /** The policies in force at a terminal whose store is open. */
  public static PolicySet policies(TerminalConfig config, OfflineStore store) {
    return PolicySet.read(
        config.policies(), new PolicyRegister(new StoredFacts(store)), config.counter().zone());
  }

  /** The way to a terminal's centre, not signed in. */
  public static CentreClient client(TerminalConfig config, InstantSource clock) {
    return client(config, clock, MessageObserver.NONE);
  }

  private static CentreClient client(
      TerminalConfig config, InstantSource clock, MessageObserver observer) {
    RegionalProfile profile = config.profile();
    CentreGateway gateway =
        new CentreGateway(config.centre(), config.trust(), profile, config.timeouts(), clock)
            .observedBy(observer);
    Sender sender =
        new Sender(
            config.orgCode(),
            config.counter().hospital(),
            CLERK,
            config.counter().operator(),
            config.operatorName(),
            config.device(),
            "");
    return new CentreClient(gateway, profile, sender, clock);
  }

  /** The same on ground that was made elsewhere. */
  public static Composition of(Ground ground) {
    return of(ground, new PolicySet(Policies.NONE, List.of()));
  }

  private static Composition of(Ground ground, PolicySet policies) {
    Composition composition = new Composition(ground, policies);
    composition.queue.recover();
    composition.stockReports.begin();
    return composition;
  }

  /**
   * Moves the store to another device, once the centre has said that it is the newest of this one.
   * What is queued stays queued, under the numbers that it has.
   *
   * @param supervisor number of who does it
   * @param second number of who agreed
   * @throws io.chuangkou.terminal.notice.TerminalException why the centre could not be asked, or
   *     what it said; nothing is moved then
   */
  public void moveTo(DeviceBinding.Device device, String supervisor, String second) {
    centre.renew();
    centre.requireSignIn();
    centre.signOut();
    new DeviceBinding(new StoredFacts(store)).move(device, audit, supervisor, second);
    guard.journal().movedBy(supervisor);
  }

  /** A cashier's desk, in the language of the screen. */
  public CashierWorkflow desk(CardReaders readers, Locale locale, DeskTasks threads) {
    return desk(readers, new Words(locale), threads);
  }

  /** The same in the words of the screen, which name the counter's keys. */
  public CashierWorkflow desk(CardReaders readers, Words words, DeskTasks threads) {
    RecentSettlements shift = list();
    BillRules rules = counter.rules().bills();
    ChoiceWords choosing =
        new ChoiceWords(
            words,
            benefits,
            journal.notes(),
            counter.rules().tender(),
            counter.rules().cancelReasons());
    StayDeposits deposits = new StayDeposits(journal, centre, guard, audit, duty, clock);
    StatePresenter presentation =
        new StatePresenter(
            words, journal, availability, shift, till, choosing, duty, rules, waiting, deposits);
    Desk desk = new Desk(benefits.kinds().getFirst(), waiting::isHospitals);
    DeskLoop loop = new DeskLoop(desk, threads, words, presentation, clock);

    PersonSteps person = new PersonSteps(loop, benefits, identification, queue);
    StaySteps stays = new StaySteps(loop, procedures.stay(), deposits, person, journal);
    OperatorSteps staff =
        new OperatorSteps(loop, duty, centre, reports, shifts, till, shift, waiting);
    TrialSteps tries = new TrialSteps(loop, trials, shift, person, stays, waiting.unpaid());
    BillSteps bills = new BillSteps(loop, reading, numbers, stays, shelfPrices);
    CashierWorkflow.Visit visit =
        new CashierWorkflow.Visit(
            new CardSteps(
                counter.region(),
                new CardAcceptance(
                    policies, counter.region(), new StoredFacts(store), audit, clock),
                loop,
                readers,
                duty,
                person,
                stays,
                waiting),
            person,
            new ItemSearch(catalogue, prices, counter.provider().level(), clock),
            bills,
            new ParticularsSteps(loop, diagnoses, rules),
            new BoxSteps(loop, scanner, bills, shelf, shelfPrices, rules),
            stays,
            new DepositSteps(
                loop, deposits, new ReceiptMaker(counter, clock, duty), counter.rules().tender()),
            new FilingSteps(loop, filings, benefits),
            new WaitingSteps(loop, waiting, person, tries, staff),
            new CounterGuide(policies, counter.region(), words, clock::today));

    SettlementIndex index = new SettlementIndex(new StoredFacts(store), journal, bookings, clock);
    if (!index.isShort()) {
      threads.repeat(index::grow);
    }
    SlipMaker slips = new SlipMaker(counter, clock, duty);
    Closing closing = new Closing(loop, slips, audit, duty, shift, differences);
    UnseenBooking unseen = new UnseenBooking(bookings, journal, audit, clock);
    QueueSteps behind =
        new QueueSteps(loop, threads, queue, stock, journal, shift, closing, unseen);
    PinyinInitials pinyin = PinyinInitials.shipped();
    CashierWorkflow.Money money =
        new CashierWorkflow.Money(
            tries,
            new SettlementSteps(
                loop, settling, tries, closing, behind, items, counter.rules().tender().askAbove()),
            new CancellationSteps(
                loop,
                words,
                cancellations,
                shift,
                closing,
                staff,
                behind,
                typed -> new SettlementSearch(index, bookings, clock, pinyin, typed),
                new SlipCopies(slips, journal, cancellations),
                counter.rules().cancelLimit()));

    DaySteps day =
        new DaySteps(
            loop,
            staff,
            new DaySteps.Comparing(
                reconciliation, corrections, new DayMatters(words, journal, shift)),
            items,
            behind,
            dashboards(words));
    CashierWorkflow workflow =
        new CashierWorkflow(
            loop, threads, staff, visit, money, new CashierWorkflow.Day(day, behind));
    if (prices.hasFile()) {
      threads.repeat(() -> renewPrices(workflow));
    }
    return workflow;
  }

  private void renewPrices(CashierWorkflow desk) {
    prices.refresh();
    prices.untold().ifPresent(fault -> desk.mention(fault, prices::told));
  }

  /**
   * The interface for the hospital's system, open.
   *
   * @param cashier the desk that it asks
   * @param device the terminal's number
   * @throws io.chuangkou.terminal.notice.TerminalException {@code BRIDGE-PORT}, {@code
   *     BRIDGE-TOKEN}
   */
  public BridgeServer bridge(
      BridgeSettings settings, Cashier cashier, String device, SecureRandom random) {
    StoredFacts facts = new StoredFacts(store);
    EventLog log = new EventLog(facts, clock::instant);
    return BridgeServer.open(
        settings,
        new BridgeServer.Side(
            cashier,
            new PushedBills(unpaid(), bookings, journal, facts, log),
            log,
            new CardReadings(cashier, duty, audit, settings.discloses(), device)),
        random);
  }

  /** The charts of a supervisor, in the language of the screen. */
  public Dashboards dashboards(Words words) {
    return new Dashboards(figures(words), new DashboardComposer(words, counter.window()));
  }

  /** The figures of shifts and days. */
  public FigureBook figures(Words words) {
    return new FigureBook(counter, store, journal, cash, bookings, shifts, clock, words);
  }

  /** The settlements of late, as a desk lists them. */
  public RecentSettlements list() {
    return new RecentSettlements(bookings, journal, entries, shifts, clock);
  }

  /** The unpaid bills of the hospital's system. */
  public UnpaidBills unpaid() {
    return waiting.unpaid();
  }

  /** The price list that counts now. */
  public PriceListInForce prices() {
    return prices;
  }

  /** Where one shift ends and the next begins. */
  public Shifts shifts() {
    return shifts;
  }

  /** Its store. */
  public OfflineStore store() {
    return store;
  }

  /** The time at the counter. */
  public RegionClock clock() {
    return clock;
  }

  /** What is journalled. */
  public LocalLedger journal() {
    return journal;
  }

  /** What was settled and taken back. */
  public Bookings bookings() {
    return bookings;
  }

  /** What was done, and by whom. */
  public AuditTrail audit() {
    return audit;
  }

  /** Who works here. */
  public OperatorSession duty() {
    return duty;
  }

  /** The policies in force. */
  public PolicySet policies() {
    return policySet;
  }

  /** A supervisor's word for policy documents. */
  public PolicyApproval approval() {
    return approval;
  }

  /** Whether journal and clock may be believed. */
  public SettlementGuard guard() {
    return guard;
  }

  /** Whether the centre can be reached. */
  public Availability availability() {
    return availability;
  }

  /** What a person can do about open items. */
  public OpenItems items() {
    return items;
  }

  /** The line to the centre. */
  public CentreSession centre() {
    return centre;
  }

  /** The queue. */
  public QueueSender queue() {
    return queue;
  }

  /** What tells of boxes that were handed out. */
  public StockSender stock() {
    return stock;
  }

  /** The comparison of a day with the centre. */
  public Reconciliation reconciliation() {
    return reconciliation;
  }

  /** What can be done about rows of the day that differ. */
  public Corrections corrections() {
    return corrections;
  }

  /** The reports of shifts. */
  public ShiftReports reports() {
    return reports;
  }

  /** What the open shift has taken so far. */
  public TillCount till() {
    return till;
  }

  @Override
  public void close() {
    centre.signOut();
    store.close();
  }
}
