package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.StatementRow;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.workflow.AuditRecord.Act;
import io.chuangkou.terminal.workflow.Entry.Decision;
import io.chuangkou.terminal.workflow.Entry.Decision.Outcome;
import io.chuangkou.terminal.workflow.Entry.Intent;
import io.chuangkou.terminal.workflow.Entry.Reversal;
import io.chuangkou.terminal.workflow.Reconciliation.Compared;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the centre accepted and what is proven are two things: 2601 accepted says nothing of its
 * books. A comparison of the day proves it.
 */
final class Proofs {

  private final Journal journal;
  private final AuditTrail audit;
  private final ZoneId zone;

  Proofs(Journal journal, AuditTrail audit, ZoneId zone) {
    this.journal = journal;
    this.audit = audit;
    this.zone = zone;
  }

  /**
   * Takes for proven what a comparison shows.
   *
   * @param accepted reversals that were accepted before the comparison began
   * @param day what was compared
   */
  void take(List<Item> accepted, LocalDate day, List<Compared> compared) {
    List<StatementRow.Result> rows =
        compared.stream()
            .flatMap(group -> group.differences().stream())
            .map(DayRow::result)
            .toList();
    for (Item item : accepted) {
      String msgid = journal.read(item, Reversal.class).msgid();
      boolean proven =
          group(msgid, day, compared).filter(group -> isProven(msgid, group, rows)).isPresent();
      Decision decision = Decision.of(Outcome.PROVEN, day.toString());
      if (proven && journal.moved(item.id(), State.ACCEPTED, State.DONE, decision)) {
        audit.add(AuditRecord.TERMINAL, Act.PROVEN, msgid, day.toString());
      }
    }
  }

  /** The group in which a message of that day would count. */
  private Optional<Compared> group(String msgid, LocalDate day, List<Compared> compared) {
    return journal
        .intent(msgid)
        .filter(item -> LocalDate.ofInstant(item.addedAt(), zone).equals(day))
        .map(item -> Reconciliation.group(journal.read(item, Intent.class).settled()))
        .flatMap(group -> compared.stream().filter(c -> c.group().equals(group)).findFirst());
  }

  /** It is flat, or the rows do not hold the message, or hold it with both signs. */
  private static boolean isProven(String msgid, Compared group, List<StatementRow.Result> rows) {
    return group.isFlat()
        || rows.stream()
            .filter(row -> row.msgid().equals(msgid))
            .allMatch(row -> DayRows.isNetted(row, rows));
  }
}
