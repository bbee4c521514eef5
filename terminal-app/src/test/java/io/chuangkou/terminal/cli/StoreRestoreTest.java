package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.queue.Item;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.demo.CounterFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine is lost; its store is restored from a backup that a settlement is newer than. */
class StoreRestoreTest {

  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
  private static final String SECRET = "chuangkou-test";

  @TempDir Path folder;

  @Test
  void what_was_queued_is_parked_and_not_sent_twice_and_what_was_settled_since_is_told()
      throws IOException {
    try (CounterFixture fixture = new CounterFixture(folder, CLOCK)) {
      Path store = fixture.counter().config().store();
      String config = config(fixture, store);
      fixture.reopenAfter(() -> Commands.staff(SECRET, "operator", "--config", config));
      fixture.insert("zhang-san");
      fixture.town().centre().down();
      fixture.tryBill(fixture.bill("B1", "50.00"));
      fixture.settle();
      Path backup = folder.resolve("backup.ckb");
      Result made = store(config, "backup", backup.toString());
      assertEquals(ExitCode.DONE, made.code(), made.err());
      assertFalse(
          Files.readString(backup, java.nio.charset.StandardCharsets.ISO_8859_1).contains("zhang"));

      fixture.town().centre().up();
      fixture.drain();
      assertEquals(Map.of("B1", 1), fixture.effective());
      fixture.counter().close();
      lose(store);
      Files.delete(folder.resolve("operators.yaml"));

      Result restored = store(config, "restore", backup.toString(), "--operator", "9001");
      assertTrue(restored.out().contains("待传业务已停放"), restored.out() + restored.err());
      assertEquals(ExitCode.FAILED, restored.code(), restored.out() + restored.err());
      assertTrue(restored.out().contains("与中心不符"), restored.out());
      try (OfflineStore open = TerminalStore.open(store, CLOCK, new SecureRandom())) {
        assertEquals(List.of(State.PARKED), open.open().stream().map(Item::state).toList());
      }
      String audit = Commands.run("audit", "--config", config).out();
      assertTrue(audit.contains("9001  STORE_RESTORED"), audit);
      assertTrue(audit.contains("9001  ACCEPT_STORE"), audit);
      assertEquals(Map.of("B1", 1), fixture.effective());
    }
  }

  @Test
  void a_cashier_restores_nothing_and_a_store_that_is_there_is_not_replaced() throws IOException {
    try (CounterFixture fixture = new CounterFixture(folder, CLOCK)) {
      Path store = fixture.counter().config().store();
      String config = config(fixture, store);
      fixture.reopenAfter(() -> Commands.staff(SECRET, "operator", "--config", config));
      Path backup = folder.resolve("backup.ckb");
      assertEquals(ExitCode.DONE, store(config, "backup", backup.toString()).code());
      String[] restore = {"restore", backup.toString(), "--operator"};
      Result there = store(config, Commands.and(restore, "9001"));
      assertTrue(there.err().startsWith("[STORE-NOT-EMPTY]"), there.err());
      fixture.counter().close();
      lose(store);
      Result refused = store(config, Commands.and(restore, "1001"));
      assertTrue(refused.err().startsWith("[OPERATOR-ROLE]"), refused.err());
      assertFalse(Files.exists(store));
      assertFalse(Files.exists(store.resolveSibling("store.restoring")));
    }
  }

  private static void lose(Path store) throws IOException {
    try (var files = Files.list(store)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(store);
    for (String ending : List.of(".key", ".head")) {
      Files.delete(store.resolveSibling("store" + ending));
    }
  }

  private static Result store(String config, String... arguments) {
    return Commands.alone()
        .typing(SECRET)
        .call(Commands.and(new String[] {"store", "--config", config}, arguments));
  }

  private String config(CounterFixture fixture, Path store) throws IOException {
    String sample = Files.readString(Path.of("../packaging/samples/terminal.yaml"));
    return Files.writeString(
            folder.resolve("terminal.yaml"),
            sample
                .replace("store: data/store ", "store: " + store + " ")
                .replace(
                    "http://127.0.0.1:18080/fsi/api", fixture.town().centre().url().toString()))
        .toString();
  }
}
