package io.chuangkou.terminal.staff;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.workflow.CashierState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who works here is changed at the window by two persons, and never so that nobody is left. */
class StaffChangeTest {

  private static final String PASSWORD = "a-new-password";

  @TempDir private Path folder;
  private CounterFixture counter;
  private final List<String> refused = new ArrayList<>();

  @BeforeEach
  void open() {
    counter = new CounterFixture(folder);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private CashierState change(StaffChange change) {
    return counter
        .driver()
        .after(
            () ->
                counter
                    .desk()
                    .changeStaff(change, why -> why.ifPresent(said -> refused.add(said.code()))));
  }

  private static StaffChange added(String number, Role role) {
    return StaffChange.add(number, "新收费员", role, PASSWORD.toCharArray());
  }

  @Test
  void somebody_comes_once_a_supervisor_approved_and_logs_in_by_a_number_with_letters() {
    CashierState asked = change(added("a017", Role.CASHIER));
    assertEquals("登记收费员", requireNonNull(asked.post().login()).act());
    assertTrue(
        requireNonNull(asked.post().login()).facts().stream()
            .anyMatch(fact -> fact.value().equals("A017")));
    CashierState done = counter.approve();
    assertEquals("已登记工号 A017。", requireNonNull(done.notice()).sentence());
    assertEquals(new Audited("1001", Act.OPERATOR_ADDED, "A017", "CASHIER 9001"), last());
    counter.driver().after(() -> counter.desk().choose("LOG_OUT", "LOG_OUT"));
    CashierState in = counter.logIn("ａ017", PASSWORD.toCharArray());
    assertNull(in.post().login());
    assertTrue(in.post().operator().startsWith("A017"), in.post().operator());
    CashierState reported = counter.driver().after(() -> counter.desk().choose("REPORT", "REPORT"));
    assertTrue(requireNonNull(reported.post().report()).toString().contains("A017"));
  }

  @Test
  void nothing_is_changed_that_no_supervisor_approved() {
    change(new StaffChange.Remove("1002"));
    counter.logIn(DemoStaff.CASHIER.number(), DemoStaff.password(DemoStaff.CASHIER));
    counter.driver().after(counter.desk()::back);
    assertTrue(duty().listed("1002").isPresent());
    change(new StaffChange.Remove("1002"));
    counter.approve();
    assertFalse(duty().listed("1002").isPresent());
    assertEquals(new Audited("1001", Act.OPERATOR_REMOVED, "1002", "9001"), last());
  }

  @Test
  void nobody_with_an_open_shift_and_no_last_supervisor_is_removed() {
    CashierState shown = change(new StaffChange.Remove("1001"));
    assertNull(shown.post().login(), "nobody is asked");
    change(new StaffChange.Remove("9001"));
    change(added("9001", Role.CASHIER));
    change(new StaffChange.Remove("7777"));
    assertEquals(
        List.of("OPERATOR-AT-WORK", "OPERATOR-LAST", "OPERATOR-LAST", "OPERATOR-UNKNOWN"), refused);
    change(added("9002", Role.SUPERVISOR));
    counter.approve();
    change(new StaffChange.Remove("9001"));
    counter.approve();
    assertTrue(duty().listed("9001").isEmpty(), "another one is there now");
  }

  @Test
  void anybody_changes_the_own_password_by_the_one_of_before() {
    own("no-such-password", PASSWORD);
    own("chuangkou-1001", "short");
    assertEquals(List.of("OPERATOR-WRONG", "OPERATOR-PASSWORD"), refused);
    own("chuangkou-1001", PASSWORD);
    assertEquals(2, refused.size());
    assertEquals(new Audited("1001", Act.PASSWORD_CHANGED, "1001", ""), last());
    counter.driver().after(counter.desk()::lock);
    assertNotNull(counter.logIn("1001", "chuangkou-1001".toCharArray()).post().login());
    assertNull(counter.logIn("1001", PASSWORD.toCharArray()).post().login());
  }

  @Test
  void a_password_that_was_set_anew_unlocks_its_number() {
    for (int i = 0; i < OperatorSession.MOST_FAILURES; i++) {
      assertThrows(
          TerminalException.class, () -> duty().logIn("1002", "no-such-password".toCharArray()));
    }
    change(StaffChange.password("1002", PASSWORD.toCharArray()));
    counter.approve();
    duty().logIn("1002", PASSWORD.toCharArray());
    assertEquals("1002", duty().speaker().number());
  }

  @Test
  void numbers_and_names_keep_to_the_interfaces_limits() {
    for (String number : List.of("", "A 17", "工号", "A".repeat(21))) {
      TerminalException wrong =
          assertThrows(TerminalException.class, () -> added(number, Role.CASHIER));
      assertEquals("OPERATOR-NUMBER", wrong.advice().code(), number);
    }
    assertEquals("A".repeat(20), added("a".repeat(20), Role.CASHIER).number());
  }

  @Test
  void a_change_is_in_the_file_of_the_operators() throws IOException {
    Path file = folder.resolve("operators.yaml");
    OperatorBook book = OperatorBook.read(file);
    book.change(added("b2", Role.SUPERVISOR), "");
    assertEquals("B2", Operators.read(file).all().getFirst().number());
    assertFalse(Files.readString(file).contains(PASSWORD));
    assertTrue(Operators.read(file).find("b2", PASSWORD.toCharArray()).isPresent());
    TerminalException last =
        assertThrows(TerminalException.class, () -> book.change(new StaffChange.Remove("B2"), ""));
    assertEquals("OPERATOR-LAST", last.advice().code());
  }

  private void own(String old, String password) {
    counter
        .driver()
        .after(
            () ->
                counter
                    .desk()
                    .changeOwnPassword(
                        old.toCharArray(),
                        password.toCharArray(),
                        why -> why.ifPresent(said -> refused.add(said.code()))));
  }

  private OperatorSession duty() {
    return counter.counter().composition().duty();
  }

  /** A record of the audit trail without its time. */
  private record Audited(String operator, Act act, String object, String detail) {}

  private Audited last() {
    Composition terminal = counter.counter().composition();
    AuditRecord last = terminal.audit().of(terminal.clock().today()).getLast();
    return new Audited(last.operator(), last.act(), last.object(), last.detail());
  }
}
