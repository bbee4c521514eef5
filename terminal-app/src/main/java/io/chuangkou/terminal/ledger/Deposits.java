package io.chuangkou.terminal.ledger;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.Noted;
import io.chuangkou.store.queue.Records;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.ledger.Decision.Outcome;
import io.chuangkou.terminal.ledger.LedgerEntry.Deposit;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The deposits (预交金) that lie at this counter. Each is one item: taken by the record that adds it,
 * and gone by the record that ends it, because it was given back or its stay was settled against
 * it. What a stay is settled against stands in the tender of its intent, so that a crash between
 * the settlement and the end of its deposits is made good by {@link #recover}. On disk when a
 * method returns; thread-safe, as the store is.
 */
public final class Deposits {

  private static final Set<String> INTENTS = Set.of(Kind.INTENT.journalled());

  private final OfflineStore store;

  Deposits(OfflineStore store) {
    this.store = store;
  }

  /**
   * A deposit that lies here.
   *
   * @param deposit what was taken
   * @param at when
   */
  public record Kept(Deposit deposit, Instant at) {}

  /** It was taken. */
  public void take(Deposit deposit) {
    store.add(
        new NewItem(
            deposit.number(),
            Kind.DEPOSIT.journalled(),
            Deposit.order(deposit.person().psnNo()),
            deposit.amount().fen(),
            EntryCodec.payload(deposit),
            State.PARKED));
  }

  /** It was given back; false if it does not lie here any more. */
  public boolean giveBack(String number, String operator) {
    return end(number, Decision.of(Outcome.RETURNED, operator));
  }

  private boolean end(String number, Decision note) {
    return store.move(number, State.PARKED, State.DONE, StoredFacts.bytes(note)).isPresent();
  }

  /** Those of a person, oldest first. */
  public List<Kept> of(String psnNo) {
    return store.open(Deposit.order(psnNo)).stream()
        .map(item -> new Kept(read(item), item.addedAt()))
        .toList();
  }

  /** One of a person's. */
  public Optional<Kept> find(String psnNo, String number) {
    return of(psnNo).stream().filter(kept -> kept.deposit().number().equals(number)).findFirst();
  }

  /** What lies here for a stay. */
  public Fen sum(String psnNo, String visit) {
    return of(psnNo).stream()
        .map(Kept::deposit)
        .filter(deposit -> deposit.visit().equals(visit))
        .map(Deposit::amount)
        .reduce(Fen.ZERO, Fen::plus);
  }

  /** The centre has done what an intent says: the deposits that it settled against are used up. */
  void use(Intent intent) {
    use(intent, Long.MAX_VALUE);
  }

  /** Those that were taken before a record of the journal. */
  private void use(Intent intent, long before) {
    boolean isPaidByThem =
        !intent.isCancellation()
            && intent.provisional().isEmpty()
            && !intent.inHand().deposits().isZero();
    if (isPaidByThem) {
      of(intent.person().psnNo()).stream()
          .map(Kept::deposit)
          .filter(deposit -> deposit.visit().equals(intent.settled().visit()))
          .map(Deposit::number)
          .filter(number -> takenBy(number) < before)
          .forEach(number -> end(number, Decision.used(intent.msgid())));
    }
  }

  /** After a crash: deposits against which a stay was settled, and that were not ended. */
  public void recover() {
    List<Item> kept = store.open().stream().filter(item -> Kind.of(item) == Kind.DEPOSIT).toList();
    if (kept.isEmpty()) {
      return;
    }
    Set<String> persons =
        kept.stream().map(item -> read(item).person().psnNo()).collect(Collectors.toSet());
    long first = kept.stream().mapToLong(item -> takenBy(item.id())).min().orElseThrow();
    store.touched(INTENTS, Records.after(first)).stream()
        .filter(noted -> persons.contains(noted.item().person()) && isSettled(noted))
        .forEach(
            noted -> use(StoredFacts.read(noted.item().payload(), Intent.class), noted.last()));
  }

  private static boolean isSettled(Noted noted) {
    return noted.item().state() == State.DONE
        && StoredFacts.read(noted.note(), Decision.class).isSettled();
  }

  /** Number of the record by which it was taken. */
  private long takenBy(String number) {
    return store.history(number).getFirst().number();
  }

  private static Deposit read(Item item) {
    return (Deposit) EntryCodec.read(item);
  }
}
