package io.chuangkou.terminal.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.gateway.Exchange;
import io.chuangkou.settlement.message.MsgIdLayout;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.Boots;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.SimDisk;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.queue.QueueWorkers;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one run of the queue does, item by item, with the real centre behind a line of our own. */
class QueueRunTest {

  private static final String CODE = "XJ01CAA040E001020100001";
  private static final String SETTLE = "\"2207\"";

  private final Timeline time = new Timeline();
  private final InstantSource clock = this::now;
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private QueueWorkers workers = QueueWorkers.ONE;
  private volatile Duration set = Duration.ZERO;
  private volatile boolean down;
  private volatile Predicate<String> loses = message -> false;
  private volatile Predicate<String> dies = message -> false;
  private volatile Consumer<String> meanwhile = message -> {};
  private CashierState seen = CashierState.BLANK;
  private Town town;
  private OfflineStore store;
  private SimTerminal terminal;

  @BeforeEach
  void open() throws IOException {
    town = new Town();
    town.begin(clock);
    SimDisk.Machine machine = new SimDisk().boot(access -> Optional.empty());
    store = Boots.open(machine, Boots.freshQueue(), new Journal.Size(1 << 20, 4 << 10), clock);
    start();
  }

  private void start() {
    VirtualTasks tasks = new VirtualTasks(time, new Living());
    terminal =
        SimTerminal.start(
            town,
            DemoSite.COMMUNITY,
            store,
            World.RULES,
            this::send,
            tasks,
            all -> workers.each(all),
            clock);
    terminal.desk().watch(state -> seen = state);
    terminal.desk().open();
    time.pass(1);
  }

  @AfterEach
  void close() throws SQLException {
    terminal.desk().close();
    store.close();
    town.close();
  }

  private Exchange.Answer send(Map<String, String> headers, byte[] body) throws IOException {
    String message = new String(body, UTF_8);
    sent.add(message);
    meanwhile.accept(message);
    if (down) {
      throw new ConnectException("down");
    }
    if (dies.test(message)) {
      throw new Crash();
    }
    byte[] answer = town.answer(body);
    if (loses.test(message)) {
      throw new HttpTimeoutException("lost");
    }
    return Exchange.Answer.of("application/json", answer);
  }

  private Instant now() {
    return Town.START.plusMillis(time.now()).plus(set);
  }

  private void rest() {
    time.pass(1);
  }

  /** Settles a bill while the centre is away. */
  private void provisional(String card, String yuan) {
    down = false;
    terminal.desk().next();
    rest();
    terminal.reader().insert(town.card(card));
    rest();
    down = true;
    provisionalHere(yuan);
    down = false;
  }

  private List<Long> settled() {
    return town.ledger().stream().map(Town.Settled::total).toList();
  }

  private long times(Predicate<String> wanted) {
    return sent.stream().filter(wanted).count();
  }

  private static Predicate<String> settlementOf(String amount) {
    return message -> message.contains(SETTLE) && message.contains(amount);
  }

  private void threeWait() {
    provisional("zhang-san", "31.01");
    provisional("li-si", "32.02");
    provisional("wang-xiaoming", "33.03");
    sent.clear();
  }

  @Test
  void an_unknown_outcome_of_one_person_lets_the_others_be_settled_in_the_same_run() {
    threeWait();
    loses = settlementOf("31.01");
    terminal.terminal().queue().runNow();
    assertTrue(settled().containsAll(List.of(3202L, 3303L)));
    assertEquals(1, times(settlementOf("31.01")), "no item is tried twice in a run");

    loses = message -> false;
    terminal.terminal().queue().runNow();
    assertEquals(3, settled().size());
    assertEquals(1, settled().stream().filter(total -> total == 3101).count());
    assertEquals(0, store.ready(clock.instant()).size());
  }

  @Test
  void a_person_who_waits_for_a_reversal_is_looked_at_once_and_holds_up_nobody() {
    threeWait();
    loses = settlementOf("31.01").or(message -> message.contains("\"2601\""));
    terminal.terminal().queue().runNow();
    sent.clear();
    terminal.terminal().queue().runNow();
    assertEquals(1, times(message -> message.contains("\"2601\"")));
    assertEquals(2, attempts("provisional"));
    assertEquals(2, attempts("reversal"));
  }

