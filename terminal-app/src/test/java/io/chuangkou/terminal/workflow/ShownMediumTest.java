package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.terminal.centre.ShownMedium;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.demo.LineToCentre.Asked;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A person who shows an e-voucher or tells an ID number is served as one with a card. */
class ShownMediumTest {

  private static final String VOUCHER = Demonstration.ZHANG_SAN.eVoucher().number();

  @TempDir Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private CashierState show(String typed) {
    return fixture.driver().after(() -> fixture.desk().identify(typed));
  }

  private static JsonNode told(LineToCentre line, String infno) {
    return line.asked().stream()
        .filter(asked -> asked.infno().equals(infno))
        .map(Asked::input)
        .map(input -> input.has("data") ? input.path("data") : input)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Test
  void an_e_voucher_settles_and_every_message_names_it() {
    LineToCentre line = fixture.line();
    CashierState identified = show(VOUCHER);
    assertEquals(Stage.IDENTIFIED, identified.stage());
    assertEquals("医保电子凭证", requireNonNull(identified.person()).shown());
    assertEquals("张*", identified.person().maskedName());
    assertNull(identified.card());

    fixture.tryBill(fixture.bill("B1", "500.00"));
    CashierState settled = fixture.settle();
    assertEquals(Stage.SETTLED, settled.stage());
    for (String infno : new String[] {"1101", "2201", "2206", "2207"}) {
      assertEquals("01", told(line, infno).path("mdtrt_cert_type").asString(), infno);
      assertEquals(VOUCHER, told(line, infno).path("mdtrt_cert_no").asString(), infno);
      assertFalse(told(line, infno).has("card_sn"), infno);
    }
    assertTrue(text(settled).contains("34　电子凭证"), text(settled));
  }

  private static String text(CashierState state) {
    StringBuilder text = new StringBuilder();
    for (SlipLayout.Line each : requireNonNull(state.slip()).lines()) {
      if (each instanceof SlipLayout.Pair pair) {
        text.append(pair.label()).append(' ').append(pair.value()).append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void a_card_is_told_with_its_identification_code_and_the_document_behind_it() {
    LineToCentre line = fixture.line();
    fixture.insert("zhang-san");
    JsonNode asked = told(line, "1101");
    assertEquals("03", asked.path("mdtrt_cert_type").asString());
    assertEquals(Demonstration.ZHANG_SAN.cardSn(), asked.path("card_sn").asString());
    assertEquals(Demonstration.ZHANG_SAN.idNumber(), asked.path("certno").asString());
    assertEquals("01", asked.path("psn_cert_type").asString());
    fixture.tryBill(fixture.bill("B1", "50.00"));
    assertFalse(told(line, "2206").has("certno"), "told to nobody who does not ask for it");
  }

  @Test
  void while_the_centre_is_away_an_id_number_is_whom_it_told_before_and_a_voucher_nobody() {
    fixture.insert("li-si");
    fixture.driver().after(fixture.desk()::next);
    fixture.town().centre().down();

    CashierState known = show(Demonstration.LI_SI.idNumber());
    assertEquals(Stage.IDENTIFIED, known.stage());
    assertEquals("身份证号", requireNonNull(known.person()).shown());
    fixture.driver().after(fixture.desk()::next);

    assertEquals("MEDIUM-OFFLINE", code(show(Demonstration.LI_SI.eVoucher().number())));
    assertEquals("MEDIUM-OFFLINE", code(show(Demonstration.WANG_XIAOMING.idNumber())));
    assertEquals(Stage.NO_CARD, show(Demonstration.WANG_XIAOMING.idNumber()).stage());
  }

  @Test
  void what_was_settled_by_a_voucher_without_the_centre_is_sent_by_the_id_number() {
    LineToCentre line = fixture.line();
    show(VOUCHER);
    line.down();
    fixture.tryBill(fixture.bill("B1", "300.00"));
    assertEquals(Stage.PROVISIONAL, fixture.settle().stage());
    line.up();
    fixture.drain();
    assertEquals(1, fixture.effective().get("B1"));
    assertEquals("02", told(line, "2207").path("mdtrt_cert_type").asString());
  }

  @ParameterizedTest
  @CsvSource({
    "３２０１０２１９４００５２１００２５, 02, 320102194005210025",
    "320102 19400521 0025, 02, 320102194005210025",
    "41010119900101123x, 02, ''",
    "EC320100202603020019876543210, 01, EC320100202603020019876543210",
  })
  void what_is_typed_is_read_as_it_is_meant(String typed, String type, String number) {
    if (number.isEmpty()) {
      assertEquals(
          "MEDIUM-ID-CHECK",
          Assertions.assertThrows(TerminalException.class, () -> ShownMedium.read(typed))
              .advice()
              .code());
      return;
    }
    Credential read = ShownMedium.read(typed);
    assertEquals(type, read.type());
    assertEquals(number, read.number());
  }

  @ParameterizedTest
  @CsvSource({
    "320102198003071235, MEDIUM-ID-CHECK",
    "32010219800307123, MEDIUM-ID-LENGTH",
    "320102800307123, MEDIUM-ID-LENGTH",
    "EC3201002026030200198765432, MEDIUM-UNKNOWN",
    "张三, MEDIUM-UNKNOWN",
    "EC32010020260302001987654321EC32010020260302001987654321, MEDIUM-TOO-LONG",
  })
  void a_bad_one_is_refused_with_the_reason_before_the_centre_is_asked(String typed, String fault) {
    LineToCentre line = fixture.line();
    CashierState refused = show(typed);
    assertEquals(fault, code(refused));
    assertEquals(Stage.NO_CARD, refused.stage());
    assertEquals(0, line.count("1101"));
  }

  @Test
  void two_persons_without_a_card_are_not_the_same() {
    show(VOUCHER);
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B1", "300.00"));
    fixture.settle();
    fixture.driver().after(fixture.desk()::next);
    fixture.town().centre().up();
    CashierState other = show(Demonstration.LI_SI.idNumber());
    assertEquals("", code(other));
    assertEquals("李*", requireNonNull(other.person()).maskedName());
  }
}
