package io.chuangkou.terminal.simulation;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.Boots;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.SimDisk;
import io.chuangkou.store.StoreException;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.counter.OfflineRules;
import io.chuangkou.terminal.counter.OfflineRules.Mode;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.print.SlipPrinting;
import io.chuangkou.terminal.queue.QueueWorkers;
import io.chuangkou.terminal.simulation.Plan.Span;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.h2.store.fs.FileUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One run of a plan: the day, its end, the healing, and what is wrong afterwards. */
final class World implements SimNet.Host, VirtualTasks.Life {

  /** Small enough to be met: a few bills, and facts of this very day. */
  static final OfflineRules RULES =
      new OfflineRules(
          Map.of(
              VisitKind.OUTPATIENT, Set.of(Mode.PROVISIONAL),
              VisitKind.EMERGENCY, Set.of(Mode.PROVISIONAL)),
          Fen.of(200_00),
          Fen.of(300_00),
          100,
          Duration.ofMinutes(30),
          Duration.ofDays(1),
          Duration.ofDays(7));

  private static final Journal.Size SEGMENTS = new Journal.Size(32 << 10, 4 << 10);
  private static final long THINKING = 1_500;
  private static final long BOOTING = 20_000;
  private static final long LONGEST_DAY = 3_600_000;
  private static final long LONGEST_DELAY = 180_000;
  private static final long LONGEST_DRAIN = 2_400_000;
  private static final long SUPERVISOR_EVERY = 600_000;
  private static final int MOST_LIVES = 60;
  private static final long COPY_RESTS = 60_000;

  /** What is billed with a copy of the store: no errand costs just that. */
  static final Fen COPIED_FEE = Fen.of(61_77);

  private static final Set<State> IN_FLIGHT = Set.of(State.INTENT, State.SENDING, State.UNKNOWN);

  private final Town town;
  private final Plan plan;
  private final Defect defect;
  private final Timeline time = new Timeline();
  private final InstantSource centreClock = () -> Town.START.plusMillis(time.now());
  private final InstantSource clock = () -> centreClock.instant().plusMillis(jumped());
  private final SimDisk disk = new SimDisk();
  private final String queueFile = Boots.freshQueue();
  private final SimNet net;
  private final SimCashier cashier;
  private final List<String> wrong = new ArrayList<>();

  private SimDisk.@Nullable Machine machine;
  private @Nullable SimTerminal terminal;
  private boolean healed;
  private final List<String> messages = new ArrayList<>();
  private @Nullable OtherCounter elsewhere;
  private final @Nullable SimPaper paper;
  private Optional<SlipPrinting> printing = Optional.empty();
  private int accesses;
  private int lives;
  private boolean powerLost;
  private boolean copyWorks;

  World(Town town, Plan plan, Defect defect) {
    this.town = town;
    this.plan = plan;
    this.defect = defect;
    this.net = new SimNet(time, this, defect.centre(town::answer));
    this.paper =
        plan.unprinted().isEmpty() ? null : new SimPaper(time, this::isPrinterAway, defect);
    this.cashier = new SimCashier(town, time, plan.errands(), this::provisional);
  }

  private boolean isPrinterAway() {
    return !healed && plan.unprinted().stream().anyMatch(span -> span.contains(time.now()));
  }

  /** Runs the plan. */
  void run() throws IOException {
    town.begin(centreClock);
    try {
      plan.full().forEach(this::fill);
      plan.copies().forEach(at -> time.after(at, this::copyStore));
      thinkAgain();
      day();
      heal();
      drain();
      judge();
    } finally {
      bury();
      if (elsewhere != null) {
        elsewhere.close();
      }
      if (paper != null) {
        paper.close();
      }
      FileUtils.deleteRecursive(queueFile.substring(0, queueFile.lastIndexOf('/')), true);
    }
  }

  /** What is wrong after the run; empty if nothing is. */
  List<String> wrong() {
    return wrong;
  }

  /** How often the terminal was started. */
  int lives() {
    return lives;
  }

  /** The transactions of all messages, in their order. */
  List<String> messages() {
    return messages;
  }

  /** How many accesses to the disk there were. */
  int accesses() {
    return accesses;
  }

  private long jumped() {
    return plan.jumps().stream()
        .filter(jump -> !healed && jump.isOn(time.now()))
        .mapToLong(Plan.Jump::byMillis)
        .sum();
  }

  private void fill(Span span) {
    time.after(span.from(), () -> disk.limit(disk.size() + 2_000));
    time.after(span.to(), () -> disk.limit(Long.MAX_VALUE));
  }

