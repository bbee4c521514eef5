package io.chuangkou.terminal.queue;

import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.centre.MessageNumbers;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The numbers under which a provisional settlement is sent. The first is journalled with it, and
 * serves until a message has left under it and the centre has refused it or taken it back; the next
 * one follows from it, so that every copy of the journal goes through the same ones, and a centre
 * that keeps a number to its message settles one bill once. Thread-safe, as the journal is.
 */
final class SendingNumbers {

  /** More attempts that the centre has decided are for a person. */
  private static final int MOST = 100;

  private final MessageNumbers numbers;
  private final LocalLedger journal;

  SendingNumbers(MessageNumbers numbers, LocalLedger journal) {
    this.numbers = numbers;
    this.journal = journal;
  }

  /**
   * The number of the next attempt, under which nothing is journalled.
   *
   * @throws TerminalException {@code QUEUE-REPEATED} if all of them are used up
   */
  String next(Provisional provisional) {
    return provisional.msgid() == null
        ? numbers.newMsgid()
        : of(provisional)
            .filter(msgid -> journal.find(msgid).isEmpty())
            .findFirst()
            .orElseThrow(() -> new TerminalException(TerminalFault.QUEUE_REPEATED));
  }

  /** All that are its own. */
  Set<String> all(Provisional provisional) {
    return of(provisional).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a number is the first, under which no message of it can have left from here. */
  boolean isFirst(Provisional provisional, String msgid) {
    return msgid.equals(provisional.msgid());
  }

  /** What the centre decided for it already; empty: nothing, or that was taken back. */
  Optional<Decision> settled(Provisional provisional) {
    return of(provisional)
        .takeWhile(msgid -> journal.find(msgid).isPresent())
        .flatMap(msgid -> journal.intentItem(msgid).stream())
        .filter(item -> serves(item, provisional))
        .flatMap(item -> journal.lastNote(item.id()).stream())
        .filter(Decision::isSettled)
        .findFirst();
  }

  private boolean serves(Item item, Provisional provisional) {
    return journal.intent(item).provisional().equals(provisional.number());
  }

  private Stream<String> of(Provisional provisional) {
    String first = provisional.msgid();
    return first == null
        ? Stream.empty()
        : IntStream.range(0, MOST).mapToObj(step -> numbers.after(first, step));
  }
}
