package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.demo.CounterFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bill settled without a window, by a card in the reader and a centre over HTTP.
 *
 * <p>The bill is one line of class A, 500.00, at a community provider in Nanjing. By NJ-OP the
 * deductible is 200 a year and the rate 50 %: the fund bears (500 − 200) × 50 % = 150, the person
 * the other 350.
 */
class SettleCommandTest {

  private static final String DAY = "2026-03-02";

  @TempDir Path folder;
  private CounterFixture fixture;
  private String config = "";
  private Path bill = Path.of("");

  @BeforeEach
  void open() throws IOException {
    Clock now = Clock.system(ZoneId.of("Asia/Shanghai"));
    long days = LocalDate.parse(DAY).toEpochDay() - LocalDate.now(now).toEpochDay();
    fixture = new CounterFixture(folder, Clock.offset(now, Duration.ofDays(days)));
    bill = fixture.bill("B1", "500.00");
    // The counter knows the person; then the command has its store.
    fixture.insert("zhang-san");
    fixture.counter().close();
    config = folder.resolve("terminal.yaml").toString();
    String sample = Files.readString(Path.of("../packaging/samples/terminal.yaml"));
    Files.writeString(
        Path.of(config),
        sample
            .replace("http://127.0.0.1:18080/fsi/api", fixture.town().centre().url().toString())
            .replace("data/store", "H32010000001/store"));
    Commands.staff("chuangkou-test", "operator", "--config", config, "--date", DAY);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Result settle(String... more) {
    return settle(Commands.alone().typing("chuangkou-test").inserting("zhang-san"), more);
  }

  private Result settle(Commands commands, String... more) {
    String[] settle = {"settle", "--config", config, "--date", DAY, "--operator", "1001"};
    return commands.call(Commands.and(settle, more));
  }

  private static JsonNode json(Result result) {
    assertEquals(1, result.out().lines().count(), result.out() + result.err());
    return JsonMapper.shared().readTree(result.out());
  }

  private String open(String id) {
    return Commands.run("queue", "--config", config, "show", id).out();
  }

  private static void assertAmounts(JsonNode answer) {
    Map<String, String> expected =
        Map.of(
            "medfee_sumamt", "500.00",
            "act_pay_dedc", "200.00",
            "hifp_pay", "150.00",
            "hifmi_pay", "0.00",
            "maf_pay", "0.00",
            "fund_pay_sumamt", "150.00",
            "hosp_part_amt", "0.00",
            "psn_part_amt", "350.00");
    expected.forEach((key, yuan) -> assertEquals(yuan, answer.path(key).asString(), key));
  }

  @Test
  void its_reading_is_counted_for_the_technician() {
    assertEquals(ExitCode.DONE, settle("--bill", bill.toString()).code());
    Result counted =
        Commands.run("diagnose", "statistics", "--json", "--config", config, "--date", DAY);
    JsonNode day = json(counted).path("days").get(0);
    assertEquals(DAY, day.path("day").asString(), counted.out());
    assertEquals(1, day.path("insertions").asInt());
    assertEquals(1, day.path("read").path("2.00").asInt());
  }

  @Test
  void without_a_catalogue_a_bill_is_settled_by_its_codes_and_that_is_said() throws IOException {
    Path file = Path.of(config);
    Files.writeString(file, Files.readString(file).replace("catalogue: demonstration", ""));
    Result settled = settle("--bill", bill.toString(), "--json");
    assertEquals(ExitCode.DONE, settled.code(), settled.err());
    assertTrue(settled.err().contains("[CATALOGUE-MISSING]"), settled.err());
    assertAmounts(json(settled));
  }

  @Test
  void the_hospitals_catalogue_alone_is_billed_by() throws IOException {
    Files.writeString(
        folder.resolve("items.csv"),
        """
        code,name,class,selfPay,ceiling1,ceiling2,ceiling3,specialMaterial,drug,from,to
        XJ01CAA040E001020100001,本院注射剂,A,,,,,,,2020-01-01,
        """);
    Path file = Path.of(config);
    Files.writeString(
        file, Files.readString(file).replace("catalogue: demonstration", "catalogue: items.csv"));
    Path other =
        fixture.file(
            "other.json",
            """
            {"number": "B9", "diagnoses": [{"code": "J06.900"}], "lines": [
              {"code": "T000700233", "quantity": "1", "unitPrice": "500.00"}]}
            """);
    assertTrue(settle("--bill", other.toString()).err().contains("[BILL-CODE]"));
    Result settled = settle("--bill", bill.toString());
    assertTrue(settled.out().contains("本院注射剂"), settled.out() + settled.err());
  }

  @Test
  void a_bill_of_nothing_is_put_to_the_centre_only_where_that_is_said() {
    String nothing = fixture.bill("B0", "0.00").toString();
    Result refused = settle("--bill", nothing);
    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().contains("[BILL-ZERO]"), refused.err());
    Result asked = settle("--bill", nothing, "--allow-zero");
    assertEquals(ExitCode.FAILED, asked.code());
    assertTrue(asked.err().contains("[FEE-ZERO]"), asked.err());
    assertEquals(Map.of(), fixture.effective());
  }

