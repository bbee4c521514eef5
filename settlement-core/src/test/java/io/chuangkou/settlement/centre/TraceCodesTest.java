package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.centre.CentreConfig.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A pack is settled once, wherever; a part of one may come again. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(Databases.Extension.class)
class TraceCodesTest {

  private static final String CODE = "81234567890123456789";
  private static final String OTHER = "81234567890123456780";

  private final Engine engine;

  @TempDir Path directory;

  private String database = "";
  private ReferenceCentre centre;
  private PlainTerminal desk;

  TraceCodesTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open(Databases databases) {
    database = databases.fresh(engine, directory);
    centre = ReferenceCentre.open(config());
    desk = PlainTerminal.of(centre).signIn();
  }

  private CentreConfig config() {
    return CentreConfig.local(0, database, Counter.NANJING, Counter.CLOCK);
  }

  @AfterEach
  void close() {
    centre.close();
  }

  private static String packs(String count, String amount) {
    return PlainTerminal.line("1", Counter.TABLETS, "10.00", count, amount);
  }

  private static String trace(String line, String code, String split) {
    return "{'feedetl_sn':'%s','drug_trac_codg':'%s','trdn_flag':'%s','min_prcunt_type':'盒'}"
        .formatted(line, code, split);
  }

  private static String with(String bill, String... traces) {
    return bill.substring(0, bill.length() - 2)
        + ",'drug_trac_info':["
        + String.join(",", traces)
        + "]}}";
  }

  private PlainTerminal.Visit visit(Demonstration.Holder holder) {
    return desk.visit(holder, "390", packs("2", "20.00"));
  }

  @Test
  void aPackThatWasSettledIsRefusedWithWhereAndWhenUntilItIsFreeAgain() {
    PlainTerminal.Visit first = visit(Demonstration.ZHANG_SAN);
    JsonNode settled = desk.done("2207", with(first.bill(), trace("1", CODE, "0")));
    PlainTerminal.Visit second = visit(Demonstration.LI_SI);
    String again = with(second.bill(), trace("1", OTHER, "0"), trace("1", CODE, "0"));
    desk.assertRefused(
        "[TRACE-CODE-USED] 追溯码 " + CODE + " 已于 2022-03-01 10:00 在 窗口社区卫生服务中心 结算", "2207", again);
    desk.done("2208", first.cancellation(settled));
    desk.done("2207", again);
    desk.assertRefused("[TRACE-CODE-USED]", "2207", with(first.bill(), trace("1", CODE, "0")));
  }

  @Test
  void aReversalFreesThePackAndTheReversalOfACancellationTakesItAgain() {
    PlainTerminal.Visit first = visit(Demonstration.ZHANG_SAN);
    String lost = desk.msgid();
    String bill = with(first.bill(), trace("1", CODE, "0"));
    assertEquals(0, desk.send("2207", lost, bill).get("infcode").asInt());
    desk.done("2601", reversal(first, lost, "2207"));
    JsonNode settled = desk.done("2207", bill);

    String cancellation = desk.msgid();
    desk.send("2208", cancellation, first.cancellation(settled));
    desk.done("2601", reversal(first, cancellation, "2208"));
    PlainTerminal.Visit second = visit(Demonstration.LI_SI);
    desk.assertRefused("[TRACE-CODE-USED]", "2207", with(second.bill(), trace("1", CODE, "0")));

    String free = desk.msgid();
    desk.send("2208", free, first.cancellation(settled));
    desk.done("2207", with(second.bill(), trace("1", CODE, "0")));
    desk.assertRefused("[TRACE-CODE-USED]", "2601", reversal(first, free, "2208"));
  }

  private static String reversal(PlainTerminal.Visit visit, String msgid, String infno) {
    return "{'data':{'psn_no':'%s','omsgid':'%s','oinfno':'%s'}}"
        .formatted(visit.psnNo(), msgid, infno);
  }

  @Test
  void aSplitPackMayComeAgainButNotAfterItWasSettledWhole() {
    for (Demonstration.Holder holder :
        List.of(Demonstration.ZHANG_SAN, Demonstration.LI_SI, Demonstration.WANG_XIAOMING)) {
      desk.done("2207", with(visit(holder).bill(), trace("1", CODE, "1")));
    }
    PlainTerminal.Visit whole = visit(Demonstration.ZHANG_SAN);
    desk.assertRefused("[TRACE-CODE-USED]", "2207", with(whole.bill(), trace("1", CODE, "0")));
    desk.done("2207", with(whole.bill(), trace("1", OTHER, "0")));
    desk.assertRefused(
        "[TRACE-CODE-USED]",
        "2207",
        with(visit(Demonstration.LI_SI).bill(), trace("1", OTHER, "1")));
  }

