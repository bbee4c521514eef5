package io.chuangkou.terminal.workflow;

import io.chuangkou.card.CardReaders;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.slip.SlipFacts.Kind;
import io.chuangkou.terminal.workflow.CashierState.Level;
import io.chuangkou.terminal.workflow.CashierState.Notice;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.Desk.Removed;
import io.chuangkou.terminal.workflow.Identification.Identified;
import io.chuangkou.terminal.workflow.TriedBill.AtCentre;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cashier's desk: one person after the other is identified, billed, tried and settled. The desk
 * itself is touched by one thread alone; card and centre are spoken to on another, so that the
 * screen never waits, and while they are no command disturbs the journey.
 */
public final class CashierWorkflow implements Cashier, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CashierWorkflow.class);

  private static final Set<String> ABOUT_CASH =
      Set.of(Fault.CASH_SHORT.code(), Fault.BILL_AMOUNT.code());

  private final Journeys journeys;
  private final CardReaders readers;
  private final Words words;
  private final Presentation presentation;
  private final DeskThreads threads;
  private final Desk desk = new Desk();
  private final List<Consumer<CashierState>> listeners = new CopyOnWriteArrayList<>();

  /**
   * A desk with nothing on it.
   *
   * @param journeys what it can do
   * @param readers the readers; the desk watches them
   * @param words the language of the screen
   * @param threads its threads, which it ends
   */
  CashierWorkflow(Journeys journeys, CardReaders readers, Words words, DeskThreads threads) {
    this.journeys = journeys;
    this.readers = readers;
    this.words = words;
    this.presentation = new Presentation(words, journeys.journal(), journeys.centre());
    this.threads = threads;
  }

  /** Opens the desk: what a crash left is put in order, the reader watched, the queue sent. */
  public void open() {
    event(() -> desk.shift.addAll(journeys.journal().recallShift(today().toString())));
    readers.watch(status -> event(() -> onReader(status)));
    threads.repeat(this::sendQueue);
  }

  @Override
  public void watch(Consumer<CashierState> listener) {
    listeners.add(listener);
    threads.desk(() -> listener.accept(presentation.state(desk)));
  }

  @Override
  public void readCard() {
    command(
        () -> {
          require(Stage.NO_CARD, Stage.IDENTIFIED);
          if (desk.reader instanceof ReaderStatus.CardPresent present) {
            read(present.reader());
          } else {
            throw new CounterException(Fault.CARD_MISSING);
          }
        });
  }

  @Override
  public void importBill(Path file) {
    command(
        () -> {
          require(Stage.NO_CARD, Stage.IDENTIFIED);
          Bill read = BillFile.read(file, journeys.maker(), today());
          desk.bill = read.number().isEmpty() ? read.numbered(newNumber()) : read;
          desk.removed = null;
        });
  }

  @Override
  public void chooseVisit(VisitKind kind) {
    command(
        () -> {
          require(Stage.IDENTIFIED);
          desk.bill = desk.bill.with(kind);
        });
  }

  @Override
  public void addLine(String code, String quantity, String unitPrice) {
    command(
        () -> {
          require(Stage.IDENTIFIED);
          Bill.Line line = journeys.maker().line(today(), code, quantity, unitPrice, null);
          insert(desk.bill.lines().size(), line);
        });
  }

  @Override
  public void removeLine(int index) {
    command(
        () -> {
          require(Stage.IDENTIFIED);
          if (index >= 0 && index < desk.bill.lines().size()) {
            desk.removed = new Removed(index, desk.bill.lines().get(index));
            desk.bill = BillMaker.minus(desk.bill, index);
          }
        });
  }

  @Override
  public void undoRemove() {
    command(
        () -> {
          require(Stage.IDENTIFIED);
          Removed removed = desk.removed;
          if (removed != null) {
            insert(Math.min(removed.index(), desk.bill.lines().size()), removed.line());
            desk.removed = null;
          }
        });
  }

  @Override
  public void trial() {
    command(
        () -> {
          require(Stage.IDENTIFIED);
          KnownPerson person = person();
          Bill bill = desk.bill;
          work(
              Stage.TRYING,
              Stage.IDENTIFIED,
              () -> journeys.trials().run(person, bill),
              this::showTrial);
        });
  }

  @Override
  public void tender(String yuan) {
    event(
        () -> {
          require(Stage.TRIAL);
          desk.tendered = yuan.isBlank() ? Fen.ZERO : BillMaker.yuan(yuan);
          Notice notice = desk.notice;
          if (notice != null && ABOUT_CASH.contains(notice.code())) {
            desk.notice = null;
          }
        });
  }

  @Override
  public void settle() {
    command(
        () -> {
          require(Stage.TRIAL);
          TriedBill tried = tried();
          if (desk.tendered.compareTo(tried.settlement().person()) < 0) {
            throw new CounterException(Fault.CASH_SHORT);
          }
          AtCentre held = tried.atCentre();
          if (held == null) {
            settleProvisionally(tried);
          } else {
            settleAtCentre(tried, held);
          }
        });
  }

  @Override
  public void cancelSettlement(String settlementId) {
    command(
        () -> {
          requireFree();
          SettledBill settled =
              desk.shift.stream()
                  .filter(s -> s.settlementId().equals(settlementId) && !s.cancelled())
                  .findFirst()
                  .orElseThrow(() -> new CounterException(Fault.CANCEL_NONE));
          Stage before = desk.stage;
          work(
              Stage.CANCELLING,
              before,
              () -> journeys.cancel(settled),
              result -> cancelled(settled, result, before));
        });
  }

  @Override
  public void closeDifference(String id) {
    command(
        () -> {
          if (!journeys.journal().close(id)) {
            throw new CounterException(Fault.QUEUE_ITEM);
          }
        });
  }

  @Override
  public void drain() {
    threads.queue(
        () -> {
          journeys.queue().runNow();
          event(this::afterQueue);
        });
  }

  @Override
  public void back() {
    command(
        () -> {
          require(Stage.IDENTIFIED, Stage.TRIAL);
          if (desk.stage == Stage.TRIAL) {
            releaseVisit();
            desk.forgetTrial();
            desk.stage = Stage.IDENTIFIED;
          } else {
            desk.forgetPerson();
          }
        });
  }

  @Override
  public void next() {
    command(
        () -> {
          requireFree();
          if (desk.stage == Stage.TRIAL) {
            releaseVisit();
          }
          desk.clear();
          if (desk.freshCard && desk.reader instanceof ReaderStatus.CardPresent present) {
            read(present.reader());
          }
        });
  }

  /** Ends the desk's threads; what is being sent is waited for. */
  @Override
  public void close() {
    threads.close();
  }

  private void onReader(ReaderStatus status) {
    desk.reader = status;
    desk.freshCard = status instanceof ReaderStatus.CardPresent;
    if (desk.stage != Stage.NO_CARD) {
      return;
    }
    switch (status) {
      case ReaderStatus.CardPresent present -> read(present.reader());
      case ReaderStatus.ServiceDown down -> say(Level.DOWN, Advice.of(down.fault()));
      case ReaderStatus.Empty empty -> desk.notice = null;
      case ReaderStatus.NoReader none ->
          say(Level.DOWN, Advice.of(io.chuangkou.card.CardFault.NO_READER));
    }
  }

  private void read(String reader) {
    desk.forgetPerson();
    desk.freshCard = false;
    work(Stage.READING, Stage.NO_CARD, () -> readers.read(reader), this::cardRead);
  }

  private void cardRead(CardReading reading) {
    switch (reading) {
      case CardReading.Failure failure -> {
        desk.stage = Stage.NO_CARD;
        throw new CounterException(Advice.of(failure.fault()));
      }
      case CardReading.Success success -> {
        desk.card = success.card();
        desk.readerName = success.reader();
        work(
            Stage.IDENTIFYING,
            Stage.NO_CARD,
            () -> journeys.identify(success.card()),
            this::identified);
      }
    }
  }

  private void identified(Identified found) {
    desk.person = found.person();
    desk.stage = Stage.IDENTIFIED;
    if (found.away() != null) {
      String age = journeys.local(found.person().asOf()).toString().replace('T', ' ');
      say(Level.WARNING, "notice.known", age);
    }
  }

  private void showTrial(TriedBill tried) {
    desk.tried = tried;
    desk.stage = Stage.TRIAL;
    OfflineReason reason = tried.offline();
    if (reason != null) {
      say(Level.WARNING, "notice.provisional", reason.code(), reason.words());
    } else if (tried.centreDiffers() != null) {
      say(Level.WARNING, Advice.of(Fault.SUM_DIFFERS));
    }
  }

  private void settleAtCentre(TriedBill tried, AtCentre held) {
    work(
        Stage.SETTLING,
        Stage.TRIAL,
        () -> journeys.settling().settle(journeys.centre().newMsgid(), tried, held, ""),
        result -> settled(tried, held, result));
  }

  private void settled(TriedBill tried, AtCentre held, Settling.Result result) {
    switch (result) {
      case Settling.Result.Done done -> {
        TriedBill decided = tried.decided(done.amounts());
        desk.tried = decided;
        finish(decided, Stage.SETTLED, Kind.SETTLED, done.settlementId(), done.msgid());
        enter(decided, done.settlementId(), done.msgid(), held.visit().mdtrtId());
        if (decided.centreDiffers() != null) {
          say(Level.WARNING, Advice.of(Fault.SUM_DIFFERS));
        }
      }
      case Settling.Result.NotSent notSent -> switchToProvisional(tried, notSent.away());
      case Settling.Result.Unknown unknown -> {
        finish(tried, Stage.UNKNOWN_OUTCOME, Kind.UNKNOWN, null, unknown.msgid());
        say(Level.DOWN, Advice.of(Fault.SETTLE_UNKNOWN));
        threads.queue(this::sendQueue);
      }
    }
  }

  /** Nothing was sent: the cashier sees the estimate and confirms once more. */
  private void switchToProvisional(TriedBill tried, CentreAway away) {
    desk.stage = Stage.TRIAL;
    desk.tried = journeys.trials().estimate(tried.person(), tried.bill(), away.reason());
    say(Level.WARNING, "notice.switched", away.reason().code(), away.reason().words());
  }

  private void settleProvisionally(TriedBill tried) {
    OfflineReason reason = Objects.requireNonNull(tried.offline());
    work(
        Stage.SETTLING,
        Stage.TRIAL,
        () -> journeys.settling().settleProvisionally(tried, reason),
        number -> {
          finish(tried, Stage.PROVISIONAL, Kind.PROVISIONAL, number, null);
          enter(tried, number, "", "");
        });
  }

  private void finish(
      TriedBill tried,
      Stage stage,
      Kind kind,
      @Nullable String settlementId,
      @Nullable String msgid) {
    desk.stage = stage;
    desk.settlementId = settlementId;
    desk.msgid = msgid;
    desk.slip =
        journeys
            .slips()
            .of(
                kind,
                tried.person(),
                tried.bill(),
                tried.settlement(),
                settlementId,
                msgid,
                desk.tendered);
  }

  private void enter(TriedBill tried, String settlementId, String msgid, String visit) {
    desk.shift.add(
        new SettledBill(
            settlementId,
            msgid,
            visit,
            tried.person(),
            tried.bill(),
            tried.settlement(),
            tried.settlement().person(),
            journeys.clock().instant(),
            false));
    rememberShift();
  }

  private void cancelled(SettledBill settled, Optional<Settling.Result> answer, Stage before) {
    switch (answer.orElse(null)) {
      case null -> refund(settled, settled.settlement(), settled.settlementId());
      case Settling.Result.Done done ->
          refund(
              settled,
              CentreAmounts.settlement(settled.bill().number(), done.amounts().negated()),
              done.settlementId());
      case Settling.Result.NotSent notSent -> {
        desk.stage = before;
        throw new CounterException(notSent.away().advice());
      }
      case Settling.Result.Unknown unknown -> {
        desk.stage = before;
        threads.queue(this::sendQueue);
        throw new CounterException(Fault.CANCEL_UNKNOWN);
      }
    }
  }

  private void refund(SettledBill settled, Settlement refunded, String settlementId) {
    desk.shift.replaceAll(s -> s.equals(settled) ? s.asCancelled() : s);
    rememberShift();
    desk.forgetTrial();
    desk.stage = Stage.CANCELLED;
    desk.slip = journeys.cancellationSlip(settled, refunded, settlementId);
    say(Level.OK, "notice.cancelled", refunded.person().toYuan());
  }

  private void sendQueue() {
    if (!journeys.journal().open().isEmpty()) {
      journeys.queue().run();
      event(this::afterQueue);
    }
  }

  /**
   * What the queue changed: provisional settlements have their number at the centre, and a bill
   * whose reversal was accepted may be settled again.
   */
  private void afterQueue() {
    desk.shift.replaceAll(this::asSettledAtCentre);
    rememberShift();
    KnownPerson person = desk.person;
    if (desk.stage == Stage.UNKNOWN_OUTCOME
        && person != null
        && !journeys.journal().isUnclear(person.psnNo())) {
      desk.forgetTrial();
      desk.stage = Stage.IDENTIFIED;
      say(Level.OK, "notice.reversed");
    }
  }

  private SettledBill asSettledAtCentre(SettledBill settled) {
    return settled.isProvisional()
        ? journeys.journal().settledAtCentre(settled).orElse(settled)
        : settled;
  }

  private void releaseVisit() {
    TriedBill tried = tried();
    AtCentre held = tried.atCentre();
    if (held != null) {
      threads.work(() -> journeys.trials().release(tried.person(), held.visit()));
    }
  }

  private void insert(int index, Bill.Line line) {
    Bill bill = desk.bill.number().isEmpty() ? desk.bill.numbered(newNumber()) : desk.bill;
    desk.bill = BillMaker.plus(bill, index, line);
  }

  private String newNumber() {
    return "MZ" + journeys.centre().newMsgid().substring(12);
  }

  private void rememberShift() {
    journeys.journal().rememberShift(today().toString(), desk.shift);
  }

  private LocalDate today() {
    return journeys.centre().now().toLocalDate();
  }

  private KnownPerson person() {
    return Objects.requireNonNull(desk.person);
  }

  private TriedBill tried() {
    return Objects.requireNonNull(desk.tried);
  }

  private void require(Stage first, Stage... others) {
    Set<Stage> allowed = EnumSet.of(first, others);
    if (!allowed.contains(desk.stage)) {
      throw new CounterException(Fault.STAGE);
    }
  }

  private void requireFree() {
    if (desk.stage.isBusy()) {
      throw new CounterException(Fault.STAGE);
    }
  }

  private void say(Level level, Advice advice) {
    desk.notice = advice.notice(level, words.locale());
  }

  private void say(RuntimeException e) {
    if (e instanceof CounterException refused) {
      say(Level.WARNING, refused.advice());
    } else {
      LOG.error("a step failed", e);
      say(Level.DOWN, Advice.of(e));
    }
  }

  private void say(Level level, String key, Object... values) {
    desk.notice =
        new Notice(level, "", words.of(key, values), words.optional(key + ".advice").orElse(""));
  }

  /** Does what the cashier wants; what was said before is answered by it. */
  private void command(Runnable act) {
    event(
        () -> {
          if (!desk.stage.isBusy() && desk.stage != Stage.UNKNOWN_OUTCOME) {
            desk.notice = null;
          }
          act.run();
        });
  }

  /** Does something with the desk, and shows what came of it. */
  private void event(Runnable act) {
    threads.desk(
        () -> {
          try {
            act.run();
          } catch (RuntimeException e) {
            say(e);
          }
          show();
        });
  }

  /** Speaks to card or centre while the desk waits in a stage of its own. */
  private <R> void work(Stage during, Stage otherwise, Supplier<R> job, Consumer<R> then) {
    desk.stage = during;
    threads.work(
        () -> {
          Runnable end = outcome(job, then, otherwise);
          event(end);
        });
  }

  private <R> Runnable outcome(Supplier<R> job, Consumer<R> then, Stage otherwise) {
    try {
      R result = job.get();
      return () -> then.accept(result);
    } catch (RuntimeException e) {
      return () -> {
        desk.stage = otherwise;
        throw e;
      };
    }
  }

  private void show() {
    CashierState state = presentation.state(desk);
    listeners.forEach(listener -> listener.accept(state));
  }
}
