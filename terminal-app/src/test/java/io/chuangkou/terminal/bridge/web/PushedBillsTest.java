package io.chuangkou.terminal.bridge.web;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.bridge.web.HospitalProgram.Events;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A bill from the hospital's push to its outcome, as the hospital's program sees it. */
class PushedBillsTest {

  @TempDir private Path folder;
  private BridgeFixture bridge;

  @BeforeEach
  void open() {
    bridge = new BridgeFixture(folder);
  }

  @AfterEach
  void close() {
    bridge.close();
  }

  private HttpResponse<String> push(String id, String yuan) throws Exception {
    return bridge.program().post("/bills", BridgeFixture.bill(id, yuan));
  }

  private JsonNode status(String id) throws Exception {
    return HospitalProgram.json(bridge.program().get("/bills/" + id));
  }

  private String state(String id) throws Exception {
    return status(id).get("state").asString();
  }

  private static String code(HttpResponse<String> refused) {
    return HospitalProgram.json(refused).get("code").asString();
  }

  private CashierState take(String id) {
    bridge.counter().insert("zhang-san");
    return bridge.counter().driver().after(() -> bridge.counter().desk().take(id));
  }

  private CashierState settle() {
    bridge.counter().trial();
    return bridge.counter().settle();
  }

  @Test
  void a_bill_is_pushed_once_however_often_it_is_sent() throws Exception {
    try (Events events = bridge.program().follow("")) {
      assertEquals(201, push("MZ1", "36.00").statusCode());
      assertEquals(200, push("MZ1", "36.00").statusCode());
      assertEquals("waiting", state("MZ1"));
      assertEquals(201, push("MZ2", "36.00").statusCode());
      assertEquals(List.of("MZ1 pushed", "MZ2 pushed"), events.until("MZ2 pushed"));
    }
    HttpResponse<String> odd = bridge.program().post("/bills", "{\"id\": \"MZ3\"");
    assertEquals(422, odd.statusCode());
    assertEquals("BILL-FILE", code(odd));
    assertEquals(
        "BILL-CODE",
        code(
            bridge
                .program()
                .post("/bills", BridgeFixture.bill("MZ3", "1.00").replace("XJ01", "NONE"))));
    assertEquals(404, bridge.program().get("/bills/MZ3").statusCode());
  }

  @Test
  void a_bill_that_was_not_taken_is_withdrawn() throws Exception {
    push("MZ1", "36.00");
    HttpResponse<String> withdrawn = bridge.program().delete("/bills/MZ1");
    assertEquals("withdrawn", HospitalProgram.json(withdrawn).get("state").asString());
    assertEquals(404, bridge.program().delete("/bills/MZ2").statusCode());
    push("MZ3", "36.00");
    take("MZ3");
    HttpResponse<String> tooLate = bridge.program().delete("/bills/MZ3");
    assertEquals(409, tooLate.statusCode());
    assertEquals("UNPAID-IN-HAND", code(tooLate));
    settle();
    HttpResponse<String> settled = bridge.program().delete("/bills/MZ3");
    assertEquals("settled", HospitalProgram.json(settled).get("state").asString());
  }

  @Test
  void the_outcome_is_told_with_who_bears_each_fen_and_how_it_was_paid() throws Exception {
    try (Events events = bridge.program().follow("")) {
      push("MZ1", "360.00");
      take("MZ1");
      bridge.counter().driver().after(() -> bridge.counter().desk().next());
      bridge.counter().counter().remove();
      take("MZ1");
      CashierState settled = settle();
      assertEquals(Stage.SETTLED, settled.stage());
      assertEquals(
          List.of("MZ1 pushed", "MZ1 taken", "MZ1 given_up", "MZ1 taken", "MZ1 settled"),
          events.until("MZ1 settled"));
      Trial trial = requireNonNull(settled.trial());
      String number = requireNonNull(trial.settlementId());
      JsonNode bill = status("MZ1");
      assertEquals(number, bill.get("number").asString());
      assertEquals(trial.msgid(), bill.get("msgid").asString());
      JsonNode told = bill.get("settlement");
      assertEquals("360.00", told.get("fee").asString());
      Fen all =
          StreamSupport.stream(told.get("funds").spliterator(), false)
              .map(fund -> Fen.ofYuan(fund.get("amount").asString()))
              .reduce(Fen.ZERO, Fen::plus);
      for (String part : List.of("hospital", "account", "family", "cash")) {
        all = all.plus(Fen.ofYuan(told.get(part).asString()));
      }
      assertEquals(Fen.ofYuan("360.00"), all);
      assertEquals(trial.due().toYuan(), told.get("cash").asString());
      assertEquals("cash", told.at("/tender/0/kind").asString());
      assertEquals(told.get("cash"), told.at("/tender/0/amount"));

      bridge.counter().driver().after(() -> bridge.counter().desk().cancelSettlement(number));
      assertEquals(List.of("MZ1 cancelled"), events.until("MZ1 cancelled"));
    }
    assertEquals("cancelled", state("MZ1"));
    assertEquals("UNPAID-SETTLED", code(push("MZ1", "99.00")));
  }

