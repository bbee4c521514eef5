package io.chuangkou.terminal.day;

import io.chuangkou.settlement.message.statement.StatementRow;
import java.util.Set;

/**
 * A row of the day on which this counter and the centre differ, and what can be done about it here.
 *
 * @param result the row as the centre tells it
 * @param standing how it stands at this counter
 * @param remedies what can be done; none: nothing here
 */
public record StatementDifference(
    StatementRow.Result result, Standing standing, Set<Remedy> remedies) {

  /** Copies the set. */
  public StatementDifference {
    remedies = Set.copyOf(remedies);
  }

  /** How a row stands at this counter. */
  public enum Standing {
    /** The centre's alone, by a message that this counter never sent: another window's. */
    ELSEWHERE,
    /** The answer was lost: nobody was charged, as far as this counter knows. */
    LOST,
    /** Its reversal waits or is on its way. */
    REVERSING,
    /** Its reversal was accepted, and the centre has it all the same. */
    CONTRADICTED,
    /** It was refused or not sent here: nobody was charged. */
    NOT_BOOKED,
    /** The centre shows it with both signs: it was taken back. */
    NETTED,
    /** Booked here, on another day. */
    OTHER_DAY,
    /** Booked here, and the centre does not have it on any day. */
    MISSING,
    /** Booked here, missing on this day, and nobody knows yet whether the centre has it. */
    UNASKED,
    /** Both have it with other amounts. */
    OTHER_AMOUNTS,
    /** It is being put right: the queue has it. */
    UNDER_WAY,
    /** A row of a settlement that was cancelled here. */
    CANCELLED,
    /** A stay: it is put right by its own journey, with the person's bill on the desk. */
    STAY
  }

  /** What can be done about a row. */
  public enum Remedy {
    /** 2601 for its message: nobody was charged. */
    REVERSE,
    /** Book it here with the centre's figures: the person was charged. */
    ADOPT,
    /** Settle the same bill once more. */
    SETTLE_AGAIN,
    /** Cancel it, then settle the same bill once more. */
    CORRECT
  }

  /** How the row is named: the centre's number of the settlement or cancellation. */
  public String id() {
    return result.row().setlId();
  }
}
