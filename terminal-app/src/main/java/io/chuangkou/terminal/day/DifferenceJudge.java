package io.chuangkou.terminal.day;

import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.day.StatementDifference.Remedy;
import io.chuangkou.terminal.day.StatementDifference.Standing;
import io.chuangkou.terminal.ledger.CorrectionEntries;
import io.chuangkou.terminal.ledger.Decision;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the rows of the day that differ, by what the journal knows of each. Stateless beside the
 * journal; thread-safe.
 */
public final class DifferenceJudge {

  private final LocalLedger journal;
  private final CorrectionEntries entries;

  /** By what a journal knows. */
  public DifferenceJudge(LocalLedger journal, CorrectionEntries entries) {
    this.journal = journal;
    this.entries = entries;
  }

  /**
   * Judges rows.
   *
   * @param results all rows of the day that differ
   * @param booked what this counter settled on that day and did not cancel
   */
  List<StatementDifference> of(List<StatementRow.Result> results, List<SettledBill> booked) {
    return results.stream().map(result -> of(result, results, booked)).toList();
  }

  private StatementDifference of(
      StatementRow.Result result, List<StatementRow.Result> all, List<SettledBill> booked) {
    return switch (result.verdict()) {
      case CENTRE_HAS_MORE ->
          isNetted(result, all) ? row(result, Standing.NETTED) : centresAlone(result);
      case PROVIDER_HAS_MORE -> ours(result, booked, Standing.MISSING, Remedy.SETTLE_AGAIN);
      case DIFFERENT, FLAT -> ours(result, booked, Standing.OTHER_AMOUNTS, Remedy.CORRECT);
    };
  }

  /**
   * Whether another row of the centre's alone takes this one back, or is taken back by it; what is
   * not told proves neither.
   */
  static boolean isNetted(StatementRow.Result result, List<StatementRow.Result> all) {
    StatementRow row = result.row();
    return all.stream()
        .filter(other -> other.verdict() == result.verdict())
        .filter(other -> other.isTold() && result.isTold())
        .map(StatementRow.Result::row)
        .anyMatch(
            other ->
                other.refund() != row.refund()
                    && other.psnNo().equals(row.psnNo())
                    && other.mdtrtId().equals(row.mdtrtId())
                    && other.total().equals(row.total().negated())
                    && other.fund().equals(row.fund().negated()));
  }

  private StatementDifference centresAlone(StatementRow.Result result) {
    Optional<Item> found = journal.intentItem(result.msgid());
    if (found.isEmpty()) {
      return row(result, Standing.ELSEWHERE);
    }
    Intent intent = journal.intent(found.get());
    return switch (found.get().state()) {
      case UNKNOWN -> lost(result, intent);
      case DONE -> decided(result, intent);
      case INTENT, QUEUED, SENDING, PARKED, ACCEPTED -> row(result, Standing.UNDER_WAY);
    };
  }

  /** Only what the desk itself sent can be adopted: a provisional settlement is still queued. */
  private StatementDifference lost(StatementRow.Result result, Intent intent) {
    Set<Remedy> remedies = EnumSet.noneOf(Remedy.class);
    State reversal = entries.reversal(intent).map(Item::state).orElse(State.DONE);
    if (intent.provisional().isEmpty() && reversal != State.SENDING) {
      remedies.add(Remedy.ADOPT);
    }
    if (reversal == State.QUEUED || reversal == State.SENDING) {
      return new StatementDifference(result, Standing.REVERSING, remedies);
    }
    remedies.add(Remedy.REVERSE);
    return new StatementDifference(result, Standing.LOST, remedies);
  }

  private StatementDifference decided(StatementRow.Result result, Intent intent) {
    if (journal.lastNote(intent.msgid()).filter(Decision::isSettled).isPresent()) {
      return row(result, Standing.OTHER_DAY);
    }
    return switch (entries.reversal(intent).map(Item::state).orElse(State.DONE)) {
      case QUEUED, SENDING -> row(result, Standing.REVERSING);
      case ACCEPTED -> row(result, Standing.CONTRADICTED, Remedy.REVERSE);
      case PARKED -> row(result, Standing.LOST, Remedy.REVERSE);
      case INTENT, UNKNOWN, DONE -> row(result, Standing.NOT_BOOKED, Remedy.REVERSE);
    };
  }

  private StatementDifference ours(
      StatementRow.Result result, List<SettledBill> booked, Standing standing, Remedy remedy) {
    Optional<SettledBill> bill = find(result.row().setlId(), booked);
    if (bill.isEmpty()) {
      return row(result, Standing.CANCELLED);
    } else if (entries.isUnderWay(result.row().setlId())) {
      return row(result, Standing.UNDER_WAY);
    } else if (bill.get().bill().isOpenStay()) {
      return row(result, Standing.STAY);
    }
    return row(result, standing, remedy);
  }

  /** The bill that was settled under a number. */
  static Optional<SettledBill> find(String settlementId, List<SettledBill> booked) {
    return booked.stream().filter(bill -> bill.settlementId().equals(settlementId)).findFirst();
  }

  private static StatementDifference row(
      StatementRow.Result result, Standing standing, Remedy... remedies) {
    return new StatementDifference(result, standing, Set.of(remedies));
  }
}
