package io.chuangkou.terminal.dispensing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.dispensing.TraceCodeParser.Parsed;
import io.chuangkou.terminal.visit.Batch;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What scanners type for the three sorts of trace codes. 06901234567892 is a GTIN: 3 × (0+9+1+3+5+7
 * +9) + (6+0+2+4+6+8+2)... its check digit is 2.
 */
class TraceCodeParserTest {

  private static final String GTIN = "06901234567892";
  private static final String BOX = "01" + GTIN + "21ABC123";

  private static Optional<Parsed> parse(String scan) {
    return TraceCodeParser.parse(scan);
  }

  @Test
  void twenty_digits_name_the_product_by_the_first_seven() {
    assertEquals(
        Optional.of(new Parsed("81000210012345678901", "8100021", null)),
        parse("81000210012345678901"));
    assertEquals(
        Optional.of(new Parsed("81000210012345678901", "8100021", null)),
        parse(" ８１０００２１００１２３４５６７８９０１"));
    assertTrue(TraceCodeParser.isNational("81000210012345678901"));
    assertFalse(TraceCodeParser.isNational("002103000010000210300001"), "a catalogue code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01069012345678921725010110B7\u001D21ABC123",
        "0106901234567892" + "10B7\u001D" + "17250101" + "21ABC123",
        "\u001D0106901234567892" + "21ABC123\u001D10B7",
        "]d20106901234567892" + "21ABC123\u001D17250101",
        "010690123456789221ABC123\u241D10B7\u241D11240101",
        "(01)06901234567892(21)ABC123(10)B7(17)250101",
        "(01)06901234567892(21)ABC123",
      })
  void a_gs1_string_names_its_box_by_product_and_serial_number_however_it_is_written(String scan) {
    Parsed parsed = parse(scan).orElseThrow();
    assertEquals(BOX, parsed.code());
    assertEquals("", parsed.product());
  }

  @ParameterizedTest
  @CsvSource({
    "(01)06901234567892(21)ABC123(10)B7(11)250501(17)270430, B7, 2025-05-01, 2027-04-30",
    "(01)06901234567892(21)ABC123(10)B7(11)250500(17)270400, B7, 2025-05-01, 2027-04-30",
    "(01)06901234567892(21)ABC123(10)B7(17)280200, B7, , 2028-02-29",
    "(01)06901234567892(21)ABC123(10)B7(17)271399, B7, , ",
    "(01)06901234567892(21)ABC123(10)B7, B7, , ",
  })
  void a_gs1_string_tells_batch_and_dates(
      String scan, String lot, @Nullable LocalDate made, @Nullable LocalDate expires) {
    assertEquals(new Batch(lot, made, expires), parse(scan).orElseThrow().batch());
  }

  @Test
  void dates_without_a_batch_are_nobodys() {
    assertNull(parse("(01)06901234567892(21)ABC123(17)270430").orElseThrow().batch());
    assertNull(parse("81000210012345678901").orElseThrow().batch());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(01)06901234567893(21)ABC123",
        "(01)06901234567892",
        "(01)06901234567892(10)B7",
        "(01)0690123(21)ABC123",
        "123",
        "阿莫西林胶囊",
        "",
      })
  void what_names_no_box_is_no_trace_code(String scan) {
    assertEquals(Optional.empty(), parse(scan));
  }

  @Test
  void a_makers_own_code_is_taken_as_it_stands() {
    assertEquals(Optional.of(new Parsed("MK-2025.0001x", "", null)), parse("MK-2025.0001x"));
  }

  @Test
  void what_is_longer_than_the_field_of_the_interface_is_no_code() {
    assertEquals(Optional.empty(), parse("A1".repeat(51)));
    assertTrue(parse("A1".repeat(50)).isPresent());
  }
}