  @Test
  void a_settled_bill_is_answered_with_its_amounts_under_the_names_of_the_interface() {
    Path slip = folder.resolve("结算单.pdf");
    Result settled = settle("--bill", bill.toString(), "--json", "--slip", slip.toString());
    assertEquals(ExitCode.DONE, settled.code(), settled.err());
    JsonNode answer = json(settled);
    assertTrue(
        Set.copyOf(answer.propertyNames())
            .containsAll(List.of("outcome", "setl_id", "msgid", "reasons")));
    assertEquals("settled", answer.path("outcome").asString());
    assertFalse(answer.path("setl_id").asString().isEmpty());
    assertFalse(answer.path("msgid").asString().isEmpty());
    assertEquals(0, answer.path("reasons").size());
    assertAmounts(answer);
    assertEquals(Map.of("B1", 1), fixture.effective());
    assertTrue(isPdf(slip));
  }

  @Test
  void without_json_the_answer_is_the_slip() {
    Result settled = settle("--bill", bill.toString());
    assertEquals(ExitCode.DONE, settled.code(), settled.err());
    assertTrue(settled.out().contains("350.00"), settled.out());
    assertTrue(settled.out().contains("150.00"), settled.out());
    assertFalse(settled.out().contains("张三"), "the name is masked");
    assertTrue(settled.err().contains("请插卡"));
  }

  @Test
  void a_bill_that_cannot_be_read_is_refused_by_a_sentence_and_nothing_is_settled() {
    Path broken = fixture.file("broken.json", "{\"number\": ");
    Result refused = settle("--bill", broken.toString(), "--json");
    assertEquals(ExitCode.FAILED, refused.code());
    assertEquals("BILL-FILE", json(refused).path("code").asString());
    assertTrue(refused.err().contains("[BILL-FILE]"), refused.err());
    assertTrue(
        settle("--bill", folder.resolve("none.json").toString()).err().contains("[BILL-FILE]"));
    assertEquals(Map.of(), fixture.effective());
  }

  @Test
  void a_card_that_is_not_of_social_security_is_refused_by_its_code() {
    Commands bank = Commands.alone().typing("chuangkou-test").inserting("bank-only");
    Result refused = settle(bank, "--bill", bill.toString());
    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().contains("[CARD-"), refused.err());
    assertTrue(refused.err().contains("SELECT SSSE: 6A82"), refused.err());
    assertEquals("", refused.out());

