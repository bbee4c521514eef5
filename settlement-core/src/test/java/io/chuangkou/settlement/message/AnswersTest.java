package io.chuangkou.settlement.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.message.person.PersonInfo;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.message.person.SignIn.JournalHead;
import io.chuangkou.settlement.message.person.SignedIn;
import io.chuangkou.settlement.message.settlement.SettlementAnswer;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.statement.StatementTransactions;
import io.chuangkou.settlement.message.stay.StayTransactions;
import io.chuangkou.settlement.message.visit.FeeSplits;
import io.chuangkou.settlement.message.visit.VisitTransactions;
import io.chuangkou.settlement.money.Fen;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers in the shapes of several provinces' centres. */
class AnswersTest {

  private static final Map<String, Transaction<?, ?>> TRANSACTIONS =
      Map.of(
          "1101", PersonTransactions.PERSON,
          "2201", VisitTransactions.REGISTER,
          "2203", VisitTransactions.VISIT_FACTS,
          "2204", VisitTransactions.FEES,
          "2205", VisitTransactions.CANCEL_FEES,
          "2207", SettlementTransactions.SETTLE,
          "2208", SettlementTransactions.CANCEL,
          "2301", StayTransactions.STAY_FEES,
          "2304", StayTransactions.STAY_SETTLE,
          "2305", StayTransactions.STAY_CANCEL);

  private static final Map<String, Transaction<?, ?>> OTHERS =
      Map.of(
          "3201", StatementTransactions.STATEMENT,
          "9001", PersonTransactions.SIGN_IN);

  private static final List<String> JUNK =
      List.of("null", "\"\"", "\"-\"", "{\"a\": [1]}", "[[]]", "[\"x\"]", "1e1000000", "true");

  private final Codec codec = new Codec();

  static Stream<String> done() throws IOException {
    return names().filter(name -> !name.startsWith("refusal"));
  }

  private static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("done")
  void everyAnswerIsRead(String name) throws IOException {
    assertEquals(Response.DONE, response(name).infcode());
    assertNotNull(output(name));
  }

  @ParameterizedTest
  @MethodSource("done")
  void nothingButAnAmountMakesAnAnswerUnreadable(String name) throws IOException {
    Response response = response(name);
    List<String> fields = fields(response.output(), "");
    for (String field : fields) {
      for (String junk : JUNK) {
        ObjectNode output = response.output().deepCopy();
        int end = field.lastIndexOf('/');
        JsonNode parent = output.at(field.substring(0, end));
        if (parent instanceof ObjectNode object && !isMoney(field)) {
          object.set(field.substring(end + 1), JsonMapper.shared().readTree(junk));
          assertNotNull(codec.output(transaction(name), with(response, output)), field + junk);
        }
      }
    }
  }

  @Test
  void anAmountThatIsNoneMakesAnAnswerUnreadable() throws IOException {
    Response response = response("2207-all-from-account.json");
    for (String junk : List.of("\"-\"", "{}", "[1]", "true", "1e1000000", "4.525", "\"1,0\"")) {
      ObjectNode output = response.output().deepCopy();
      ((ObjectNode) output.path("setlinfo"))
          .set("medfee_sumamt", JsonMapper.shared().readTree(junk));
      assertThrows(
          MessageException.class,
          () -> codec.output(SettlementTransactions.SETTLE, with(response, output)),
          junk);
    }
  }

  @Test
  void aPersonIsReadWhateverIsPackedIntoText() throws IOException {
    PersonInfo person = person("1101-everything-as-text.json");
    assertEquals("P3201000000000001", person.base().psnNo());
    assertEquals("1", person.base().sex());
    assertEquals(LocalDate.of(1980, 3, 7), person.base().born());
    assertEquals(
        List.of(Fen.of(1250), Fen.ZERO),
        person.insurances().stream().map(PersonInfo.Insurance::balance).toList());
    assertEquals("330200", person.insurances().getLast().insuredAt());
    assertEquals(List.of(), person.identities());
    assertEquals("待遇核查中", response("1101-everything-as-text.json").warning());
  }

