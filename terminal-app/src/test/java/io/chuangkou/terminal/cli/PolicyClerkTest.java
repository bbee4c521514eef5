package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clerk's new document on its way into force, and what keeps it out. */
class PolicyClerkTest {

  private static final String PASSWORD = "chuangkou-9001";
  private static final String FILE = "nanjing-2023.yaml";
  private static final String DEDUCTIBLE = "benefits.outpatient.pays[0].deductible.amount = ";

  @TempDir Path folder;
  private String config = "";
  private Path file = Path.of("");

  @BeforeEach
  void configure() throws IOException {
    Path sample = Path.of("../packaging/samples");
    config = folder.resolve("terminal.yaml").toString();
    Files.writeString(
        Path.of(config),
        Files.readString(sample.resolve("terminal.yaml"))
            .replace("# policies: policies", "policies: policies"));
    file = Files.createDirectory(folder.resolve("policies")).resolve(FILE);
    Files.copy(sample.resolve(FILE), file);
    assertEquals(
        ExitCode.DONE,
        as("operator", "--config", config, "add", "9001", "--name", "主管", "--role", "supervisor")
            .code());
  }

  private static Result as(String... arguments) {
    return Commands.alone().typing(PASSWORD).call(arguments);
  }

  private Result policies(String... more) {
    return as(
        Stream.concat(Stream.of("policies", "--config", config), Stream.of(more))
            .toArray(String[]::new));
  }

  private Result approve(String... more) {
    return policies(
        Stream.concat(
                Stream.of("--approve", file.toString(), "--operator", "9001"), Stream.of(more))
            .toArray(String[]::new));
  }

  /** The deductible of outpatient care in 2023. */
  private String deductible() {
    String values = policies("--region", "320100", "--date", "2023-06-01").out();
    int at = values.indexOf(DEDUCTIBLE) + DEDUCTIBLE.length();
    return values.substring(at, values.indexOf(' ', at));
  }