  @Test
  void a_reversal_that_was_dealt_with_elsewhere_holds_its_person_up_no_longer() {
    threeWait();
    loses = settlementOf("31.01").or(message -> message.contains("\"2601\""));
    for (int run = 0; run < 4; run++) {
      terminal.terminal().queue().runNow();
    }
    loses = message -> false;
    Item parked = parked("reversal");
    assertThrows(
        TerminalException.class,
        () -> terminal.terminal().items().carryOut(parked.id(), ClosingReason.CASH, "9001", ""),
        "a reversal is no money");
    terminal.terminal().items().carryOut(parked.id(), ClosingReason.DEALT_WITH, "9001", "");
    terminal.terminal().queue().runNow();
    assertEquals(0, store.open().size());
    assertEquals(List.of(3101L, 3202L, 3303L), settled().stream().sorted().toList());
  }

  private Item parked(String kind) {
    return store.open().stream()
        .filter(item -> item.kind().equals(kind) && item.state() == State.PARKED)
        .findFirst()
        .orElseThrow();
  }

  private int attempts(String kind) {
    return store.open().stream()
        .filter(item -> item.kind().equals(kind))
        .mapToInt(Item::attempts)
        .sum();
  }

  /** The store has each number once: another item came first with the one of this bill. */
  @Test
  void an_item_whose_number_is_taken_is_held_and_the_rest_is_sent() {
    threeWait();
    String number = numberOf("31.01");
    meanwhile =
        message -> {
          if (message.contains("\"2206\"") && message.contains("31.01")) {
            store.add(new NewItem(number, "taken", "another", 0, Bytes.EMPTY, State.PARKED));
          }
        };
    terminal.terminal().queue().runNow();
    assertEquals(List.of(3202L, 3303L), settled().stream().sorted().toList());
    Item held = parked("provisional");
    assertEquals(3101, held.amountFen());
    assertTrue(lastWords(held).startsWith("STORE-DUPLICATE "), lastWords(held));
    assertEquals(1, times(message -> message.contains("\"2202\"")), "its visit is given up");

    meanwhile = message -> {};
    terminal.terminal().items().carryOut(held.id(), ClosingReason.RELEASE, "9001", "");
    terminal.terminal().queue().runNow();
    assertEquals(List.of(3101L, 3202L, 3303L), settled().stream().sorted().toList());
  }

  @Test
  void an_item_whose_numbers_are_used_up_is_held_and_the_rest_is_sent() {
    threeWait();
    String first = numberOf("31.01");
    for (int step = 0; step < 100; step++) {
      String number = MsgIdLayout.ORG_TIME_SERIAL.later(first, step);
      store.add(new NewItem(number, "taken", "another", 0, Bytes.EMPTY, State.PARKED));
    }
    terminal.terminal().queue().runNow();
    assertEquals(List.of(3202L, 3303L), settled().stream().sorted().toList());
    assertTrue(lastWords(parked("provisional")).startsWith("QUEUE-REPEATED "));
  }

  private String lastWords(Item item) {
    return terminal.terminal().journal().lastNote(item.id()).orElseThrow().words();
  }

