package io.chuangkou.terminal.ledger.guard;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;

/**
 * What a store is kept for. A store for training says so itself, so that wherever its folder is put
 * it is never taken for a real one, nor a real one for it.
 */
public enum StoreUse {
  /** For money. */
  REAL,
  /** For nothing but practice. */
  TRAINING;

  private static final String KEY = "store use";

  /**
   * Refuses a store of the other use. An empty one is marked where it is to be for training.
   *
   * @throws TerminalException {@code STORE-TRAINING} if a real one is wanted and this is for
   *     training, {@code STORE-REAL} the other way round; nothing is written then
   */
  public void require(OfflineStore store) {
    StoredFacts facts = new StoredFacts(store);
    boolean isForTraining = facts.recall(KEY, StoreUse.class).isPresent();
    switch (this) {
      case REAL -> {
        if (isForTraining) {
          throw new TerminalException(TerminalFault.STORE_TRAINING);
        }
      }
      case TRAINING -> {
        if (isForTraining) {
          return;
        } else if (store.head().number() > 0) {
          throw new TerminalException(TerminalFault.STORE_REAL);
        }
        facts.remember(KEY, TRAINING);
      }
    }
  }
}
