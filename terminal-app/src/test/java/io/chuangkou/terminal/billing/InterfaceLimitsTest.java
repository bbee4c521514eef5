package io.chuangkou.terminal.billing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.catalogue.DiagnosisCatalogue;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.TerminalStore;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.Counter.Staff;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.dispensing.BoxScanner;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.place.PlaceList;
import io.chuangkou.terminal.pricelist.PriceListInForce;
import io.chuangkou.terminal.pricelist.PriceListSource;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.VisitKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that the interface cannot carry gets onto a bill, and the sentence says the limit. */
class InterfaceLimitsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String CODE = "XJ01CAA040E001020100001";

  @TempDir Path folder;

  private final BillEditor editor =
      new BillEditor(Catalogue.demonstration(), DemoSite.COMMUNITY.provider());

  private Advice refused(Runnable typing) {
    return assertThrows(TerminalException.class, typing::run).advice();
  }

  private Bill imported(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("bill.json"), json, UTF_8);
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    Counter counter =
        new Counter(
            "320100",
            zone,
            DemoSite.COMMUNITY.name(),
            DemoSite.COMMUNITY.provider(),
            "3",
            "1001",
            new Staff("A03", "全科"),
            new Staff("D1", "医师"),
            ProviderRules.defaults());
    RegionClock clock = new RegionClock(() -> Instant.parse("2026-03-02T01:30:00Z"), zone);
    AvailableBenefits benefits =
        new AvailableBenefits(
            counter, new Calculator(Policies.load()), clock, PlaceList.divisions());
    Path folderOfStore = folder.resolve("store");
    try (OfflineStore store =
        TerminalStore.open(folderOfStore, clock::instant, new SecureRandom())) {
      BoxScanner scanner =
          new BoxScanner(
              Catalogue.demonstration(),
              new PriceListInForce(PriceListSource.NONE),
              new LocalLedger(store),
              clock);
      BillFile.Reading reading =
          new BillFile.Reading(
              editor, scanner, DiagnosisCatalogue.demonstration(), benefits, counter);
      return BillFile.read(file, reading, DAY, null);
    }
  }

  private static String bill(String number, String lines) {
    return "{\"number\": \"" + number + "\", \"lines\": [" + lines + "]}";
  }

  private static String line(String code, String quantity, String price) {
    return "{\"code\": \"%s\", \"quantity\": \"%s\", \"unitPrice\": \"%s\"}"
        .formatted(code, quantity, price);
  }

  @Test
  void a_bill_number_of_thirty_characters_is_taken_and_one_more_is_refused() throws IOException {
    String longest = "B".repeat(30);
    assertEquals(longest, imported(bill(longest, line(CODE, "1", "1.00"))).number());
    Advice refused = refused(() -> importedNow(bill(longest + "B", line(CODE, "1", "1.00"))));
    assertEquals("BILL-LIMIT", refused.code());
    assertTrue(refused.sentence().contains("最多 30 个字符，现有 31 个"), refused.sentence());
    assertTrue(refused.englishSentence().contains("at most 30"), refused.englishSentence());
  }

  private void importedNow(String json) {
    try {
      imported(json);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void a_bill_number_with_a_line_break_is_refused() {
    assertEquals(
        "BILL-LIMIT", refused(() -> importedNow(bill("B\\n1", line(CODE, "1", "1.00")))).code());
  }

  @Test
  void a_code_longer_than_its_field_is_refused_with_the_limit_typed_or_imported() {
    String code = "X".repeat(51);
    Advice typed = refused(() -> editor.line(DAY, code, "1", "1.00", null));
    assertEquals("BILL-LIMIT", typed.code());
    assertTrue(typed.sentence().contains("50"), typed.sentence());
    Advice imported = refused(() -> importedNow(bill("B1", line(code, "1", "1.00"))));
    assertEquals("BILL-LIMIT", imported.code());
    assertTrue(imported.sentence().startsWith("第 1 行"), imported.sentence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e20000000", "1e-20000000", "9E99", "+1", "0x10", "١", "", "."})
  void what_is_not_written_in_plain_digits_is_no_quantity_and_does_not_hold_the_desk(
      String quantity) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertEquals(
                "BILL-AMOUNT",
                refused(
                        () ->
                            editor.line(DAY, CODE, quantity.isEmpty() ? "-" : quantity, "1", null))
                    .code()));
  }

  @Test
  void a_quantity_of_a_million_digits_does_not_hold_the_desk() {
    String digits = "1".repeat(1_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertEquals(
                "BILL-AMOUNT", refused(() -> editor.line(DAY, CODE, digits, "1", null)).code()));
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "2., 2", ".5, 0.5", "２．５, 2.5", "0012, 12"})
  void plain_digits_are_a_quantity_however_they_are_typed(String typed, String quantity) {
    Fen amount = editor.line(DAY, CODE, typed, "10.00", null).amount();
    assertEquals(editor.line(DAY, CODE, quantity, "10.00", null).amount(), amount);
  }

  @Test
  void a_line_that_comes_to_too_much_is_refused_with_the_limit() {
    Advice refused = refused(() -> editor.line(DAY, CODE, "99999", "9999999.99", null));
    assertEquals("BILL-LIMIT", refused.code());
    assertTrue(refused.sentence().contains("99999999.99"), refused.sentence());
  }

  @Test
  void a_hundred_lines_of_the_largest_amounts_are_refused_with_the_limit() {
    String lines = String.join(",", Collections.nCopies(100, line(CODE, "1", "9999999.99")));
    Advice imported = refused(() -> importedNow(bill("B1", lines)));
    assertEquals("BILL-LIMIT", imported.code());
    assertTrue(imported.sentence().contains("99999999.99"), imported.sentence());

    Bill.Line largest = editor.line(DAY, CODE, "10", "9999999.99", null);
    Bill one = BillEditor.plus(Bill.blank(VisitKind.OUTPATIENT), 0, largest);
    assertEquals("BILL-LIMIT", refused(() -> BillEditor.plus(one, 1, largest)).code());
  }

  @Test
  void too_many_lines_are_refused_with_how_many_may_be() {
    String lines = String.join(",", Collections.nCopies(2001, line(CODE, "1", "1.00")));
    Advice refused = refused(() -> importedNow(bill("B1", lines)));
    assertEquals("BILL-TOO-LONG", refused.code());
    assertTrue(refused.sentence().contains("最多 2000 行，现为 2001 行"), refused.sentence());
  }
}
