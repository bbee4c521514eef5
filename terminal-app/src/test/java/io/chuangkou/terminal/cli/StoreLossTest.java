package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.TerminalFile;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.StoredFacts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every command tells of a store that has lost something. */
class StoreLossTest {

  private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

  @TempDir Path folder;
  private Path store = Path.of("");
  private String config = "";

  @BeforeEach
  void six_acts_are_audited() throws IOException {
    store = folder.resolve("data/store");
    Path file = folder.resolve("terminal.yaml");
    Files.copy(Path.of("../packaging/samples/terminal.yaml"), file);
    config = file.toString();
    audit("ACT-1", "ACT-2", "ACT-3", "ACT-4", "ACT-5", "ACT-6");
  }

  @Test
  void acts_after_a_damaged_record_are_shown_and_what_is_lost_is_named() throws IOException {
    damage(3);
    Result told = run("audit");
    for (String whole : List.of("ACT-1", "ACT-2", "ACT-4", "ACT-5", "ACT-6")) {
      assertTrue(told.out().contains(whole), told.out());
    }
    assertFalse(told.out().contains("ACT-3"), told.out());
    assertTrue(told.out().contains("第 3 条操作记录缺失"), told.out());
    assertTrue(told.err().startsWith("[STORE-DAMAGED]"), told.err());
    assertTrue(told.err().contains("3–3"), told.err());
    assertEquals(ExitCode.LOST, told.code());
    String json = Commands.run("audit", "--config", config, "--json").out();
    assertTrue(json.contains("{\"lost\":{\"first\":3,\"last\":3}}"), json);
  }

  @Test
  void an_act_after_a_loss_takes_no_record_from_a_later_one() throws IOException {
    damage(3);
    audit("LATER");
    assertEquals(
        List.of("ACT-1", "ACT-2", "ACT-4", "ACT-5", "ACT-6", "LATER"), objects(run("audit").out()));
  }

  @Test
  void the_number_of_the_last_record_is_not_used_again_when_that_record_is_lost()
      throws IOException {
    damage(6);
    audit("LATER", "LATEST");
    String told = run("audit").out();
    assertEquals(
        List.of("ACT-1", "ACT-2", "ACT-3", "ACT-4", "ACT-5", "LATER", "LATEST"), objects(told));
    assertTrue(told.contains("第 6 条操作记录缺失"), told);
  }

  @Test
  void every_command_that_reads_the_store_tells_that_its_journal_was_removed() throws IOException {
    for (Path segment : segments()) {
      Files.delete(segment);
    }
    for (List<String> command :
        List.of(
            List.of("audit", "--config", config),
            List.of("queue", "--config", config, "list"),
            List.of(
                "operator",
                "--config",
                config,
                "add",
                "9001",
                "--name",
                "主管",
                "--role",
                "supervisor"),
            List.of("store", "--config", config, "rotate-key"))) {
      Result told = Commands.alone().typing("chuangkou-test").call(command.toArray(String[]::new));
      assertTrue(told.err().startsWith("[STORE-DAMAGED]"), command + told.err());
      assertTrue(told.err().contains("1–6"), told.err());
      assertEquals(ExitCode.LOST, told.code(), command.toString());
    }
  }

  @Test
  void a_store_whose_folder_was_removed_beside_its_key_is_not_taken_for_a_new_one()
      throws IOException {
    for (Path file : List.copyOf(files())) {
      Files.delete(file);
    }
    Files.delete(store);
    Result told = run("audit");
    assertTrue(told.err().startsWith("[STORE-DAMAGED]"), told.err());
    assertTrue(told.err().contains("1–6"), told.err());
    assertEquals(ExitCode.LOST, told.code());
  }

  @Test
  void an_older_copy_of_the_folder_is_told_from_the_newest() throws IOException {
    Path copy = Files.createDirectory(folder.resolve("copy"));
    for (Path file : files()) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
    audit("LATER", "LATEST");
    for (Path file : files()) {
      Files.delete(file);
    }
    for (Path file : list(copy)) {
      Files.copy(file, store.resolve(file.getFileName()));
    }
    Result told = run("audit");
    assertTrue(told.err().contains("7–8"), told.err());
    assertEquals(ExitCode.LOST, told.code());
  }

  @Test
  void a_whole_store_is_told_without_a_word_on_standard_error() {
    Result told = run("audit");
    assertEquals(ExitCode.DONE, told.code());
    assertEquals("", told.err());
    assertEquals(6, objects(told.out()).size());
  }

