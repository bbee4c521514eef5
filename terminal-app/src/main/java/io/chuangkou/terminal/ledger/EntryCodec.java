package io.chuangkou.terminal.ledger;

import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.ledger.LedgerEntry.Correction;
import io.chuangkou.terminal.ledger.LedgerEntry.Deposit;
import io.chuangkou.terminal.ledger.LedgerEntry.Difference;
import io.chuangkou.terminal.ledger.LedgerEntry.Foreign;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LedgerEntry.Reversal;
import io.chuangkou.terminal.ledger.LedgerEntry.StockReport;

/** Entries as items hold them: a word for the kind, and JSON. Stateless, thread-safe. */
final class EntryCodec {

  private EntryCodec() {}

  /** What an item holds. */
  static LedgerEntry read(Item item) {
    return switch (Kind.of(item)) {
      case INTENT -> read(item, Intent.class);
      case REVERSAL -> read(item, Reversal.class);
      case PROVISIONAL -> read(item, Provisional.class);
      case DIFFERENCE -> read(item, Difference.class);
      case CORRECTION -> new Correction(read(item, SettledBill.class));
      case STOCK -> read(item, StockReport.class);
      case DEPOSIT -> read(item, Deposit.class);
      case FOREIGN -> new Foreign(item.kind());
    };
  }

  private static <T> T read(Item item, Class<T> type) {
    return StoredFacts.read(item.payload(), type);
  }

  /** What an item is to hold. */
  static Bytes payload(LedgerEntry entry) {
    Object written = entry instanceof Correction correction ? correction.wrong() : entry;
    return StoredFacts.bytes(written);
  }

  /** The kind of an entry. */
  static Kind kind(LedgerEntry entry) {
    return switch (entry) {
      case Intent intent -> Kind.INTENT;
      case Reversal reversal -> Kind.REVERSAL;
      case Provisional provisional -> Kind.PROVISIONAL;
      case Difference difference -> Kind.DIFFERENCE;
      case Correction correction -> Kind.CORRECTION;
      case StockReport report -> Kind.STOCK;
      case Deposit deposit -> Kind.DEPOSIT;
      case Foreign foreign -> Kind.FOREIGN;
    };
  }
}
