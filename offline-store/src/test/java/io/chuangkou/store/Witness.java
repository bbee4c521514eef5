package io.chuangkou.store;

import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Fact;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.Noted;
import io.chuangkou.store.queue.Span;
import io.chuangkou.store.queue.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Uses a store at random and remembers what was acknowledged and what was not, to hold against the
 * store later.
 */
final class Witness {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final List<String> PERSONS = List.of("p1", "p2", "p3");
  private static final List<State> STATES = List.of(State.values());

  private final Map<String, NewItem> added = new LinkedHashMap<>();
  private final Map<String, List<Step>> steps = new LinkedHashMap<>();
  private final Map<String, Bytes> facts = new HashMap<>();
  private Optional<Doubt> doubt = Optional.empty();
  private long lastSerial;
  private int acknowledged;
  private int count;

  /** One step of an item, as its history should tell it. */
  private record Step(State to, Bytes note) {}

  /** The last act, if it was not acknowledged: it may have happened or not. */
  private sealed interface Doubt {
    record Add(NewItem item) implements Doubt {}

    record Change(String id, Step step) implements Doubt {}

    record Facts(String key, Bytes facts) implements Doubt {}
  }

  int acknowledged() {
    return acknowledged;
  }

  List<String> ids() {
    return List.copyOf(steps.keySet());
  }

  /** Does one random act. The store's refusal leaves it in doubt until the next one succeeds. */
  void act(OfflineStore store, Random chance) {
    switch (chance.nextInt(8)) {
      case 0, 1, 2 -> add(store, chance);
      case 3, 4, 5 -> change(store, chance);
      case 6 -> remember(store, chance);
      default -> takeSerial(store);
    }
  }

  /** Adds an item. */
  void add(OfflineStore store, Random chance) {
    count++;
    String person = PERSONS.get(chance.nextInt(PERSONS.size()));
    State state = chance.nextBoolean() ? State.INTENT : State.QUEUED;
    byte[] payload = new byte[chance.nextInt(300)];
    chance.nextBytes(payload);
    NewItem item =
        new NewItem("i" + count, "2207", person, chance.nextInt(99_999), Bytes.of(payload), state);
    doubt = Optional.of(new Doubt.Add(item));
    store.add(item);
    confirm();
  }

  private void change(OfflineStore store, Random chance) {
    count++;
    List<Item> open = store.open();
    if (open.isEmpty()) {
      return;
    }
    Item item = open.get(chance.nextInt(open.size()));
    Bytes note = Bytes.utf8("note " + count);
    State to = STATES.get(chance.nextInt(STATES.size()));
    if (item.state() == State.QUEUED && chance.nextBoolean()) {
      doubt = Optional.of(new Doubt.Change(item.id(), new Step(State.QUEUED, note)));
      store.postpone(item.id(), NOW.plusSeconds(count), note);
      confirm();
    } else if (item.state().mayBecome(to)) {
      doubt = Optional.of(new Doubt.Change(item.id(), new Step(to, note)));
      if (store.move(item.id(), item.state(), to, note).isEmpty()) {
        throw new AssertionError("the state that was just read is another");
      }
      confirm();
    }
  }

  private void remember(OfflineStore store, Random chance) {
    count++;
    String key = "k" + chance.nextInt(3);
    Bytes value = Bytes.utf8("facts " + count);
    doubt = Optional.of(new Doubt.Facts(key, value));
    store.remember(key, value);
    confirm();
  }

  private void takeSerial(OfflineStore store) {
    long serial = store.nextSerial();
    if (serial <= lastSerial) {
      throw new AssertionError("serial " + serial + " after " + lastSerial);
    }
    lastSerial = serial;
  }

  /** What was in doubt happened. */
  private void confirm() {
    acknowledged++;
    settle();
  }

  private void settle() {
    switch (doubt.orElseThrow()) {
      case Doubt.Add add -> {
        NewItem item = add.item();
        added.put(item.id(), item);
        steps.put(item.id(), new ArrayList<>(List.of(new Step(item.state(), Bytes.EMPTY))));
      }
      case Doubt.Change change -> stepsOf(change.id()).add(change.step());
      case Doubt.Facts fact -> facts.put(fact.key(), fact.facts());
    }
    doubt = Optional.empty();
  }

  private List<Step> stepsOf(String id) {
    return Optional.ofNullable(steps.get(id)).orElseThrow();
  }

  /**
   * What the store tells otherwise than it acknowledged; empty if nothing. An act in doubt is taken
   * as the store tells it, and is no doubt any more.
   */
  List<String> objections(OfflineStore store) {
    if (doubt.isPresent() && happened(store, doubt.get())) {
      settle();
    }
    doubt = Optional.empty();
    List<String> objections = new ArrayList<>();
    steps.forEach((id, expected) -> object(store, id, expected, objections));
    facts.forEach(
        (key, value) -> {
          if (!store.recall(key).map(Fact::facts).equals(Optional.of(value))) {
            objections.add("facts " + key);
          }
        });
    List<String> open =
        ids().stream().filter(id -> stepsOf(id).getLast().to() != State.DONE).toList();
    if (!store.open().stream().map(Item::id).toList().equals(open)) {
      objections.add("open items, or their order");
    }
    List<Step> last = steps.values().stream().map(List::getLast).toList();
    List<Noted> all = store.added(new Span(Set.of("2207"), Instant.EPOCH, NOW.plusSeconds(1)));
    if (!all.stream().map(noted -> noted.item().id()).toList().equals(ids())
        || !all.stream()
            .map(noted -> new Step(noted.item().state(), noted.note()))
            .toList()
            .equals(last)) {
      objections.add("what was added, or its order");
    }
    if (store.nextSerial() <= lastSerial) {
      objections.add("serial given twice");
    }
    return objections;
  }

  private static boolean happened(OfflineStore store, Doubt doubt) {
    return switch (doubt) {
      case Doubt.Add add -> store.find(add.item().id()).isPresent();
      case Doubt.Change change ->
          store.history(change.id()).stream()
              .anyMatch(event -> event.note().equals(change.step().note()));
      case Doubt.Facts fact ->
          store.recall(fact.key()).map(Fact::facts).equals(Optional.of(fact.facts()));
    };
  }

  private void object(OfflineStore store, String id, List<Step> expected, List<String> objections) {
    List<Step> told =
        store.history(id).stream().map(event -> new Step(event.to(), event.note())).toList();
    if (!told.equals(expected)) {
      objections.add("history of " + id + ": " + told.size() + " for " + expected.size());
    }
    Optional<Item> item = store.find(id);
    NewItem original = Optional.ofNullable(added.get(id)).orElseThrow();
    if (item.filter(found -> isSame(found, original, expected)).isEmpty()) {
      objections.add("item " + id);
    }
  }

  private static boolean isSame(Item item, NewItem original, List<Step> steps) {
    return item.kind().equals(original.kind())
        && item.person().equals(original.person())
        && item.amountFen() == original.amountFen()
        && item.payload().equals(original.payload())
        && item.state() == steps.getLast().to();
  }

  /** Everything the store tells, to be compared. */
  List<Object> view(OfflineStore store) {
    List<Object> view = new ArrayList<>();
    for (String id : ids()) {
      view.add(store.find(id));
      view.add(store.history(id));
    }
    facts.keySet().stream().sorted().forEach(key -> view.add(store.recall(key)));
    view.add(store.open());
    return view;
  }
}