  @Test
  void codesBelongToLinesAndAreNotMoreThanPacks() {
    PlainTerminal.Visit visit = visit(Demonstration.ZHANG_SAN);
    desk.assertRefused("[TRACE-CODE-LINE]", "2207", with(visit.bill(), trace("7", CODE, "0")));
    desk.assertRefused(
        "[TRACE-CODE-TWICE]",
        "2207",
        with(visit.bill(), trace("1", CODE, "0"), trace("1", CODE, "0")));
    desk.assertRefused(
        "[TRACE-CODE-COUNT] 费用明细 1 有整盒追溯码 3 个，数量只有 2",
        "2207",
        with(visit.bill(), trace("1", "A", "0"), trace("1", "B", "0"), trace("1", "C", "0")));
    desk.assertRefused(
        "[FIELD-MISSING] 2207 drug_trac_info[].min_prcunt_type",
        "2207",
        with(visit.bill(), trace("1", CODE, "0").replace("盒", "")));
    desk.assertRefused(
        "[FIELD-LENGTH] 2207 drug_trac_info[].drug_trac_codg",
        "2207",
        with(visit.bill(), trace("1", "9".repeat(101), "0")));
    desk.assertRefused(
        "[FIELD-FORMAT] 2207 drug_trac_info[].trdn_flag",
        "2207",
        with(visit.bill(), trace("1", CODE, "2")));
    desk.done("2207", with(visit.bill(), trace("1", "9".repeat(100), "0"), trace("1", OTHER, "0")));
  }

  @Test
  void drugsAreSettledOnlyWithCodesWhereTheCentreAsksForThem() {
    centre.close();
    centre = ReferenceCentre.open(config().under(new Rules(false, true)));
    desk.at(centre);
    PlainTerminal.Visit visit =
        desk.visit(
            Demonstration.ZHANG_SAN,
            "390",
            packs("2", "20.00"),
            PlainTerminal.line("2", "001101000010000110100000", "10.00", "1", "10.00"));
    desk.assertRefused("[TRACE-CODE-MISSING] 药品没有追溯码，费用明细 1", "2207", visit.bill());
    desk.done("2206", visit.bill());
    desk.done("2207", with(visit.bill(), trace("1", CODE, "0")));
  }

  @Test
  void aPharmacysCodesStandBesideItsLines() {
    PlainTerminal pharmacy = new PlainTerminal(centre, Demonstration.PHARMACY, "007", "3").signIn();
    String purchase =
        "{'druginfo':{'psn_no':'%s',%s,'begntime':'2022-03-01 10:00:00','medfee_sumamt':10.00,"
                .formatted(
                    desk.person(Demonstration.ZHANG_SAN),
                    PlainTerminal.credential(Demonstration.ZHANG_SAN))
            + "'insutype':'390','acct_used_flag':'0','med_type':'41'},'drugdetail':[{"
            + PlainTerminal.TABLETS
            + "}],'drug_trac_info':["
            + trace("1", CODE, "0")
            + "]}";
    pharmacy.done("2102", purchase);
    pharmacy.assertRefused("在 窗口大药房 结算", "2102", purchase);
  }

  @Test
  void ofTwoPersonsWhoTakeOnePackAtOnceOneGetsIt() throws Exception {
    List<String> bills = new ArrayList<>();
    List<String> msgids = new ArrayList<>();
    for (Demonstration.Holder holder : List.of(Demonstration.ZHANG_SAN, Demonstration.LI_SI)) {
      bills.add(with(visit(holder).bill(), trace("1", CODE, "0")));
      msgids.add(desk.msgid());
    }
    List<Integer> codes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<JsonNode>> answers = new ArrayList<>();
      for (int i = 0; i < bills.size(); i++) {
        String bill = bills.get(i);
        String msgid = msgids.get(i);
        answers.add(threads.submit(() -> desk.send("2207", msgid, bill)));
      }
      for (Future<JsonNode> answer : answers) {
        codes.add(answer.get().get("infcode").asInt());
      }
    }
    Collections.sort(codes);
    assertEquals(List.of(-1, 0), codes);
  }
}
