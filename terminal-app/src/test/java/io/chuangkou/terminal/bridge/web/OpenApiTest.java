package io.chuangkou.terminal.bridge.web;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.billing.BillFile;
import io.chuangkou.terminal.bridge.BridgeSettings.Disclosed;
import io.chuangkou.terminal.bridge.web.HospitalProgram.Events;
import io.chuangkou.terminal.demo.DemoStaff;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.unpaid.Payer;
import io.chuangkou.terminal.unpaid.UnpaidBill;
import io.chuangkou.terminal.workflow.Cashier;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description says what the bridge does: every path, answer and field, and nothing else. */
class OpenApiTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir private static Path folder;
  private static BridgeFixture bridge;
  private static OpenApi description;

  private final Set<String> answers = new TreeSet<>();

  @BeforeAll
  static void open() throws Exception {
    bridge = new BridgeFixture(folder, Set.of(Disclosed.values()), null);
    description = new OpenApi(bridge.program().get("/openapi.yaml").body());
  }

  @AfterAll
  static void close() {
    bridge.close();
  }

  private void ask(int status, String method, String path, String... typeAndBody) throws Exception {
    HospitalProgram program =
        typeAndBody.length == 0
            ? bridge.program()
            : bridge.program().with("Content-Type", typeAndBody[0]);
    HttpResponse<String> answer =
        program.send(
            method,
            path,
            typeAndBody.length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(typeAndBody[1]));
    assertEquals(status, answer.statusCode(), answer.body());
    String plain = path.replaceFirst("\\?.*", "").replaceFirst("/bills/.+", "/bills/{id}");
    String at = method.toLowerCase(Locale.ROOT) + " " + plain + " " + status;
    answers.add(at);
    if (answer.headers().firstValue("Content-Type").orElseThrow().startsWith("application/json")) {
      description.check(at, HospitalProgram.json(answer));
    }
  }

  private void push(int status, String body) throws Exception {
    ask(status, "POST", "/bills", "application/json", body);
  }

  @Test
  void every_answer_and_every_field_is_described_and_there() throws Exception {
    ask(200, "GET", "/openapi.yaml");
    readings();
    bills();
    events();
    assertEquals(description.answers(), answers);
    description.assertSeen(
        "Bill", "Settlement", "Events", "Event", "Person", "CardCall", "Refusal");
    description.assertSeenBelow("Settlement", "funds");
    description.assertSeenBelow("Settlement", "tender");
  }

  private void readings() throws Exception {
    ask(400, "POST", "/card-readings?wait=soon");
    ask(404, "POST", "/card-readings?wait=1");
    for (String method : List.of("GET", "POST")) {
      ask(400, method, "/iReadCardBas?iType=7");
      ask(404, method, "/iReadCardBas?wait=1");
    }
    bridge.counter().insert("zhang-san");
    ask(200, "POST", "/card-readings");
    ask(200, "GET", "/iReadCardBas");
    ask(200, "POST", "/iReadCardBas", FORM, "iType=2");
    bridge.counter().counter().composition().duty().logOut();
    ask(409, "POST", "/card-readings");
    ask(409, "GET", "/iReadCardBas");
    ask(409, "POST", "/iReadCardBas");
    bridge.counter().logIn(DemoStaff.CASHIER.number(), DemoStaff.password(DemoStaff.CASHIER));
    bridge.disclosing(Set.of());
    ask(403, "GET", "/iReadCardBas");
    ask(403, "POST", "/iReadCardBas");
  }

  private void bills() throws Exception {
    String bill = BridgeFixture.bill("MZ1", "360.00");
    push(201, bill);
    push(200, bill);
    ask(400, "POST", "/bills", FORM, "file=1");
    push(413, "x".repeat(1 << 21));
    push(422, "{}");
    ask(404, "GET", "/bills/NOBODYS");
    ask(404, "DELETE", "/bills/NOBODYS");
    Cashier desk = bridge.counter().desk();
    bridge.counter().driver().after(() -> desk.take("MZ1"));
    ask(409, "DELETE", "/bills/MZ1");
    Fen due = requireNonNull(bridge.counter().trial().trial()).due();
    TenderLine card = new TenderLine(TenderKind.BANK_CARD, due, "POS 0001");
    bridge.counter().driver().after(() -> desk.tender(new Tender(List.of(card))));
    bridge.counter().driver().after(desk::settle);
    ask(200, "GET", "/bills/MZ1");
    push(409, BridgeFixture.bill("MZ1", "99.00"));
    push(201, BridgeFixture.bill("MZ2", "99.00"));
    ask(200, "DELETE", "/bills/MZ2");
  }

  private void events() throws Exception {
    ask(200, "GET", "/events?since=0");
    ask(400, "GET", "/events?since=-1");
    ask(409, "GET", "/events?since=999");
    assertThrows(CompletionException.class, () -> bridge.program().follow("?since=999"));
    try (Events events = bridge.program().follow("?since=0")) {
      description.checkEvent(events.next());
      answers.add("get /events 101");
    }
    bridge.later(31);
    push(201, BridgeFixture.bill("MZ3", "99.00"));
    try (Events rest = bridge.program().follow("?since=0")) {
      assertEquals(3, rest.next().at("/sequence").asLong(), "the first that is kept");
      assertEquals(4, rest.next().at("/sequence").asLong());
    }
    ask(410, "GET", "/events?since=1");
  }

  @Test
  void what_may_be_pushed_is_described_field_by_field() throws Exception {
    assertEquals(fields(UnpaidBill.class), description.fields("UnpaidBill"));
    assertEquals(fields(BillFile.class), description.fields("BillFile"));
    assertEquals(
        fields(Class.forName(BillFile.class.getName() + "$Row")), description.fields("Line"));
    assertEquals(
        fields(Payer.class),
        new TreeSet<>(
            description.schema("UnpaidBill").at("/properties/payer/properties").propertyNames()));
  }

  private static Set<String> fields(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