  @Test
  void a_whole_store_is_verified_also_while_it_is_open() {
    Result closed = verify();
    assertEquals(ExitCode.DONE, closed.code(), closed.err());
    assertTrue(closed.out().contains("完好 / whole；6 条逐条核对"), closed.out());
    assertTrue(closed.out().contains("与关闭时的摘要一致"), closed.out());
    try (OfflineStore open = TerminalStore.open(store, CLOCK, new SecureRandom())) {
      Result inUse = verify("--json");
      assertEquals(ExitCode.DONE, inUse.code(), inUse.err());
      assertTrue(inUse.out().contains("\"whole\":true"), inUse.out());
      assertTrue(inUse.out().contains("process " + ProcessHandle.current().pid()), inUse.out());
      assertEquals(6, open.head().number());
    }
  }

  @Test
  void verifying_names_what_is_damaged_and_what_to_do() throws IOException {
    damage(3);
    Result told = verify();
    assertEquals(ExitCode.LOST, told.code());
    assertTrue(told.out().contains("丢失 1 条"), told.out());
    assertTrue(told.out().contains("保留台账目录原样"), told.out());
    assertTrue(told.err().startsWith("[STORE-DAMAGED]"), told.err());
    assertTrue(verify("--json").out().contains("\"first\":3,\"last\":3"));
  }

  @Test
  void a_queue_that_was_changed_is_named_and_does_no_harm() throws IOException {
    Path queue = store.resolve("queue.mv.db");
    byte[] content = Files.readAllBytes(queue);
    content[content.length / 2] ^= 1;
    Files.write(queue, content);
    Result told = verify();
    assertEquals(ExitCode.DONE, told.code());
    assertTrue(told.out().contains("与摘要不符"), told.out());
  }

  @Test
  void a_key_that_others_may_read_is_refused_by_its_code() throws IOException {
    Files.setPosixFilePermissions(
        TerminalStore.key(store), PosixFilePermissions.fromString("rw-r--r--"));
    Result told = verify();
    assertEquals(ExitCode.FAILED, told.code());
    assertTrue(told.err().startsWith("[STORE-KEY-OPEN]"), told.err());
  }

  private Result verify(String... more) {
    return Commands.run(Commands.and(new String[] {"store", "--config", config, "verify"}, more));
  }

  @Test
  void a_new_store_has_lost_nothing() throws IOException {
    Path fresh = folder.resolve("fresh.yaml");
    String sample = Files.readString(Path.of(config));
    Files.writeString(fresh, sample.replace("data/store", "data/fresh"));
    assertEquals(ExitCode.DONE, runOn(fresh).code(), "first use");
    assertEquals(ExitCode.DONE, runOn(fresh).code());
  }

  private static Result runOn(Path file) {
    return Commands.run("queue", "--config", file.toString(), "list");
  }

  private Result run(String command) {
    return Commands.run(command, "--config", config);
  }

  private void audit(String... objects) throws IOException {
    RegionClock clock = new RegionClock(CLOCK, TerminalFile.read(Path.of(config)).counter().zone());
    Files.createDirectories(store);
    try (OfflineStore open = TerminalStore.open(store, CLOCK, new SecureRandom())) {
      AuditTrail audit = new AuditTrail(new StoredFacts(open), clock);
      for (String object : objects) {
        audit.add("1001", Act.LOGIN, object, "");
      }
    }
  }

  /** The objects of a listing, in order. */
  private static List<String> objects(String listing) {
    return listing
        .lines()
        .filter(line -> line.contains("LOGIN"))
        .map(line -> line.split(" {2}", -1)[3])
        .toList();
  }

  private List<Path> segments() throws IOException {
    return files().stream()
        .filter(file -> file.getFileName().toString().startsWith("journal-"))
        .toList();
  }

  private List<Path> files() throws IOException {
    return list(store);
  }

  private static List<Path> list(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  /** Flips one bit of a record in the first segment. */
  private void damage(int record) throws IOException {
    Path first = segments().getFirst();
    byte[] content = Files.readAllBytes(first);
    int at = 0;
    for (int number = 1; number < record; number++) {
      at += 96 + ByteBuffer.wrap(content).getInt(at + 4);
    }
    content[at + 70] ^= 0x10;
    Files.write(first, content);
  }
}
