package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A technician finds out why a card does not read, without a configuration. */
class DiagnoseCardCommandTest {

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
  void withoutACardItSaysSo() {
    Result result = Commands.run("diagnose", "card");

    assertEquals(ExitCode.FAILED, result.code());
    assertTrue(result.err().startsWith("[CARD-ABSENT]"), result.err());
  }

  @Test
  void openlyNeedsAReasonAndAnOperator() {
    assertEquals(ExitCode.USAGE, card("zhang-san", "--open").code());
  }

  private static Result card(String demonstration, String... options) {
    return Commands.alone()
        .inserting(demonstration)
        .call(Commands.and(new String[] {"diagnose", "card"}, options));
  }
}
