package io.chuangkou.terminal.workflow;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was handed out is told behind the sale, once, and taken back with it. */
class StockReportTest {

  private static final String GRANULES = "ZA01BAY0178010100021";
  private static final String BOX = "81000210012345678901";
  private static final String OTHER_BOX = "81000210012345678902";

  @TempDir Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder, DemoSite.PHARMACY);
    fixture.insert("zhang-san");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  /** Sells boxes, and says under which number. */
  private String sell(String... boxes) {
    String quantity = Integer.toString(Math.max(1, boxes.length));
    fixture.driver().after(() -> fixture.desk().addLine(GRANULES, quantity, "16.00"));
    for (String box : boxes) {
      fixture.driver().after(() -> fixture.desk().scanBox(-1, box, false));
    }
    fixture.driver().after(fixture.desk()::trial);
    CashierState settled = fixture.settle();
    assertEquals(Stage.SETTLED, settled.stage(), CounterFixture.code(settled));
    return requireNonNull(requireNonNull(settled.trial()).settlementId());
  }

  private void cancel(String settlement) {
    assertEquals(
        Stage.CANCELLED,
        fixture.driver().after(() -> fixture.desk().cancelSettlement(settlement)).stage());
  }

  /** Sends until nothing is open. */
  private void told() {
    fixture.desk().drain();
    fixture.driver().await(state -> state.open().isEmpty() && isTold());
  }

  private boolean isTold() {
    return !fixture.counter().composition().stock().hasWork()
        && fixture.counter().composition().journal().open().isEmpty();
  }

  /** What waits for a person. */
  private OpenItem parked() {
    return fixture
        .driver()
        .await(state -> state.open().stream().anyMatch(item -> !item.options().isEmpty()))
        .open()
        .getFirst();
  }

  private static List<JsonNode> asked(LineToCentre line, String infno) {
    return line.asked().stream()
        .filter(asked -> asked.infno().equals(infno))
        .map(LineToCentre.Asked::input)
        .toList();
  }

  /** Boxes that the centre has as sold, in order. */
  private List<String> sold() {
    List<String> codes = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(fixture.database());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT code FROM stock_sale WHERE returned_at IS NULL ORDER BY code")) {
      while (rows.next()) {
        codes.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return codes;
  }

  @Test
  void a_sale_is_told_with_its_boxes_and_its_cancellation_takes_them_back() {
    LineToCentre line = fixture.line();
    fixture.insert("zhang-san");
    String settlement = sell(BOX, OTHER_BOX);
    told();
    assertEquals(List.of(BOX, OTHER_BOX), sold());

    JsonNode row = asked(line, "3505A").getFirst().path("selinfoDetail").path(0);
    assertEquals(GRANULES, row.path("med_list_codg").asString());
    assertEquals("YP0021", row.path("fixmedins_hilist_id").asString());
    assertEquals("银黄颗粒", row.path("fixmedins_hilist_name").asString());
    assertEquals(2, row.path("sel_retn_cnt").asInt());
    assertEquals("1", row.path("mdtrt_setl_type").asString());
    assertEquals("演示收费员", row.path("sel_retn_opter_name").asString());
    assertTrue(row.path("sel_retn_time").asString().startsWith("2026-03-02 "), row::toString);
    assertEquals(2, row.path("drugtracinfo").size());
    JsonNode told = asked(line, "2102").getFirst();
    assertTrue(told.path("druginfo").has("psn_no"), "the sale itself names the person");
    assertTrue(row.findValues("psn_no").isEmpty(), "the report does not");

    cancel(settlement);
    told();
    assertEquals(List.of(), sold());
    JsonNode back = asked(line, "3506A").getFirst().path("selinfoDetail").path(0);
    assertEquals(row.path("rtal_docno"), back.path("medins_prod_sel_no"));
    assertEquals(row.path("drugtracinfo"), back.path("drugtracinfo"));
    assertEquals(1, line.count("3505A"));
  }

  @Test
  void a_sale_goes_on_while_the_report_of_the_one_before_gets_no_answer() {
    LineToCentre line = fixture.line();
    CountDownLatch hangs = new CountDownLatch(1);
    line.question("3505A", input -> await(hangs));
    fixture.insert("zhang-san");
    sell(BOX);
    fixture.driver().await(state -> line.count("3505A") == 1);
    fixture.driver().after(fixture.desk()::next);
    fixture.insert("li-si");
    sell(OTHER_BOX);
    hangs.countDown();
    line.plain();
    told();
    assertEquals(List.of(BOX, OTHER_BOX), sold());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LOSE_REQUEST", "LOSE_ANSWER", "GARBAGE", "HTTP_ERROR", "TRUNCATE"})
  void an_unknown_outcome_is_asked_for_before_it_is_told_again(Faults.Kind fault) {
    LineToCentre line = fixture.line();
    fixture.insert("zhang-san");
    fixture.strike(fault, "3505A");
    sell(BOX);
    fixture.driver().await(state -> line.count("3505A") == 1);
    fixture.awaitAttempt();
    told();
    assertEquals(List.of(BOX), sold());
    assertTrue(line.count("3513") >= 1);
    boolean arrived = line.count("3505A") == 1;
    assertEquals(fault == Faults.Kind.LOSE_REQUEST || fault == Faults.Kind.GARBAGE, !arrived);
  }

  @Test
  void a_return_whose_answer_is_lost_is_not_told_twice() {
    LineToCentre line = fixture.line();
    fixture.insert("zhang-san");
    String settlement = sell(BOX);
    told();
    fixture.strike(Faults.Kind.LOSE_ANSWER, "3506A");
    cancel(settlement);
    fixture.driver().await(state -> line.count("3506A") == 1);
    told();
    assertEquals(List.of(), sold());
    assertEquals(1, line.count("3506A"));
  }

  @Test
  void what_the_second_level_refuses_waits_for_a_person_with_the_centres_words() {
    LineToCentre line = fixture.line();
    line.answer("3505A", output -> verdict(output, "0", "批号与入库不符"));
    fixture.insert("zhang-san");
    sell(BOX);
    OpenItem item = parked();
    assertEquals("药品销售上报", item.what());
    assertEquals("张*", item.maskedName());
    assertTrue(item.state().contains("需人工处理"), item.state());
    line.plain();
    fixture.plant("DELETE FROM stock_sale");
    fixture.driver().after(() -> fixture.desk().choose(item.id(), "RELEASE"));
    fixture.approve();
    told();
    assertEquals(List.of(BOX), sold());
  }

  private static void verdict(ObjectNode output, String code, String words) {
    output.putObject("result").put("retRslt", code).put("msgRslt", words);
  }

  @Test
  void an_answer_that_decides_nothing_is_not_believed_and_parked_after_few_tries() {
    LineToCentre line = fixture.line();
    line.answer("3505A", ObjectNode::removeAll);
    line.answer("3513", ObjectNode::removeAll);
    fixture.insert("zhang-san");
    sell(BOX);
    for (int i = 0; i < 5; i++) {
      fixture.desk().drain();
      fixture.driver().after(() -> {});
    }
    parked();
    assertTrue(line.count("3505A") <= 3, "told " + line.count("3505A") + " times");
  }

  @Test
  void a_sale_that_was_settled_without_the_centre_is_told_when_it_is_made_good() {
    fixture.town().centre().down();
    sellOffline(BOX);
    fixture.town().centre().up();
    fixture.strike(Faults.Kind.LOSE_REQUEST, "3505A");
    fixture.reopen();
    fixture.driver().await(state -> sold().equals(List.of(BOX)));
  }

  private void sellOffline(String box) {
    fixture.driver().after(() -> fixture.desk().addLine(GRANULES, "1", "16.00"));
    fixture.driver().after(() -> fixture.desk().scanBox(-1, box, false));
    fixture.driver().after(fixture.desk()::trial);
    assertEquals(Stage.PROVISIONAL, fixture.settle().stage());
  }

  /** A counter whose queue is sent when it is told to be. */
  private LineToCentre still() {
    fixture.close();
    fixture = CounterFixture.still(folder.resolve("still"), DemoSite.PHARMACY);
    LineToCentre line = fixture.line();
    fixture.insert("zhang-san");
    return line;
  }

  @Test
  void a_sale_that_was_cancelled_before_it_was_told_is_never_told() {
    LineToCentre line = still();
    String settlement = sell(BOX);
    cancel(settlement);
    told();
    assertEquals(0, line.count("3505A") + line.count("3506A"));
  }

  @Test
  void what_was_being_told_when_the_terminal_ended_is_asked_for_first() {
    LineToCentre line = still();
    sell(BOX);
    LocalLedger journal = fixture.counter().composition().journal();
    assertTrue(fixture.counter().composition().stock().hasWork());
    Item report =
        journal.open().stream()
            .filter(item -> item.kind().equals("stock"))
            .findFirst()
            .orElseThrow();
    assertTrue(journal.sending(report, "P32010000001202603020930009999"));
    fixture.reopen();
    told();
    assertEquals(List.of(BOX), sold());
    assertEquals(1, line.count("3513"));
    assertEquals(1, line.count("3505A"));
  }

  @Test
  void a_sale_without_boxes_is_not_told() {
    LineToCentre line = fixture.line();
    fixture.insert("zhang-san");
    String settlement = sell();
    cancel(settlement);
    told();
    assertEquals(0, line.count("3505A") + line.count("3506A"));
  }
}