  @Test
  void aPersonsInsuranceMayBeAnObjectAndHisExtensionAnything() throws IOException {
    PersonInfo object = person("1101-insurance-as-object.json");
    assertEquals("310", object.active().orElseThrow().type());
    assertEquals(Fen.of(500000), object.active().orElseThrow().balance());
    PersonInfo beside = person("1101-extension-beside.json");
    assertEquals(new PersonInfo.Facts(null, null), beside.facts());
    assertEquals(1, beside.insurances().size());
    assertEquals(LocalDate.of(1980, 3, 7), beside.base().born());
    assertEquals("310", person("1101-extension-as-text.json").active().orElseThrow().type());
  }

  @Test
  void aSignInIsReadWithAndWithoutExtension() throws IOException {
    for (String name :
        List.of(
            "9001-without-extension.json",
            "9001-with-empty-extension.json",
            "9001-marked-and-padded.json")) {
      SignedIn signedIn = (SignedIn) output(name);
      assertEquals("100001", signedIn.signNo(), name);
      assertEquals(LocalDateTime.of(2026, 3, 2, 10, 15, 30), signedIn.time(), name);
      assertEquals(JournalHead.NONE, signedIn.extension(), name);
    }
  }

  @Test
  void aSettlementIsReadWhateverStandsInItsOtherFields() throws IOException {
    SettlementAnswer answer = (SettlementAnswer) output("2207-times.json");
    assertEquals("400000001", answer.info().setlId());
    assertEquals("P3201000000000001", answer.info().psnNo());
    assertEquals(LocalDateTime.of(2026, 3, 2, 10, 15, 30, 297_000_000), answer.info().settledAt());
    assertEquals(List.of("310100"), answer.funds().stream().map(fund -> fund.type()).toList());
    assertEquals(List.of(), answer.lines());
  }

  @Test
  void aSplitMayBeAnObject() throws IOException {
    FeeSplits splits = (FeeSplits) output("2301-split-as-object.json");
    assertEquals(Fen.of(23), splits.lines().getFirst().preSelfPay());
    assertEquals(Fen.of(452), splits.sum().total());
  }

  @Test
  void aRefusalMayBeWithoutWords() throws IOException {
    for (String name : List.of("refusal-without-words.json", "refusal-as-text.json")) {
      assertEquals(Response.REFUSED, response(name).infcode());
      assertTrue(response(name).output().isEmpty());
    }
  }

  private PersonInfo person(String name) throws IOException {
    return (PersonInfo) output(name);
  }

  private Object output(String name) throws IOException {
    return codec.output(transaction(name), response(name));
  }

  private static Transaction<?, ?> transaction(String name) {
    String infno = name.substring(0, 4);
    Transaction<?, ?> other = OTHERS.get(infno);
    return other == null ? Objects.requireNonNull(TRANSACTIONS.get(infno)) : other;
  }

  private static Response with(Response response, ObjectNode output) {
    return new Response(
        response.infcode(),
        response.receiverMsgid(),
        response.receivedAt(),
        response.respondedAt(),
        response.error(),
        response.warning(),
        output);
  }

  /** Pointers to all fields below the nodes that a transaction must have. */
  private static List<String> fields(JsonNode node, String above) {
    List<String> fields = new ArrayList<>();
    node.forEachEntry(
        (name, child) -> {
          String pointer = above + "/" + name;
          if (!above.isEmpty() || child.isArray()) {
            fields.add(pointer);
          }
          fields.addAll(fields(child, pointer));
        });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      fields.addAll(fields(node.get(i), above + "/" + i));
    }
    return fields;
  }

  private static boolean isMoney(String field) {
    return field.matches(
        ".*(_pay|_amt|amt|_dedc|balc|selfpay|/result|/setlinfo|/signinoutb|/stmtinfo|/baseinfo)");
  }

  private Response response(String name) throws IOException {
    return codec.readResponse(Files.readAllBytes(folder().resolve(name)));
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(AnswersTest.class.getResource("/answers")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
