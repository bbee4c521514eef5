package io.chuangkou.terminal.approval;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.TraceCode;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A pharmacist at the window of a real counter, with a scanner: each key is counted. */
@Tag("screen")
class PharmacistJourneyTest {

  /** What fingers do in a minute at five keys a second. */
  private static final int KEYS_OF_A_MINUTE = 300;

  /**
   * Ten boxes of five drugs as they come out of the basket; the first seven digits name the drug.
   */
  private static final List<String> BASKET =
      List.of(
          "81000210000000000001",
          "81000060000000000001",
          "81000210000000000002",
          "81000010000000000001",
          "81000080000000000001",
          "81000060000000000002",
          "81000100000000000001",
          "81000210000000000003",
          "81000010000000000002",
          "81000080000000000002");

  private static final Map<String, String> PRICES =
      Map.of(
          "8100021", "11.60",
          "8100006", "16.30",
          "8100001", "12.50",
          "8100008", "9.80",
          "8100010", "15.70");

  @TempDir private Path folder;
  private CounterFixture counter;
  private LineToCentre line;
  private CounterWindow window;
  private int keys;

  @BeforeEach
  void open() {
    counter = CounterFixture.still(folder, DemoSite.PHARMACY);
    line = counter.line();
    window = new CounterWindow(counter.counter(), CounterFixture.MORNING);
    serve("zhang-san");
  }

  @AfterEach
  void close() {
    window.close();
    counter.close();
  }

  private void serve(String card) {
    counter.insert(card);
    window.await(state -> state.stage() == Stage.IDENTIFIED);
  }

  private void press(KeyCode key) {
    keys++;
    window.press(key);
  }

  private void type(String text) {
    keys += text.length();
    window.type(text);
  }

  /** A burst of the scanner is one movement of the hand. */
  private CashierState scan(String box) {
    keys++;
    window.scan(box);
    return now();
  }

  private CashierState now() {
    return window.await(state -> true);
  }

  /** Scans a box; of a drug that was not sold today, its price is typed. */
  private void sell(String box) {
    if (scan(box).asked().scanned() != null) {
      press(KeyCode.ENTER);
      type(requireNonNull(PRICES.get(box.substring(0, 7))));
      press(KeyCode.ENTER);
    }
  }

  private static Stream<String> codes(CashierState state) {
    return state.bill().lines().stream()
        .flatMap(each -> each.dispensed().boxes().stream())
        .map(TraceCode::code);
  }

  private String field(String id) {
    return window.scene().lookup("#" + id) instanceof TextInputControl control
        ? control.getText()
        : "";
  }

  private static String code(CashierState state) {
    return CounterFixture.code(state);
  }

  @Test
  void ten_boxes_are_sold_in_less_than_a_minute_of_keys() {
    BASKET.forEach(this::sell);
    CashierState billed = now();
    assertEquals(
        List.of("银黄颗粒 3", "苯磺酸氨氯地平片 2", "阿莫西林胶囊 2", "阿托伐他汀钙片 2", "布洛芬缓释胶囊 1"),
        billed.bill().lines().stream().map(each -> each.name() + " " + each.quantity()).toList());
    assertEquals(BASKET.stream().sorted().toList(), codes(billed).sorted().toList());
    // 3 × 11.60 + 2 × 16.30 + 2 × 12.50 + 2 × 9.80 + 15.70
    assertEquals(Fen.ofYuan("127.70"), billed.bill().total());

    press(KeyCode.F12);
    Trial trial = requireNonNull(window.await(state -> state.trial() != null).trial());
    assertEquals(Fen.ofYuan("127.70"), trial.settlement().total());
    assertEquals(
        trial.settlement().total(),
        trial.bearers().fund().plus(trial.bearers().account()).plus(trial.due()));
    press(KeyCode.F6);
    press(KeyCode.F12);
    CashierState settled = window.await(state -> state.stage() == Stage.SETTLED);
    assertTrue(keys < KEYS_OF_A_MINUTE / 4, keys + " keys");
    int priced = PRICES.values().stream().mapToInt(price -> price.length() + 2).sum();
    assertEquals(
        BASKET.size() + priced + 3, keys, "a scan a box, each price once, three to settle");

    String slip = slip(settled);
    BASKET.forEach(box -> assertTrue(slip.contains(box), slip));
    counter.desk().drain();
    window.await(state -> line.count("3505A") == 1 && state.open().isEmpty());
    JsonNode told = asked("3505A").path("selinfoDetail");
    assertEquals(5, told.size());
    assertEquals(
        BASKET.stream().sorted().toList(),
        told.findValues("drug_trac_codg").stream().map(JsonNode::asString).sorted().toList());
  }

  private JsonNode asked(String infno) {
    return line.asked().stream()
        .filter(asked -> asked.infno().equals(infno))
        .findFirst()
        .orElseThrow()
        .input();
  }

  private static String slip(CashierState state) {
    StringBuilder text = new StringBuilder();
    for (SlipLayout.Line each : requireNonNull(state.slip()).lines()) {
      if (each instanceof SlipLayout.Text words) {
        text.append(words.text()).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void a_drug_that_was_sold_today_is_on_the_bill_with_its_box_by_the_scan_alone() {
    sell(BASKET.getFirst());
    press(KeyCode.F12);
    press(KeyCode.F6);
    press(KeyCode.F12);
    window.await(state -> state.stage() == Stage.SETTLED);
    press(KeyCode.F2);
    serve("li-si");
    CashierState scanned = scan(BASKET.get(2));
    Bill.Line granules = scanned.bill().lines().getFirst();
    assertEquals(Fen.ofYuan("11.60"), granules.amount());
    assertEquals(BigDecimal.ONE, granules.quantity());
    assertEquals(List.of(BASKET.get(2)), codes(scanned).toList());

    CashierState again = scan(BASKET.get(7));
    assertEquals(Fen.ofYuan("23.20"), again.bill().lines().getFirst().amount());
    assertEquals(List.of(BASKET.get(2), BASKET.get(7)), codes(again).toList());

    CashierState used = scan(BASKET.getFirst());
    assertEquals("TRACE-USED", refused());
    assertEquals(2, codes(used).count());
  }

  /** Code of the reason under the field of the code. */
  private String refused() {
    return window.scene().getRoot().lookupAll(".label").stream()
        .filter(node -> node instanceof Labeled)
        .map(node -> ((Labeled) node).getText())
        .filter(text -> text != null && text.contains("TRACE-USED"))
        .map(text -> "TRACE-USED")
        .findFirst()
        .orElse("");
  }

  @Test
  void a_scan_never_lands_in_a_field_of_money() {
    scan(BASKET.getFirst());
    press(KeyCode.ENTER);
    type("16");
    scan(BASKET.get(1));
    assertEquals("16", field("price"));
    press(KeyCode.ENTER);
    CashierState added = now();
    assertEquals(Fen.ofYuan("16.00"), added.bill().total());
    assertEquals(List.of(BASKET.getFirst()), codes(added).toList());

    press(KeyCode.F12);
    window.await(state -> state.stage() == Stage.TRIAL);
    CashierState tendered = scan(BASKET.get(2));
    assertEquals(Stage.TRIAL, tendered.stage(), code(tendered));
    assertEquals(Fen.ZERO, tendered.tendered());
    press(KeyCode.F6);
    press(KeyCode.F12);
    assertEquals(
        Fen.ofYuan("16.00"), window.await(state -> state.stage() == Stage.SETTLED).tendered());
  }
}