    JsonNode answer = json(settle(bank, "--bill", bill.toString(), "--json"));
    assertEquals("refused", answer.path("outcome").asString());
    assertEquals("CARD-NOT-SOCIAL-SECURITY", answer.path("code").asString());
    assertEquals("SELECT SSSE: 6A82 · Emulated Reader 00 00", answer.path("detail").asString());
  }

  @Test
  void what_was_sent_and_not_answered_is_unknown_and_its_number_is_told() {
    fixture.strike(Faults.Kind.LOSE_ANSWER, "2207");
    Result unknown = settle("--bill", bill.toString(), "--json");
    assertEquals(ExitCode.UNKNOWN, unknown.code(), unknown.err());
    JsonNode answer = json(unknown);
    assertEquals("unknown_outcome", answer.path("outcome").asString());
    assertEquals("", answer.path("setl_id").asString());
    String history = open(answer.path("msgid").asString());
    assertFalse(history.isEmpty(), "the journal knows the number");
    // Its reversal was accepted before the command ended, or is still to be sent.
    int effective = fixture.effective().getOrDefault("B1", 0);
    assertEquals(history.contains("DONE") ? 0 : 1, effective, history);
  }

  @Test
  void while_the_centre_is_away_a_bill_is_settled_provisionally_and_queued() {
    fixture.town().centre().down();
    Result queued = settle("--bill", bill.toString(), "--json");
    assertEquals(ExitCode.QUEUED, queued.code(), queued.err());
    JsonNode answer = json(queued);
    assertEquals("provisional", answer.path("outcome").asString());
    assertAmounts(answer);
    assertTrue(open(answer.path("setl_id").asString()).contains("QUEUED"));
  }

  @Test
  void a_slip_that_cannot_be_saved_changes_nothing_about_the_settlement() {
    Path none = folder.resolve("none");
    Path nowhere = none.resolve("slip.pdf");
    Result settled = settle("--bill", bill.toString(), "--json", "--slip", nowhere.toString());
    assertEquals(ExitCode.DONE, settled.code());
    assertEquals("settled", json(settled).path("outcome").asString());
    assertTrue(settled.err().contains("[SLIP-FILE]"), settled.err());
    assertTrue(settled.err().contains(none.toString()), settled.err());
    assertEquals(Map.of("B1", 1), fixture.effective());
  }

  private Result settleWithoutCard(String... more) {
    return settle(Commands.alone().typing("chuangkou-test"), more);
  }

  @Test
  void an_e_voucher_or_an_id_number_takes_the_place_of_the_card() {
    String voucher = Demonstration.ZHANG_SAN.eVoucher().number();
    Result settled =
        settleWithoutCard(
            "--bill", bill.toString(), "--json", "--evoucher", voucher, "--account", "no");
    assertEquals(ExitCode.DONE, settled.code(), settled.err());
    assertAmounts(json(settled));
    assertFalse(settled.err().contains("请插卡"), settled.err());

    Path next = fixture.bill("B2", "50.00");
    String number = Demonstration.LI_SI.idNumber();
    Result other = settleWithoutCard("--bill", next.toString(), "--id", number);
    assertEquals(ExitCode.DONE, other.code(), other.err());
    assertTrue(other.out().contains("25　身份证"), other.out());
    assertFalse(other.out().contains(number), "the number is masked");
  }

  @Test
  void a_wrong_id_number_is_refused_before_anything_is_asked_and_two_media_are_one_too_many() {
    Result refused = settleWithoutCard("--bill", bill.toString(), "--id", "320102198003071235");
    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().contains("[MEDIUM-ID-CHECK]"), refused.err());
    Result both =
        settleWithoutCard(
            "--bill",
            bill.toString(),
            "--id",
            Demonstration.LI_SI.idNumber(),
            "--evoucher",
            Demonstration.LI_SI.eVoucher().number());
    assertEquals(ExitCode.USAGE, both.code(), both.err());
    assertEquals(Map.of(), fixture.effective());
  }

  private static boolean isPdf(Path file) {
    try {
      return new String(Files.readAllBytes(file), 0, 5, java.nio.charset.StandardCharsets.US_ASCII)
          .equals("%PDF-");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
