package io.chuangkou.terminal.cli.store;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.StoreBackup;
import io.chuangkou.store.StoreException;
import io.chuangkou.store.StoreKey;
import io.chuangkou.store.backup.Passphrase;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.ledger.guard.RollbackGuard;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.OperatorBook;
import io.chuangkou.terminal.staff.OperatorSeal;
import io.chuangkou.terminal.staff.OperatorSession;
import io.chuangkou.terminal.staff.Operators;
import io.chuangkou.terminal.staff.Role;
import io.chuangkou.terminal.staff.Shifts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts a terminal's store back from a backup: beside its place first, where it is opened, a
 * supervisor of its list of operators gives their word and what is queued is parked; only then does
 * it take its place, and the list with it. Ended at any point, there is either no store or one that
 * moves no money unasked.
 *
 * @param terminal whose store it is
 * @param clock the time at the counter
 */
public record Restoring(TerminalConfig terminal, RegionClock clock) {

  /**
   * Does it.
   *
   * @param word asks a supervisor, and returns who it was
   * @throws StoreException {@code STORE-NOT-EMPTY}, {@code STORE-BACKUP}, {@code STORE-IO}
   * @throws io.chuangkou.terminal.notice.TerminalException if no supervisor gave their word
   */
  public StoreBackup from(
      InputStream backup, Passphrase passphrase, Function<OperatorSession, Operator> word)
      throws IOException {
    Path place = terminal.store().toAbsolutePath();
    Path beside = place.resolveSibling(place.getFileName() + ".restoring");
    requireEmpty(place);
    clear(beside);
    try {
      StoreBackup restored =
          StoreBackup.restore(backup, passphrase, beside, TerminalStore.key(beside));
      requireSameKey(beside, place);
      Optional<Operators> listed = takeOver(beside, restored, word);
      listed.ifPresent(terminal.operators()::restore);
      Files.deleteIfExists(place);
      Files.move(
          TerminalStore.key(beside), TerminalStore.key(place), StandardCopyOption.ATOMIC_MOVE);
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
      return restored;
    } finally {
      clear(beside);
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new StoreException(StoreException.Code.NOT_EMPTY, folder.toString());
        }
      }
    }
  }

  private static void requireSameKey(Path beside, Path place) throws IOException {
    Path known = TerminalStore.key(place);
    if (Files.exists(known) && Files.mismatch(known, TerminalStore.key(beside)) >= 0) {
      throw new StoreException(StoreException.Code.NOT_EMPTY, known.toString());
    }
  }

  private Optional<Operators> takeOver(
      Path folder, StoreBackup restored, Function<OperatorSession, Operator> word) {
    StoreKey key = StoreKey.fromFile(TerminalStore.key(folder), new SecureRandom());
    try (OfflineStore store = OfflineStore.open(folder, key, clock.source())) {
      StoredFacts facts = new StoredFacts(store);
      AuditTrail audit = new AuditTrail(facts, clock);
      LocalLedger journal = new LocalLedger(store);
      Optional<Operators> listed = new OperatorSeal(facts).listed();
      OperatorSession duty =
          new OperatorSession(
              listed.map(OperatorBook::of).orElseGet(terminal::operators),
              new Operator(AuditRecord.TERMINAL, AuditRecord.TERMINAL, Role.TECHNICIAN, ""),
              facts,
              audit,
              new Shifts(facts, journal, audit, clock),
              clock,
              System::nanoTime);
      String supervisor = word.apply(duty).number();
      new RollbackGuard(facts, journal, audit).takeOver(restored, supervisor);
      return listed;
    }
  }

  private static void clear(Path beside) throws IOException {
    if (Files.exists(beside)) {
      try (Stream<Path> files = Files.walk(beside)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    for (String ending : List.of(".key", ".head")) {
      Files.deleteIfExists(beside.resolveSibling(beside.getFileName() + ending));
    }
  }
}
