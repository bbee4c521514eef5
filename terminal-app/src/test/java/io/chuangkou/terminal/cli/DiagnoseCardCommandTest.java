package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A technician finds out why a card does not read, without a configuration. */
class DiagnoseCardCommandTest {

  private static final String PASSWORD = "chuangkou-9001";

  @TempDir Path folder;

  @Test
  void aGoodCardIsOneObjectThatNamesNobody() {
    Result result = card("zhang-san", "--json");

    assertEquals(ExitCode.DONE, result.code(), result.err());
    JsonNode card = JsonMapper.shared().readTree(result.out());
    assertEquals("good", card.path("verdict").asString());
    assertEquals("CARD-GOOD", card.path("code").asString());
    assertEquals("", card.path("sw").asString());
    assertEquals("3B6D000000814E4332865032" + "0100000000", card.path("atr").asString());
    assertEquals("Emulated Reader 00 00", card.path("reader").asString());
    assertEquals(0, card.path("warnings").size());
    assertFalse(card.path("advice").asString().isEmpty());
    assertEquals("0081", card.path("answerToReset").path("marks").path("chip").asString());
    assertEquals("EF05", card.path("files").path(0).path("file").asString());
    assertEquals("张*", card.path("files").path(1).path("items").path(1).path("decoded").asString());
    assertTrue(card.path("masked").asBoolean());
    assertFalse(result.out().contains("320102198003071234"), result.out());
  }

  @Test
  void aCardThatMayNotBeUsedEndsWithSentenceAndCode() {
    Result result = card("expired", "--json");

    assertEquals(ExitCode.FAILED, result.code());
    JsonNode card = JsonMapper.shared().readTree(result.out());
    assertEquals("policy", card.path("verdict").asString());
    assertEquals("CARD-EXPIRED", card.path("code").asString());
    assertTrue(result.err().startsWith("[CARD-EXPIRED] 社会保障卡已过有效期。"), result.err());
  }

  @Test
  void theReportForPeopleShowsTreeResetsAndTimes() {
    Result result = card("third-generation");

    assertEquals(ExitCode.FAILED, result.code());
    assertTrue(result.out().contains("[CARD-NEEDS-KEY]"), result.out());
    assertTrue(result.out().contains("芯片 / chip "), result.out());
    assertTrue(result.out().contains("EF06 持卡人基本信息 / holder's data  6982"), result.out());
    assertTrue(result.out().contains("READ RECORD EF05  "), result.out());
  }

  @Test
  void aRecordedConversationHasItsVerdictAndNoPerson() throws IOException {
    Path file = folder.resolve("card.apdu");

    Result result = card("zhang-san", "--record", file.toString());

    assertEquals(ExitCode.DONE, result.code(), result.err());
    String text = Files.readString(file);
    assertTrue(text.contains("expect good CARD-GOOD"), text);
    assertTrue(text.contains("> 00B2010540"), text);
    assertFalse(text.contains("333230313032313938303033303731323334"), text);
    assertFalse(text.contains("D5C5C8FD"), text);
  }

  @Test
  void readersAreListedWithStateAndAdmission() {
    Result result = Commands.alone().inserting("li-si").call("diagnose", "readers", "--json");

    assertEquals(ExitCode.DONE, result.code(), result.err());
    JsonNode readers = JsonMapper.shared().readTree(result.out());
    assertEquals("good", readers.path("verdict").asString());
    JsonNode reader = readers.path("readers").path(0);
    assertEquals("Emulated Reader 00 00", reader.path("name").asString());
    assertEquals("card", reader.path("state").asString());
    assertEquals("admitted", reader.path("admission").asString());
    assertTrue(readers.path("service").path("running").asBoolean());
  }

  @Test
  void contactsAreJudgedOverManyReadings() {
    Result result =
        Commands.alone()
            .inserting("zhang-san")
            .call("diagnose", "contact", "--times", "12", "--json");

    assertEquals(ExitCode.DONE, result.code(), result.err());
    JsonNode run = JsonMapper.shared().readTree(result.out());
    assertEquals("CONTACT-GOOD", run.path("code").asString());
    assertEquals(12, run.path("good").asInt());
    assertEquals(12, run.path("commands").path("READ RECORD EF05").path("count").asInt() / 2);
    assertTrue(run.path("reading").path("p95Micros").asLong() > 0);
    assertTrue(result.err().contains("10/12"), result.err());
  }

  @Test
  void aNumberOfReadingsThatThereIsNotIsWrongUse() {
    assertEquals(ExitCode.USAGE, Commands.run("diagnose", "contact", "--times", "0").code());
  }

  @Test
  void withoutACardItSaysSo() {
    Result result = Commands.run("diagnose", "card");

    assertEquals(ExitCode.FAILED, result.code());
    assertTrue(result.err().startsWith("[CARD-ABSENT]"), result.err());
  }

  @Test
  void openlyNeedsAReasonAndAnOperator() {
    assertEquals(ExitCode.USAGE, card("zhang-san", "--open").code());
  }

