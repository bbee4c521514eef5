package io.chuangkou.terminal.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.workflow.CashierState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person or a script calls them. */
class ChuangkouTest {

  @TempDir Path folder;
  private String password = "chuangkou-test";

  @Test
  void a_missing_configuration_is_a_sentence_and_no_stack_trace() {
    Result refused = run("queue", "--config", folder.resolve("none.yaml").toString(), "list");
    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().startsWith("[CONFIG]"), refused.err());
    assertFalse(refused.err().contains("Exception"), refused.err());
    assertEquals("", refused.out());
  }

  @Test
  void open_items_are_listed_shown_parked_released_and_closed() throws IOException {
    String provisional = leaveOneProvisional();
    Path config = config();

    Result list = run("queue", "--config", config.toString(), "list");
    assertEquals(ExitCode.DONE, list.code());
    assertTrue(list.out().contains(provisional), list.out());
    assertTrue(run("queue", "--config", config.toString(), "--json", "list").out().startsWith("["));
    assertTrue(
        run("queue", "--config", config.toString(), "show", provisional).out().contains("QUEUED"));
    String[] close = {"close", provisional, "--reason", "dealt_with", "--operator", "9001"};
    assertTrue(queue(config, close).err().startsWith("[OPERATORS-MISSING]"));
    staff(config);
    assertTrue(queue(config, close).err().startsWith("[QUEUE-ITEM]"));
    assertEquals(ExitCode.DONE, queue(config, "park", provisional, "--operator", "9001").code());
    assertEquals(ExitCode.DONE, queue(config, "release", provisional, "--operator", "9001").code());
    assertEquals(ExitCode.DONE, queue(config, "park", provisional, "--operator", "9001").code());
    assertTrue(
        queue(config, "release", provisional, "--operator", "1001")
            .err()
            .startsWith("[OPERATOR-ROLE]"));
    assertEquals(ExitCode.USAGE, queue(config, "close", provisional).code());
    assertEquals(ExitCode.DONE, queue(config, close).code());
    assertFalse(run("queue", "--config", config.toString(), "list").out().contains(provisional));

    Result audit = run("audit", "--config", config.toString());
    assertTrue(audit.out().contains("9001  CLOSE  " + provisional), audit.out());
    assertTrue(audit.out().contains("DEALT_WITH"), audit.out());
    assertTrue(run("audit", "--config", config.toString(), "--json").out().startsWith("["));
  }

  @Test
  void a_row_of_the_day_is_told_with_its_code_and_put_right_by_it() throws IOException {
    try (CounterFixture fixture =
        new CounterFixture(folder, Clock.system(ZoneId.of("Asia/Shanghai")))) {
      fixture.insert("zhang-san");
      fixture.tryBill(fixture.bill("B1", "300.00"));
      String id = requireNonNull(requireNonNull(fixture.settle().trial()).settlementId());
      fixture.plant("DELETE FROM settlement", "DELETE FROM message_log");
      fixture.counter().close();
      Path file = config();
      String url = fixture.town().centre().url().toString();
      String sample = Files.readString(file);
      Files.writeString(file, sample.replace("http://127.0.0.1:18080/fsi/api", url));
      staff(file);
      String config = file.toString();

      Result told = run("reconcile", "--config", config);
      assertEquals(ExitCode.FAILED, told.code(), told.err());
      assertTrue(told.out().contains("MISSING  do " + id + " SETTLE_AGAIN"), told.out());
      String[] act = {"reconcile", "--config", config, "do", id, "SETTLE_AGAIN", "--operator"};
      assertTrue(run(Commands.and(act, "1001")).err().startsWith("[OPERATOR-ROLE]"));
      Result done = run(Commands.and(act, "9001"));
      assertEquals(ExitCode.DONE, done.code(), done.out() + done.err());
      assertTrue(run(Commands.and(act, "9001")).err().startsWith("[DAY-ROW]"));
      assertEquals(Map.of("B1", 1), fixture.effective());
    }
  }

  @Test
  void a_wrong_password_releases_nothing() throws IOException {
    String provisional = leaveOneProvisional();
    Path config = config();
    staff(config);
    password = "not-the-password";
    Result refused = queue(config, "park", provisional, "--operator", "9001");
    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().startsWith("[OPERATOR-WRONG]"), refused.err());
  }

  @Test
  void operators_are_added_and_listed_and_a_short_password_is_refused() throws IOException {
    Path config = config();
    staff(config);
    Result listed = run("operator", "--config", config.toString(), "list");
    assertTrue(listed.out().contains("9001  supervisor  主管"), listed.out());
    String file = Files.readString(folder.resolve("operators.yaml"));
    assertFalse(file.contains(password), "the password itself is nowhere");
    String audit = run("audit", "--config", config.toString()).out();
    assertTrue(audit.contains("OPERATOR_ADDED  1001  0.00  0.00  CASHIER 1001"), audit);
    String[] remove = {"operator", "--config", config.toString(), "remove"};
    String[] approved = {"--operator", "9001", "--second", "1001"};
    assertEquals(ExitCode.DONE, run(Commands.and(Commands.and(remove, "1001"), approved)).code());
    assertTrue(
        run(Commands.and(Commands.and(remove, "9001"), approved))
            .err()
            .startsWith("[OPERATOR-LAST]"));
    password = "short";
    assertTrue(add(config, "1003", "cashier").err().startsWith("[OPERATOR-PASSWORD]"));
  }

  private Result queue(Path config, String... arguments) {
    List<String> all = new ArrayList<>(List.of("queue", "--config", config.toString()));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  private void staff(Path config) {
    assertEquals(ExitCode.DONE, add(config, "9001", "supervisor").code());
    assertTrue(add(config, "1001", "cashier").err().startsWith("[OPERATOR-APPROVAL]"));
    Result added = add(config, "1001", "cashier", "--operator", "9001");
    assertEquals(ExitCode.DONE, added.code(), added.err());
  }

  private Result add(Path config, String number, String role, String... more) {
    return run(
        Commands.and(
            new String[] {
              "operator",
              "--config",
              config.toString(),
              "add",
              number,
              "--name",
              "主管",
              "--role",
              role
            },
            more));
  }

  @Test
  void rotated_key_reads_what_is_open_and_a_store_in_use_names_who_has_it() throws IOException {
    String provisional = leaveOneProvisional();
    String config = config().toString();
    Result rotated = run("store", "--config", config, "rotate-key");
    assertEquals(ExitCode.DONE, rotated.code(), rotated.err());
    assertTrue(rotated.out().contains("key 2"), rotated.out());
    assertTrue(run("queue", "--config", config, "list").out().contains(provisional));

    try (CounterFixture inUse = new CounterFixture(folder)) {
      Result refused = run("store", "--config", config, "rotate-key");
      assertEquals(ExitCode.FAILED, refused.code());
      assertTrue(refused.err().startsWith("[STORE-LOCKED]"), refused.err());
      assertTrue(refused.err().contains("process " + ProcessHandle.current().pid()));
      inUse.counter();
    }
  }

  /** A counter that settled one bill provisionally and was closed. */
  private String leaveOneProvisional() {
    try (CounterFixture fixture = new CounterFixture(folder)) {
      fixture.insert("zhang-san");
      fixture.town().centre().down();
      fixture.tryBill(fixture.bill("B1", "30.00"));
      CashierState provisional = fixture.settle();
      return provisional.open().getFirst().id();
    }
  }

  private Path config() throws IOException {
    String sample = Files.readString(Path.of("../packaging/samples/terminal.yaml"));
    return Files.writeString(
        folder.resolve("terminal.yaml"),
        sample.replace("data/store", folder.resolve("H32010000001/store").toString()));
  }

  private Result run(String... arguments) {
    return Commands.alone().typing(password).call(arguments);
  }
}
