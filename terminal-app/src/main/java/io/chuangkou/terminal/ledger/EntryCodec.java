package io.chuangkou.terminal.ledger;

import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.ledger.LedgerEntry.Correction;
import io.chuangkou.terminal.ledger.LedgerEntry.Difference;
import io.chuangkou.terminal.ledger.LedgerEntry.Foreign;
import io.chuangkou.terminal.ledger.LedgerEntry.Intent;
import io.chuangkou.terminal.ledger.LedgerEntry.Kind;
import io.chuangkou.terminal.ledger.LedgerEntry.Provisional;
import io.chuangkou.terminal.ledger.LedgerEntry.Reversal;
import tools.jackson.databind.json.JsonMapper;

/** Entries as items hold them: a word for the kind, and JSON. Stateless, thread-safe. */
final class EntryCodec {

  private final JsonMapper json = JsonMapper.shared();

  /** What an item holds. */
  LedgerEntry read(Item item) {
    return switch (Kind.of(item)) {
      case INTENT -> read(item, Intent.class);
      case REVERSAL -> read(item, Reversal.class);
      case PROVISIONAL -> read(item, Provisional.class);
      case DIFFERENCE -> read(item, Difference.class);
      case CORRECTION -> new Correction(read(item, SettledBill.class));
      case FOREIGN -> new Foreign(item.kind());
    };
  }

  private <T> T read(Item item, Class<T> type) {
    return json.readValue(item.payload().toArray(), type);
  }

  /** What an item is to hold. */
  Bytes payload(LedgerEntry entry) {
    Object written = entry instanceof Correction correction ? correction.wrong() : entry;
    return Bytes.of(json.writeValueAsBytes(written));
  }

  /** The kind of an entry. */
  static Kind kind(LedgerEntry entry) {
    return switch (entry) {
      case Intent intent -> Kind.INTENT;
      case Reversal reversal -> Kind.REVERSAL;
      case Provisional provisional -> Kind.PROVISIONAL;
      case Difference difference -> Kind.DIFFERENCE;
      case Correction correction -> Kind.CORRECTION;
      case Foreign foreign -> Kind.FOREIGN;
    };
  }
}
