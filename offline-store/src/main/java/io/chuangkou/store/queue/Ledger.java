package io.chuangkou.store.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the journal's entries mean, in memory: every decision is made on it. It holds what is open,
 * and what is finished or remembered until the queue's file has it too; see {@link #release}. Of
 * items that only the file has it keeps the id.
 *
 * <p>Not thread-safe: one thread owns it.
 */
public final class Ledger {

  private final Map<String, Account> open = new LinkedHashMap<>();
  private final Map<String, List<Account>> openByPerson = new HashMap<>();

  /** In the order of their last records, as the facts are: what is released is at the front. */
  private final SequencedMap<String, Account> finished = new LinkedHashMap<>();

  private final Set<String> released = new HashSet<>();
  private final SequencedMap<String, Fact> facts = new LinkedHashMap<>();
  private long reservedSerials;
  private Instant newest = Instant.EPOCH;

  /** An item and its history. */
  private static final class Account {
    private final long place;
    private final List<Event> events = new ArrayList<>(2);
    private Item item;

    Account(long place, Item item) {
      this.place = place;
      this.item = item;
    }

    long lastNumber() {
      return events.getLast().number();
    }

    boolean isTouched(Records records) {
      return events.stream().anyMatch(event -> records.contain(event.number()));
    }

    Noted noted() {
      return new Noted(item, events.getLast().note(), place, lastNumber());
    }
  }

  /**
   * Takes an entry of the journal.
   *
   * @param number the number of its record
   * @return what it changed
   */
  public List<Change> apply(long number, Entry entry) {
    if (entry instanceof Entry.ClockTrusted || entry.at().isAfter(newest)) {
      newest = entry.at();
    }
    return switch (entry) {
      case Entry.Added added -> List.of(add(number, added));
      case Entry.Moved moved -> List.of(move(number, moved));
      case Entry.Postponed postponed -> List.of(postpone(number, postponed));
      case Entry.Remembered remembered -> List.of(remember(number, remembered));
      case Entry.Reserved reserved -> {
        reservedSerials = reserved.limit();
        yield List.of();
      }
      case Entry.ClockTrusted trusted -> List.of();
    };
  }

  private Change add(long number, Entry.Added added) {
    Account account = openAccount(number, added.at(), added.item());
    return step(account, number, added.at(), null, account.item, Bytes.EMPTY);
  }

  private Account openAccount(long number, Instant at, NewItem item) {
    Account account =
        new Account(
            number,
            new Item(
                item.id(),
                item.kind(),
                item.person(),
                item.amountFen(),
                item.payload(),
                item.state(),
                0,
                at,
                at,
                at));
    open.put(item.id(), account);
    openByPerson.computeIfAbsent(item.person(), person -> new ArrayList<>()).add(account);
    return account;
  }

  private Change move(long number, Entry.Moved moved) {
    Account account = accountOf(number, moved.at(), moved.id());
    State to = legal(account, moved.to());
    return step(
        account, number, moved.at(), moved.from(), account.item.in(to, moved.at()), moved.note());
  }

  private Change postpone(long number, Entry.Postponed postponed) {
    Account account = accountOf(number, postponed.at(), postponed.id());
    State to = legal(account, State.QUEUED);
    Item after = account.item.in(to, postponed.at()).postponed(postponed.nextAttempt());
    return step(account, number, postponed.at(), postponed.from(), after, postponed.note());
  }

  /** The item's account; one without content where the item's adding was lost. */
  private Account accountOf(long number, Instant at, String id) {
    Account account = open.get(id);
    return account != null
        ? account
        : openAccount(
            number, at, new NewItem(id, Item.LOST_KIND, "", 0, Bytes.EMPTY, State.PARKED));
  }

  /** What nobody knows cannot be sent: short of done it stays parked. */
  private static State legal(Account account, State to) {
    boolean isKnown = !account.events.isEmpty();
    return isKnown || to == State.DONE ? to : State.PARKED;
  }

  private Change step(
      Account account, long number, Instant at, @Nullable State from, Item after, Bytes note) {
    boolean isNew = account.events.isEmpty();
    Event event = new Event(number, at, from, after.state(), note);
    account.item = after;
    account.events.add(event);
    if (after.state() == State.DONE) {
      close(account);
    }
    return new Change.Step(account.place, isNew, after, event);
  }

  private void close(Account account) {
    Item item = account.item;
    open.remove(item.id());
    finished.putLast(item.id(), account);
    List<Account> ofPerson = openByPerson.getOrDefault(item.person(), List.of());
    ofPerson.remove(account);
    if (ofPerson.isEmpty()) {
      openByPerson.remove(item.person());
    }
  }