  /**
   * Somebody copies the store while nothing is under way, and works with the copy at once or some
   * time later.
   */
  private void copyStore() {
    if (healed) {
      return;
    }
    if (mayBeCopied()) {
      SimDisk copy = disk.copy();
      time.after(time.now() % 2 == 0 ? 0 : COPY_RESTS, () -> workOn(copy));
    } else {
      time.after(THINKING, this::copyStore);
    }
  }

  /**
   * A message that is under way in the store is taken back by whoever opens a copy of it. While the
   * disk has taken no answer of the centre to a sign-in, nobody can tell a copy from the machine
   * that had this device's number before.
   */
  private boolean mayBeCopied() {
    SimTerminal running = terminal;
    return running != null
        && !running.tasks().isBusy()
        && new StoredFacts(running.terminal().store())
            .recall("journal heads told", JsonNode.class)
            .filter(told -> told.path("all").asBoolean())
            .isPresent()
        && running.terminal().journal().open().stream()
            .map(Item::state)
            .noneMatch(IN_FLIGHT::contains);
  }

  private void workOn(SimDisk copy) {
    try (OtherCounter copied =
        OtherCounter.onCopy(town, copy, defect.copied(OtherCounter.line(town)), centreClock)) {
      copyWorks |= copied.work(plan.errands().getFirst().card(), COPIED_FEE);
    }
  }

  private void thinkAgain() {
    time.after(
        THINKING,
        () -> {
          if (terminal != null && !healed) {
            cashier.step();
          }
          thinkAgain();
        });
  }

  private void day() throws IOException {
    while (!cashier.isDone() && time.now() < LONGEST_DAY) {
      live(1_000);
      if (cashier.wantsRestart()) {
        shutDown();
      }
    }
  }

  /** Nothing goes wrong any more; what is still under way arrives. */
  private void heal() throws IOException {
    live(LONGEST_DELAY);
    healed = true;
    disk.limit(Long.MAX_VALUE);
    live(LONGEST_DELAY);
    shutDown();
  }

  private void drain() throws IOException {
    long end = time.now() + LONGEST_DRAIN;
    long supervisor = time.now() + SUPERVISOR_EVERY;
    while (time.now() < end) {
      live(5_000);
      SimTerminal running = terminal;
      if (running == null) {
        continue;
      }
      List<Item> open = running.terminal().journal().open();
      if (open.isEmpty() || running.isHeld()) {
        return;
      }
      cashier.closeDifference();
      if (time.now() >= supervisor) {
        supervisor += SUPERVISOR_EVERY;
        open.stream()
            .filter(item -> item.state() == State.PARKED)
            .filter(item -> !item.kind().equals(LedgerEntry.Kind.DIFFERENCE.journalled()))
            .forEach(item -> running.terminal().journal().release(item.id()));
      }
    }
  }

  private void judge() throws IOException {
    shutDown();
    live(10_000);
    cashier.askForReport();
    live(1_000);
    SimTerminal last = terminal;
    if (last == null) {
      wrong.add("the terminal does not start");
    } else {
      last.personInfo(town.card(plan.errands().getFirst().card()));
      if (copyWorks != last.isHeld()) {
        wrong.add("copy: at work " + copyWorks + ", and the desk is held " + last.isHeld());
      }
      wrong.addAll(new Judge(town, cashier, last, plan).objections());
      if (paper != null) {
        paper.objections().forEach(what -> wrong.add("paper: " + what));
      }
    }
  }

  /** Lets time pass; starts the terminal if it is off, and ends it where it crashes. */
  private void live(long millis) throws IOException {
    try {
      if (terminal == null) {
        boot();
      }
      time.pass(millis);
    } catch (Crash crash) {
      bury();
      if (powerLost) {
        disk.cutPower(new Random(plan.seed() * 31 + accesses));
      }
      time.pass(BOOTING);
    }
  }

  private void boot() throws IOException {
    lives++;
    if (lives > MOST_LIVES) {
      healed = true;
    }
    SimDisk.Machine booted = disk.boot(access -> fate());
    machine = booted;
    try {
      OfflineStore store = Boots.open(defect.disk(booted), queueFile, SEGMENTS, clock);
      VirtualTasks tasks = new VirtualTasks(time, this);
      net.connect();
      try {
        defect.opened(store);
        SimTerminal started =
            SimTerminal.start(
                town,
                DemoSite.COMMUNITY,
                store,
                defect.rules(RULES, store),
                defect.line(net),
                tasks,
                QueueWorkers.ONE,
                clock);
        terminal = started;
        require();
        cashier.sitDown(defect.desk(started.desk()), started.reader());
        int life = lives;
        started.desk().watch(state -> look(life, state));
        printing = Optional.ofNullable(paper).map(all -> all.at(started.desk()));
        started.desk().open();
      } catch (StoreException e) {
        tasks.close();
        Boots.bury(store, booted);
        throw e;
      }
    } catch (StoreException e) {
      terminal = null;
      require();
      time.pass(BOOTING);
    }
  }

