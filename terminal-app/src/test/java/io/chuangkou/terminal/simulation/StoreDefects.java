package io.chuangkou.terminal.simulation;

import io.chuangkou.settlement.gateway.Exchange;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.counter.OfflineRules;
import io.chuangkou.terminal.ledger.ClosingReason;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.workflow.Cashier;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Terminals that treat what is open wrongly. */
final class StoreDefects {

  private static final String TRANSFER = ClosingReason.TRANSFER.name();

  private StoreDefects() {}

  private static List<Item> open(OfflineStore store, String kind, State state) {
    return store.open().stream()
        .filter(item -> item.kind().equals(kind) && item.state() == state)
        .toList();
  }

  private static Bytes lastNote(OfflineStore store, String id) {
    return store.history(id).getLast().note();
  }

  /** Takes a reversal out of the queue and puts it in again at the end. */
  static final class TwoSteps implements Defect {

    @Override
    public void beforeQueue(OfflineStore store) {
      for (Item item : open(store, LedgerEntry.Kind.REVERSAL.journalled(), State.QUEUED)) {
        String again = item.id() + "'";
        if (again.length() <= NewItem.MAX_NAME
            && store.move(item.id(), State.QUEUED, State.DONE, Bytes.EMPTY).isPresent()) {
          store.add(
              new NewItem(
                  again, item.kind(), again, item.amountFen(), item.payload(), State.QUEUED));
        }
      }
    }
  }

  /** After a crash sends again what was being sent, under another number. */
  static final class SendsAgain implements Defect {

    private final Set<String> sent = new HashSet<>();

    @Override
    public void opened(OfflineStore store) {
      for (Item item : open(store, LedgerEntry.Kind.PROVISIONAL.journalled(), State.SENDING)) {
        sent.add(Wires.field(lastNote(store, item.id()).toArray(), "msgid"));
        store.move(item.id(), State.SENDING, State.QUEUED, Bytes.EMPTY);
      }
    }

    @Override
    public Exchange line(Exchange line) {
      return LineDefects.renumbered(line, "9997", sent::contains);
    }
  }

  /** After a crash closes what the centre has settled, and looks at nothing else. */
  static final class LosesDifference implements Defect {

    @Override
    public void opened(OfflineStore store) {
      for (Item item : open(store, LedgerEntry.Kind.PROVISIONAL.journalled(), State.SENDING)) {
        String number = Wires.field(lastNote(store, item.id()).toArray(), "msgid");
        Optional<Item> settled = store.find(number).filter(i -> i.state() == State.DONE);
        settled
            .map(intent -> lastNote(store, intent.id()))
            .filter(note -> Wires.field(note.toArray(), "outcome").equals("SETTLED"))
            .ifPresent(note -> store.move(item.id(), State.SENDING, State.DONE, note));
      }
    }
  }

  /** Takes what a person owes for closed. */
  static final class ForgetsDebts implements Defect {

    @Override
    public void beforeQueue(OfflineStore store) {
      open(store, LedgerEntry.Kind.DIFFERENCE.journalled(), State.PARKED).stream()
          .filter(item -> item.amountFen() > 0)
          .forEach(item -> store.move(item.id(), State.PARKED, State.DONE, Bytes.EMPTY));
    }
  }

  /** Books every difference as paid in cash. */
  static final class AllInCash implements Defect {

    @Override
    public Cashier desk(Cashier desk) {
      return (Cashier)
          Proxy.newProxyInstance(
              Cashier.class.getClassLoader(),
              new Class<?>[] {Cashier.class},
              (proxy, command, values) -> {
                if (command.getName().equals("choose") && values[1].equals(TRANSFER)) {
                  values[1] = ClosingReason.CASH.name();
                }
                return command.invoke(desk, values);
              });
    }
  }

  /** Counts only what was settled provisionally since the start. */
  static final class LimitAnew implements Defect {

    @Override
    public OfflineRules rules(OfflineRules rules, OfflineStore store) {
      long before =
          store.open().stream()
              .filter(item -> item.kind().equals(LedgerEntry.Kind.PROVISIONAL.journalled()))
              .mapToLong(Item::amountFen)
              .sum();
      return new OfflineRules(
          rules.visits(),
          rules.maxFund(),
          rules.maxFundPerPerson().plus(Fen.of(before)),
          rules.maxPerPerson(),
          rules.maxFactsAge(),
          rules.maxAway(),
          rules.maxStopListAge());
    }
  }
}