  @Test
  void what_was_settled_without_the_centre_is_told_again_when_the_centre_has_settled_it()
      throws Exception {
    try (Events events = bridge.program().follow("")) {
      push("MZ1", "36.00");
      take("MZ1");
      bridge.counter().town().centre().down();
      assertEquals(Stage.PROVISIONAL, settle().stage());
      events.until("MZ1 queued_offline");
      String ours = status("MZ1").get("number").asString();
      bridge.counter().town().centre().up();
      bridge.counter().drain();
      assertEquals(List.of("MZ1 settled"), events.until("MZ1 settled"));
      assertFalse(status("MZ1").get("number").asString().equals(ours));
    }
  }

  @Test
  void a_settlement_that_is_put_right_is_told_as_another() throws Exception {
    try (Events events = bridge.program().follow("")) {
      push("MZ1", "36.00");
      take("MZ1");
      settle();
      events.until("MZ1 settled");
      JsonNode before = status("MZ1");
      bridge
          .counter()
          .plant(
              "DELETE FROM settlement",
              "DELETE FROM message_log",
              "UPDATE visit SET cancelled = TRUE");
      bridge.counter().driver().after(bridge.counter().desk()::next);
      bridge.counter().driver().after(bridge.counter().desk()::lookAtDay);
      CashierState compared =
          bridge
              .counter()
              .driver()
              .after(() -> bridge.counter().desk().choose("RECONCILE", "RECONCILE"));
      String number =
          requireNonNull(compared.post().day()).tasks().stream()
              .filter(task -> task.title().contains("本机有、中心没有"))
              .findFirst()
              .orElseThrow()
              .id();
      bridge.counter().driver().after(() -> bridge.counter().desk().choose(number, "SETTLE_AGAIN"));
      bridge.counter().approve();
      assertEquals(List.of("MZ1 corrected"), events.until("MZ1 corrected"));
      assertFalse(status("MZ1").get("number").equals(before.get("number")));
      assertEquals(before.at("/settlement/fee"), status("MZ1").at("/settlement/fee"));
    }
  }

  @Test
  void an_unknown_outcome_is_told_as_such_until_it_is_proven() throws Exception {
    try (Events events = bridge.program().follow("")) {
      push("MZ1", "36.00");
      take("MZ1");
      bridge.counter().strike(Faults.Kind.LOSE_ANSWER, "2207");
      bridge.counter().strike(Faults.Kind.LOSE_REQUEST, "2601");
      assertEquals(Stage.UNKNOWN_OUTCOME, settle().stage());
      events.until("MZ1 unknown");
      assertFalse(status("MZ1").get("msgid").asString().isEmpty());
      bridge.counter().desk().drain();
      assertEquals(List.of("MZ1 not_settled"), events.until("MZ1 not_settled"));
      assertEquals("taken", state("MZ1"));
      bridge.counter().driver().after(bridge.counter().desk()::next);
      assertEquals(List.of("MZ1 given_up"), events.until("MZ1 given_up"));
      assertEquals("waiting", state("MZ1"));
    }
  }

  @Test
  void a_program_that_was_away_misses_nothing_of_what_happened_meanwhile() throws Exception {
    push("MZ1", "36.00");
    long known;
    try (Events events = bridge.program().follow("?since=0")) {
      known = events.next().get("sequence").asLong();
      assertEquals(1, known);
    }
    take("MZ1");
    settle();
    push("MZ2", "36.00");
    try (Events events = bridge.program().follow("?since=" + known)) {
      assertEquals(List.of("MZ1 taken", "MZ1 settled", "MZ2 pushed"), events.until("MZ2 pushed"));
    }
    JsonNode all = HospitalProgram.json(bridge.program().get("/events"));
    assertEquals(4, all.get("newest").asLong());
    long number = 0;
    for (JsonNode event : all.get("events")) {
      assertEquals(++number, event.get("sequence").asLong());
    }
  }

  @Test
  void after_a_restart_the_outcome_is_told_as_before_and_events_go_on() throws Exception {
    push("MZ1", "36.00");
    take("MZ1");
    settle();
    push("MZ2", "36.00");
    try (Events events = bridge.program().follow("?since=0")) {
      events.until("MZ2 pushed");
    }
    bridge.counter().driver().after(bridge.counter().desk()::next);
    take("MZ2");
    JsonNode before = status("MZ1");
    bridge.restart();
    assertEquals(before, status("MZ1"));
    assertEquals("waiting", state("MZ2"));
    try (Events events = bridge.program().follow("?since=4")) {
      assertEquals(List.of("MZ2 taken", "MZ2 given_up"), events.until("MZ2 given_up"));
      assertEquals(200, push("MZ1", "36.00").statusCode());
      assertEquals(201, push("MZ3", "36.00").statusCode());
      assertEquals(List.of("MZ3 pushed"), events.until("MZ3 pushed"));
    }
  }

  @Test
  void what_changed_while_no_bridge_was_open_is_told_when_it_opens() throws Exception {
    push("MZ1", "36.00");
    try (Events events = bridge.program().follow("?since=0")) {
      events.until("MZ1 pushed");
    }
    bridge.closedWhile(
        () -> {
          take("MZ1");
          settle();
        });
    try (Events events = bridge.program().follow("?since=1")) {
      assertEquals(List.of("MZ1 settled"), events.until("MZ1 settled"));
    }
    assertTrue(status("MZ1").has("settlement"));
  }
}