  /** The number under which a bill that waits will be sent. */
  private String numberOf(String yuan) {
    return terminal.terminal().journal().provisionals().stream()
        .filter(waits -> waits.settled().settlement().total().equals(Fen.ofYuan(yuan)))
        .map(waits -> Objects.requireNonNull(waits.msgid()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_centre_that_is_away_is_asked_once_in_a_run() {
    threeWait();
    down = true;
    terminal.terminal().queue().runNow();
    assertEquals(1, sent.size());
    assertEquals(1, attempts("provisional"));
  }

  @Test
  void several_workers_settle_everything_each_person_in_order() {
    workers = QueueWorkers.of(4);
    provisional("zhang-san", "31.01");
    provisional("li-si", "32.02");
    down = true;
    terminal.desk().next();
    rest();
    terminal.reader().insert(town.card("zhang-san"));
    provisionalHere("21.01");
    provisional("wang-xiaoming", "33.03");
    terminal.terminal().queue().runNow();
    assertEquals(4, settled().size());
    assertTrue(settled().indexOf(3101L) < settled().indexOf(2101L));
    assertTrue(store.open().stream().noneMatch(item -> item.kind().equals("provisional")));
  }

  private void provisionalHere(String yuan) {
    settleHere(yuan);
    assertEquals(Stage.PROVISIONAL, seen.stage());
  }

  private void settleHere(String yuan) {
    rest();
    terminal.desk().addDiagnosis(Town.DIAGNOSIS);
    terminal.desk().addLine(CODE, "1", yuan);
    terminal.desk().trial();
    rest();
    terminal.desk().tender(yuan);
    terminal.desk().settle();
    rest();
  }

  private void settleAtOnce(String card, String yuan) {
    terminal.reader().insert(town.card(card));
    settleHere(yuan);
  }

  private void cancel() {
    terminal.desk().cancelSettlement(seen.history().getFirst().settlementId());
    rest();
  }

  private String said() {
    return Objects.requireNonNull(seen.notice()).code();
  }

  @Test
  void what_waits_for_its_time_is_sent_although_the_clock_was_put_back() {
    provisional("zhang-san", "31.01");
    down = true;
    terminal.terminal().queue().run();
    down = false;
    set = Duration.ofDays(-1);
    terminal.terminal().queue().run();
    assertEquals(List.of(3101L), settled());
  }

  @Test
  void a_lost_settlement_is_taken_back_before_the_queue_is_looked_at_again() {
    loses = settlementOf("31.01");
    settleAtOnce("zhang-san", "31.01");
    assertEquals(1, times(message -> message.contains("\"2601\"")));
    assertEquals(List.of(), settled());
    assertEquals(Stage.IDENTIFIED, seen.stage());
  }

  @Test
  void what_was_under_way_when_the_terminal_ended_is_taken_back_at_the_next_start() {
    dies = settlementOf("31.01");
    assertThrows(Crash.class, () -> settleAtOnce("zhang-san", "31.01"));
    sent.clear();
    start();
    assertEquals(1, times(message -> message.contains("\"2601\"")));
    assertEquals(List.of(), settled());
    List<Item> open = terminal.terminal().journal().open();
    assertEquals(
        List.of(LedgerEntry.Kind.DIFFERENCE), open.stream().map(LedgerEntry.Kind::of).toList());
    assertTrue(open.getFirst().amountFen() < 0, "what was taken for it goes back");
  }

  @Test
  void what_a_lost_settlement_took_is_the_desks_before_the_rest_of_the_queue_is_sent() {
    dies = settlementOf("31.01");
    assertThrows(Crash.class, () -> settleAtOnce("zhang-san", "31.01"));
    dies = message -> false;
    down = true;
    start();
    provisional("li-si", "32.02");
    List<State> then = new CopyOnWriteArrayList<>();
    meanwhile =
        message -> {
          if (settlementOf("32.02").test(message)) {
            store.open().stream()
                .filter(item -> item.kind().equals("difference"))
                .forEach(item -> then.add(item.state()));
          }
        };
    terminal.terminal().queue().runNow();
    assertEquals(List.of(State.PARKED), then);
  }

  @Test
  void a_lost_cancellation_pays_nothing_out_and_is_taken_back_at_once() {
    settleAtOnce("zhang-san", "31.01");
    loses = message -> message.contains("\"2208\"");
    cancel();
    assertEquals("CANCEL-UNKNOWN", said());
    assertEquals(Stage.SETTLED, seen.stage());
    assertFalse(seen.history().getFirst().cancelled());
    assertEquals(1, times(message -> message.contains("\"2601\"")));
    assertEquals(List.of(3101L), settled());
  }

  @Test
  void a_cancellation_that_was_not_sent_pays_nothing_out_and_can_be_tried_again() {
    settleAtOnce("zhang-san", "31.01");
    down = true;
    cancel();
    assertEquals("CENTRE-UNREACHABLE", said());
    assertEquals(Stage.SETTLED, seen.stage());
    assertFalse(seen.history().getFirst().cancelled());
    assertEquals(0, store.open().size());

    down = false;
    cancel();
    assertEquals(Stage.CANCELLED, seen.stage());
    assertEquals(List.of(), settled());
  }

  /** A process that nothing happens to. */
  private static final class Living implements VirtualTasks.Life {

    @Override
    public void require() {}

    @Override
    public void failed(RuntimeException e) {
      throw e;
    }

    @Override
    public boolean mayWork() {
      return true;
    }

    @Override
    public boolean mayQueue() {
      return true;
    }

    @Override
    public void beforeQueue() {}
  }
}