  private void look(int life, CashierState state) {
    if (life == lives && machine != null && !machine.isOff()) {
      cashier.look(defect.screen(state));
      if (paper != null) {
        paper.shows(state);
      }
      if (state.notice() != null && state.notice().code().equals("INTERNAL")) {
        wrong.add("screen: " + state.notice().sentence());
      }
    }
  }

  /** Ends the process in order. */
  private void shutDown() throws IOException {
    for (int i = 0; i < 60 && terminal != null && terminal.tasks().isBusy(); i++) {
      live(1_000);
    }
    SimTerminal running = terminal;
    if (running != null) {
      running.desk().close();
      terminal = null;
      printing.ifPresent(SlipPrinting::close);
      try {
        running.store().close();
      } catch (StoreException e) {
        require();
      }
    }
  }

  private void bury() {
    SimTerminal dead = terminal;
    terminal = null;
    printing.ifPresent(SlipPrinting::close);
    if (dead != null && machine != null) {
      dead.tasks().close();
      Boots.bury(dead.store(), machine);
    }
  }

  private Optional<SimDisk.Fault> fate() {
    accesses++;
    Plan.DiskFault fault = healed ? null : plan.disk().get(accesses);
    if (fault == null) {
      return Optional.empty();
    }
    powerLost = fault.powerLost();
    return Optional.of(fault.fault());
  }

  @Override
  public SimNet.NetFate nextMessage(String infno) {
    require();
    messages.add(infno);
    boolean down = plan.outages().stream().anyMatch(span -> span.contains(time.now()));
    NetFault fault = plan.net().get(messages.size());
    return healed
        ? new SimNet.NetFate(false, Optional.empty())
        : new SimNet.NetFate(down, Optional.ofNullable(fault));
  }

  @Override
  public void settleElsewhere(String psnNo, Fen total) {
    if (elsewhere == null) {
      elsewhere = OtherCounter.elsewhere(town, centreClock);
    }
    elsewhere.settle(psnNo, total);
  }

  /** Whoever holds the line's lock would make the others wait. */
  @Override
  public void await(long millis) {
    if (terminal == null || Thread.holdsLock(terminal.terminal().centre())) {
      time.hold(millis);
    } else {
      time.pass(millis);
    }
    require();
  }

  @Override
  public void crash() {
    powerLost = plan.seed() % 2 == 0;
    if (machine != null) {
      machine.switchOff();
    }
    require();
  }

  @Override
  public void forgeryDone() {
    wrong.add("forgery: the centre did something else under a number that it knew");
  }

  @Override
  public void require() {
    if (machine != null && machine.isOff()) {
      throw new Crash();
    }
  }

  @Override
  public void failed(RuntimeException e) {
    wrong.add("task: " + e);
  }

  /** Identifying may send the queue, and waits for one that is being sent. */
  @Override
  public boolean mayWork() {
    CashierState.Stage stage = cashier.seen().stage();
    boolean identifies =
        stage == CashierState.Stage.READING || stage == CashierState.Stage.IDENTIFYING;
    return !(identifies && isSendingQueue());
  }

  @Override
  public boolean mayQueue() {
    return !isSendingQueue();
  }

  private boolean isSendingQueue() {
    return terminal != null && Thread.holdsLock(terminal.terminal().queue());
  }

  @Override
  public void beforeQueue() {
    if (terminal != null) {
      defect.beforeQueue(terminal.store());
    }
  }

  /** What the funds are to pay provisionally must stay within the rules at every moment. */
  private void provisional(Account printed) {
    List<Long> atCentre = town.ledger().stream().map(Town.Settled::total).toList();
    long open =
        cashier.accounts().stream()
            .filter(account -> account.errand.card().equals(printed.errand.card()))
            .filter(account -> account.slip == Account.Slip.PROVISIONAL)
            .filter(account -> !atCentre.contains(account.total()))
            .mapToLong(account -> account.provisionalFund)
            .sum();
    if (printed.provisionalFund > RULES.maxFund().fen() || open > RULES.maxFundPerPerson().fen()) {
      wrong.add("limit: the funds' open provisional part is " + open + " after " + printed);
    }
  }
}
