package io.chuangkou.terminal.settling;

import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.SettledBill;
import io.chuangkou.terminal.slip.SlipFacts.Kind;
import io.chuangkou.terminal.slip.SlipLayout;
import java.util.Optional;

/** Slips of what was settled before, made again of what is journalled. Thread-safe. */
public final class SlipCopies {

  private final SlipMaker slips;
  private final LocalLedger journal;
  private final Cancellations cancellations;

  /** At a counter. */
  public SlipCopies(SlipMaker slips, LocalLedger journal, Cancellations cancellations) {
    this.slips = slips;
    this.journal = journal;
    this.cancellations = cancellations;
  }

  /** The slip of a bill as it stands, not marked as a copy yet. */
  public SlipLayout of(SettledBill settled) {
    Optional<Provisional> provisional =
        settled.isProvisional()
            ? journal.find(settled.settlementId()).map(item -> (Provisional) journal.entry(item))
            : Optional.empty();
    Kind offline =
        provisional.filter(Provisional::fullCash).isPresent() ? Kind.FULL_CASH : Kind.PROVISIONAL;
    return slips.again(
        settled,
        settled.isProvisional() ? offline : Kind.SETTLED,
        provisional
            .map(Provisional::reason)
            .filter(why -> !why.equals(Provisional.AGAIN))
            .orElse(null),
        settled.paid().refund(cancellations.collected(settled)));
  }
}
