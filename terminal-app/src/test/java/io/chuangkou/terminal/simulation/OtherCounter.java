package io.chuangkou.terminal.simulation;

import io.chuangkou.settlement.gateway.Exchange;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.Boots;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.SimDisk;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.queue.QueueWorkers;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.h2.store.fs.FileUtils;

/**
 * A counter elsewhere, of another hospital or on a copy of the store: a real terminal on a good
 * disk and a good line, whose cashier is done with a person in no time.
 */
final class OtherCounter implements AutoCloseable {

  static final DemoSite SITE = DemoSite.HOSPITAL;

  private static final String TABLETS = "XJ01CAA040E001020100001";
  private static final long MOMENT = 500;
  private static final long SENDING = 20_000;
  private static final Journal.Size SEGMENTS = new Journal.Size(32 << 10, 4 << 10);

  private final Town town;
  private final Timeline time = new Timeline();
  private final String queueFile = Boots.freshQueue();
  private final SimTerminal terminal;
  private final Map<String, String> cards = new HashMap<>();
  private CashierState seen = CashierState.BLANK;

  private OtherCounter(Town town, DemoSite site, SimDisk disk, Exchange line, InstantSource clock) {
    this.town = town;
    try {
      OfflineStore store =
          Boots.open(disk.boot(access -> Optional.empty()), queueFile, SEGMENTS, clock);
      VirtualTasks tasks = new VirtualTasks(time, VirtualTasks.Life.EASY);
      terminal =
          SimTerminal.start(town, site, store, World.RULES, line, tasks, QueueWorkers.ONE, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    terminal.desk().watch(state -> seen = state);
    terminal.desk().open();
    time.pass(MOMENT);
  }

  /** Of another hospital. */
  static OtherCounter elsewhere(Town town, InstantSource clock) {
    OtherCounter other = new OtherCounter(town, SITE, new SimDisk(), line(town), clock);
    Draw.CARDS.forEach(card -> other.cards.put(other.psnNo(card), card));
    return other;
  }

  /** On a copy of the store of the counter that is simulated, under its number. */
  static OtherCounter onCopy(Town town, SimDisk copy, Exchange line, InstantSource clock) {
    return new OtherCounter(town, DemoSite.COMMUNITY, copy, line, clock);
  }

  /** A good line to the centre. */
  static Exchange line(Town town) {
    return (headers, body) ->
        Exchange.Answer.of("application/json;charset=utf-8", town.answer(body));
  }

  private String psnNo(String card) {
    return terminal.personInfo(town.card(card)).orRefuse().base().psnNo();
  }

  /** Settles an emergency visit of one item for a person. */
  void settle(String psnNo, Fen total) {
    bill(Objects.requireNonNull(cards.get(psnNo)), total);
    Cashier desk = terminal.desk();
    desk.tender(Objects.requireNonNull(seen.trial(), seen::toString).due().toYuan());
    desk.settle();
    time.pass(MOMENT);
    if (seen.stage() != Stage.SETTLED) {
      throw new IllegalStateException("not settled elsewhere: " + seen);
    }
    desk.next();
    time.pass(MOMENT);
  }

  /**
   * Sends what waits, settles a bill for the holder of a card if it may, and signs out, by which
   * the centre hears of all that was done here.
   *
   * @return whether the centre lets it work
   */
  boolean work(String card, Fen total) {
    time.pass(SENDING);
    bill(card, total);
    if (seen.stage() == Stage.TRIAL) {
      terminal.desk().tender(Objects.requireNonNull(seen.trial()).due().toYuan());
      terminal.desk().settle();
      time.pass(SENDING);
    }
    boolean isAccepted = terminal.personInfo(town.card(card)) instanceof SendResult.Done;
    terminal.terminal().centre().signOut();
    return isAccepted;
  }

  private void bill(String card, Fen total) {
    Cashier desk = terminal.desk();
    terminal.reader().insert(town.card(card));
    time.pass(MOMENT);
    desk.chooseVisit(VisitKind.EMERGENCY);
    desk.addDiagnosis(Town.DIAGNOSIS);
    desk.addLine(TABLETS, "1", total.toYuan());
    desk.trial();
    time.pass(MOMENT);
  }

  /** What somebody came for who was settled there. */
  static Errand errand(Fen total) {
    return new Errand("", VisitKind.EMERGENCY, List.of(new Errand.Line(TABLETS, total)), Set.of());
  }

  @Override
  public void close() {
    terminal.desk().close();
    terminal.store().close();
    FileUtils.deleteRecursive(queueFile.substring(0, queueFile.lastIndexOf('/')), true);
  }
}