  @Test
  void whoSeesTheHolderSaidWhyAndStandsInTheAuditTrail() throws IOException {
    String config = folder.resolve("terminal.yaml").toString();
    Files.copy(Path.of("../packaging/samples/terminal.yaml"), Path.of(config));
    add(config, "9001", "supervisor");
    add(config, "1001", "cashier");
    String[] open = {"--config", config, "--open", "--reason", "卡号与系统不符", "--operator"};

    Result refused = openly(open, "1001");
    Result opened = openly(open, "9001");

    assertTrue(refused.err().startsWith("[OPERATOR-ROLE]"), refused.err());
    assertEquals("", refused.out());
    assertEquals(ExitCode.DONE, opened.code(), opened.err());
    assertTrue(opened.out().contains("320102198003071234"), opened.out());
    Result audit = Commands.run("audit", "--config", config);
    assertTrue(audit.out().contains("9001  DISCLOSE  diagnose card"), audit.out());
    assertTrue(audit.out().contains("卡号与系统不符"), audit.out());
  }

  private static void add(String config, String number, String role) {
    Result added =
        Commands.alone()
            .typing(PASSWORD)
            .with(Map.of("CHUANGKOU_PASSWORD", PASSWORD))
            .call(
                "operator",
                "--config",
                config,
                "add",
                number,
                "--name",
                number,
                "--role",
                role,
                "--operator",
                "9001");
    assertEquals(ExitCode.DONE, added.code(), added.err());
  }

  private static Result openly(String[] open, String number) {
    return Commands.alone()
        .inserting("zhang-san")
        .typing(PASSWORD)
        .call(Commands.and(Commands.and(new String[] {"diagnose", "card"}, open), number));
  }

  @Test
  void aRecordingIsExplainedAndDiagnosedAgain() {
    String file = folder.resolve("card.apdu").toString();
    card("expired", "--record", file);

    Result shown = Commands.run("trace", "show", file);
    Result replayed = Commands.run("trace", "replay", file, "--json");

    assertEquals(ExitCode.DONE, shown.code(), shown.err());
    assertTrue(shown.out().contains("SELECT sx1.sh.社会保障"), shown.out());
    assertTrue(shown.out().contains("24 字节待取 / 24 bytes wait"), shown.out());
    assertTrue(shown.out().contains("08 社会保障号码 / ID number: 320102199001010010"), shown.out());
    assertEquals(ExitCode.DONE, replayed.code(), replayed.err());
    assertEquals(
        "CARD-EXPIRED", JsonMapper.shared().readTree(replayed.out()).path("code").asString());
  }

  @Test
  void aRecordingThatComesToSomethingElseFails() throws IOException {
    Path file = folder.resolve("card.apdu");
    card("zhang-san", "--record", file.toString());
    Files.writeString(
        file, Files.readString(file).replace("expect good CARD-GOOD", "expect card CARD-CHIP"));

    Result replayed = Commands.run("trace", "replay", file.toString());

    assertEquals(ExitCode.FAILED, replayed.code());
    assertTrue(replayed.err().contains("[TRACE-DIFFERS]"), replayed.err());
  }

  @Test
  void whatIsNoRecordingIsRefusedWithItsLine() throws IOException {
    Path file = folder.resolve("card.apdu");
    Files.writeString(file, "reader x\n< 9000 1\n");

    Result shown = Commands.run("trace", "show", file.toString());

    assertEquals(ExitCode.FAILED, shown.code());
    assertTrue(shown.err().contains("[TRACE-UNREADABLE]"), shown.err());
    assertTrue(shown.err().contains("line 2"), shown.err());
  }

  @Test
  void rawCommandsAreExplainedAndNameNobody() {
    Result sent =
        Commands.alone()
            .inserting("zhang-san")
            .call(
                "apdu", "00A404000F7378312E73682EC9E7BBE1B1A3D5CF", "00A4020002EF06", "00B2080014");

    assertEquals(ExitCode.DONE, sent.code(), sent.err());
    assertTrue(sent.out().contains("READ RECORD EF06 tag 08"), sent.out());
    assertTrue(sent.out().contains("完成 / done"), sent.out());
    assertFalse(sent.out().contains("320102198003071234"), sent.out());
  }

  @Test
  void aCommandThatMayLockTheCardIsNotSentUnlessItIsSaidToBe() {
    String verify = "0020000003999999";

    Result refused = Commands.alone().inserting("zhang-san").call("apdu", verify);
    Result sent = Commands.alone().inserting("zhang-san").call("apdu", "--dangerous", verify);

    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().startsWith("[APDU-DANGEROUS]"), refused.err());
    assertEquals("", refused.out());
    assertEquals(ExitCode.DONE, sent.code(), sent.err());
    assertFalse(sent.out().contains("999999"), sent.out());
  }

  @Test
  void aScriptEndsAtTheFirstAnswerThatIsNotExpected() throws IOException {
    Path script = folder.resolve("script.txt");
    Files.writeString(script, "send 00A40000023F00\nexpect 6A82\nsend 0084000008\n");

    Result ended =
        Commands.alone().inserting("zhang-san").call("apdu", "--script", script.toString());

    assertEquals(ExitCode.FAILED, ended.code());
    assertTrue(ended.err().startsWith("[SCRIPT-UNEXPECTED]"), ended.err());
    assertTrue(ended.err().contains("line 2: 6A82 expected"), ended.err());
    assertTrue(ended.out().contains("> 00A40000023F00"), ended.out());
    assertFalse(ended.out().contains("0084000008"), ended.out());
  }

  private static Result card(String demonstration, String... options) {
    return Commands.alone()
        .inserting(demonstration)
        .call(Commands.and(new String[] {"diagnose", "card"}, options));
  }
}