  private void edit(String right, String wrong) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(right), right);
    Files.writeString(file, text.replace(right, wrong));
  }

  private String states() {
    return policies("--files").out();
  }

  @Test
  void a_document_counts_from_its_day_once_a_supervisor_has_signed_it() {
    assertEquals("200", deductible());
    assertTrue(states().startsWith(FILE + "  unsigned  "), states());
    Result signed = approve();
    assertEquals(ExitCode.DONE, signed.code(), signed.err());
    assertTrue(signed.out().contains("200 → 250"), signed.out());
    assertEquals("250", deductible());
    assertTrue(policies("--date", "2022-12-31").out().contains(DEDUCTIBLE + "200"));
    assertTrue(states().startsWith(FILE + "  in_force  9001 "), states());
  }

  @Test
  void only_a_supervisors_password_signs() {
    Result wrong =
        Commands.alone()
            .typing("not-the-password")
            .call(
                "policies", "--config", config, "--approve", file.toString(), "--operator", "9001");
    assertTrue(wrong.err().contains("[OPERATOR-WRONG]"), wrong.err());
    Result nobody = policies("--approve", file.toString());
    assertTrue(nobody.err().contains("[OPERATOR-APPROVAL]"), nobody.err());
    Result silent =
        Commands.run(
            "policies", "--config", config, "--approve", file.toString(), "--operator", "9001");
    assertTrue(silent.err().contains("[PASSWORD-MISSING]"), silent.err());
    assertEquals("200", deductible());
    assertTrue(policies("--history").out().contains("nothing was ever signed"));
  }

  @Test
  void what_was_signed_stays_in_force_when_the_file_is_changed_and_that_is_said()
      throws IOException {
    approve();
    edit("amount: 250}", "amount: 260}");
    assertEquals("250", deductible());
    assertTrue(states().startsWith(FILE + "  changed  "), states());
    assertEquals(ExitCode.DONE, approve().code());
    assertEquals("260", deductible());
  }

  @Test
  void what_was_signed_stays_in_force_when_the_file_is_gone_and_that_is_said() throws IOException {
    approve();
    Files.delete(file);
    assertEquals("250", deductible());
    assertTrue(states().startsWith(FILE + "  missing  "), states());
  }

  @Test
  void a_supervisor_withdraws_what_was_signed() {
    approve();
    Result withdrawn = policies("--withdraw", FILE, "--operator", "9001");
    assertEquals(ExitCode.DONE, withdrawn.code(), withdrawn.err());
    assertEquals("200", deductible());
    assertTrue(states().startsWith(FILE + "  withdrawn  "), states());
    Result again = policies("--withdraw", FILE, "--operator", "9001");
    assertEquals(ExitCode.FAILED, again.code());
    assertTrue(again.err().contains("[POLICIES-UNSIGNED]"), again.err());
    String history = policies("--history").out();
    assertEquals(2, history.lines().count(), history);
    assertTrue(history.contains("  9001  signed  nanjing-2023-invented  " + FILE), history);
    assertTrue(history.contains("  9001  withdrawn  nanjing-2023-invented  " + FILE), history);
  }

  @Test
  void signing_and_withdrawing_stand_in_the_audit_trail_with_the_hash() throws IOException {
    approve();
    policies("--withdraw", "nanjing-2023-invented", "--operator", "9001");
    String audit = as("audit", "--config", config).out();
    JsonNode history = JsonMapper.shared().readTree(policies("--history", "--json").out()).get(0);
    String hash = history.get("sha256").stringValue();
    assertEquals(64, hash.length());
    assertTrue(audit.contains("9001  POLICY_SIGNED  " + FILE), audit);
    assertTrue(audit.contains("9001  POLICY_WITHDRAWN  " + FILE), audit);
    assertTrue(audit.contains(hash), audit);
  }

  @Test
  void a_faulty_document_is_not_signed_and_every_finding_is_told() throws IOException {
    edit("amount: 250}", "amout: 2,50}");
    edit("category: elderly\n", "category: eldery\n");
    Result refused = approve("--confirm");
    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().contains("[POLICIES-REFUSED]"), refused.err());
    assertTrue(refused.out().contains("rather amount"), refused.out());
    assertTrue(refused.out().contains("rather elderly"), refused.out());
    assertEquals("200", deductible());
    assertTrue(states().startsWith(FILE + "  faulty  第 "), states());
  }

  @Test
  void what_is_asked_about_is_signed_only_on_a_supervisors_word_that_it_is_meant()
      throws IOException {
    edit("amount: 250}", "amount: 2500}");
    assertEquals(ExitCode.FAILED, approve().code());
    assertEquals("200", deductible());
    assertEquals(ExitCode.DONE, approve("--confirm").code());
    assertEquals("2500", deductible());
  }

  @Test
  void a_check_tells_findings_with_exit_code_1_and_changes_with_0() throws IOException {
    Result good = policies("--check", file.toString());
    assertEquals(ExitCode.DONE, good.code(), good.out());
    assertTrue(good.out().contains("200 → 250"), good.out());
    edit("amount: 250}", "amount: 2500}");
    Result asked = policies("--check", file.toString(), "--json");
    assertEquals(ExitCode.FAILED, asked.code());
    JsonNode finding = JsonMapper.shared().readTree(asked.out()).get("findings").get(0);
    assertEquals("POLICY-FACTOR", finding.get("code").stringValue());
    assertEquals("question", finding.get("kind").stringValue());
  }

  @Test
  void a_check_compares_with_what_was_signed() throws IOException {
    approve();
    edit("amount: 250}", "amount: 270}");
    Result check = policies("--check", file.toString());
    assertTrue(check.out().contains("250 → 270"), check.out());
    Result bundled = Commands.run("policies", "--check", file.toString());
    assertTrue(bundled.out().contains("200 → 270"), bundled.out());
  }

  @Test
  void every_file_of_the_folder_is_named_with_what_became_of_it() throws IOException {
    approve();
    Path policies = folder.resolve("policies");
    Files.writeString(policies.resolve("notes.txt"), "remember");
    Files.writeString(policies.resolve("empty.yaml"), "");
    Files.writeString(policies.resolve("gbk.yaml"), "name: 南京", Charset.forName("GBK"));
    Files.createDirectory(policies.resolve("old"));
    String states = states();
    assertEquals(5, states.lines().count(), states);
    assertTrue(states.contains("notes.txt  other  "), states);
    assertTrue(states.contains("old  other  "), states);
    assertTrue(states.contains("empty.yaml  faulty  "), states);
    assertTrue(states.contains("gbk.yaml  faulty  读不出来：不是 UTF-8"), states);
    assertTrue(states.contains(FILE + "  in_force  "), states);
    assertEquals("250", deductible());
  }

  @Test
  void a_file_outside_of_the_folder_is_not_signed() throws IOException {
    Path elsewhere = Files.copy(file, folder.resolve("elsewhere.yaml"));
    Result refused = policies("--approve", elsewhere.toString(), "--operator", "9001");
    assertTrue(refused.err().contains("[POLICIES-ELSEWHERE]"), refused.err());
    assertFalse(policies("--history").out().contains("elsewhere"));
  }

  @Test
  void a_bill_is_settled_all_the_same_and_the_clerk_is_told_of_the_file() throws IOException {
    edit("amount: 250}", "amout: 250}");
    Result settle =
        as(
            "settle",
            "--config",
            config,
            "--bill",
            "../packaging/samples/bill.json",
            "--operator",
            "9001",
            "--id",
            "320102198003071234");
    assertTrue(settle.err().contains("[POLICY-FOLDER]"), settle.err());
    assertTrue(settle.err().contains(FILE), settle.err());
  }
}