  private Change remember(long number, Entry.Remembered remembered) {
    Fact fact = new Fact(remembered.facts(), remembered.at(), number);
    facts.putLast(remembered.key(), fact);
    return new Change.Known(remembered.key(), fact);
  }

  /**
   * Takes note that records of the journal are lost at this point. One of them may have told that a
   * queued item was sent, so all queued items are parked.
   *
   * @param number the first lost record
   * @param serials how many serials the lost records may have reserved
   * @return what it changed
   */
  public List<Change> lose(long number, Bytes note, long serials) {
    reservedSerials += serials;
    List<Change> changes = new ArrayList<>();
    for (Account account : open.values()) {
      if (account.item.state() == State.QUEUED) {
        Instant at = account.item.changedAt();
        Item parked = account.item.in(State.PARKED, at);
        changes.add(step(account, number, at, State.QUEUED, parked, note));
      }
    }
    return List.copyOf(changes);
  }

  /**
   * Lets go of what is finished and of facts, as far as the queue's file has them.
   *
   * @param upTo the number of the last record that the file was told
   */
  public void release(long upTo) {
    while (!finished.isEmpty() && finished.firstEntry().getValue().lastNumber() <= upTo) {
      released.add(finished.pollFirstEntry().getKey());
    }
    while (!facts.isEmpty() && facts.firstEntry().getValue().number() <= upTo) {
      facts.pollFirstEntry();
    }
  }

  /** Whether an item with this id was ever added. */
  public boolean knows(String id) {
    return isReleased(id) || open.containsKey(id) || finished.containsKey(id);
  }

  /** Whether only the queue's file tells of the item with this id. */
  public boolean isReleased(String id) {
    return released.contains(id);
  }

  /** Whether only the queue's file tells of some items. */
  public boolean hasReleased() {
    return !released.isEmpty();
  }

  /** What was added in a span, unless it was released, by its place in the order of adding. */
  public SortedMap<Long, Noted> added(Span span) {
    return noted(account -> span.contains(account.item));
  }

  /**
   * Items of some kinds to which something happened by some records, unless they were released, by
   * their place in the order of adding.
   */
  public SortedMap<Long, Noted> touched(Set<String> kinds, Records records) {
    return noted(account -> account.isTouched(records) && kinds.contains(account.item.kind()));
  }

  private SortedMap<Long, Noted> noted(Predicate<Account> wanted) {
    SortedMap<Long, Noted> some = new TreeMap<>();
    Stream.of(finished, open)
        .flatMap(accounts -> accounts.values().stream())
        .filter(wanted)
        .forEach(account -> some.put(account.place, account.noted()));
    return some;
  }

  /** The item with this id, unless it was released. */
  public Optional<Item> find(String id) {
    return account(id).map(account -> account.item);
  }

  /** What happened to an item, in order; nothing of a released one. */
  public List<Event> history(String id) {
    return account(id).map(account -> List.copyOf(account.events)).orElse(List.of());
  }

  private Optional<Account> account(String id) {
    return Optional.ofNullable(open.get(id)).or(() -> Optional.ofNullable(finished.get(id)));
  }

  /** The facts under a key; empty also if only the queue's file has them. */
  public Optional<Fact> recall(String key) {
    return Optional.ofNullable(facts.get(key));
  }

  /** The facts under all keys that begin so, unless they were released. */
  public Map<String, Fact> recallAll(String beginning) {
    return facts.entrySet().stream()
        .filter(kept -> kept.getKey().startsWith(beginning))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** All items that are not done, in the order of adding. */
  public List<Item> open() {
    return open.values().stream().map(account -> account.item).toList();
  }

  /** How many items are not done. */
  public int countOpen() {
    return open.size();
  }

  /** A person's items that are not done, in the order of adding. */
  public List<Item> open(String person) {
    return openByPerson.getOrDefault(person, List.of()).stream()
        .map(account -> account.item)
        .toList();
  }

  /**
   * The queued items whose time has come and that no earlier open item of their person holds, in
   * the order of adding; what was accepted holds nothing.
   */
  public List<Item> ready(Instant now) {
    Set<String> held = new HashSet<>();
    return open.values().stream()
        .map(account -> account.item)
        .filter(item -> item.state() != State.ACCEPTED && held.add(item.person()))
        .filter(item -> item.state() == State.QUEUED && !item.nextAttempt().isAfter(now))
        .toList();
  }

  /** The newest time of a record since the clock was found right; the epoch if there is none. */
  public Instant newest() {
    return newest;
  }

  /** Serials up to and including this one may have been handed out. */
  public long reservedSerials() {
    return reservedSerials;
  }
}
