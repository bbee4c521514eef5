package io.chuangkou.terminal.settling;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.LineToCentre;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.visit.Bedside;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ward, bed, doctor and time of an admission, from the window to the centre and onto the slip. */
class BedsideTest {

  private static final String DRUG = "XJ01CAA040E001020100001";
  private static final Bedside WARD = new Bedside("0301", "内科一病区", "18", "D3203000007", "王医生");

  @TempDir Path folder;
  private CounterFixture fixture;
  private LineToCentre line;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder);
    line = fixture.line();
    fixture.insert("zhang-san");
    after(() -> fixture.desk().chooseVisit(VisitKind.INPATIENT));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private CashierState after(Runnable command) {
    return fixture.driver().after(command);
  }

  private CashierState tell(Bedside bedside, String admitted) {
    return after(() -> fixture.desk().tellBedside(bedside, admitted, any -> {}));
  }

  /** What the last message of a transaction tells in some fields. */
  private List<String> told(String infno, String node, String... fields) {
    var last =
        line.asked().stream()
            .filter(message -> message.infno().equals(infno))
            .reduce((before, message) -> message)
            .orElseThrow(() -> new AssertionError(infno + " was not sent"))
            .input()
            .path(node);
    return Stream.of(fields).map(field -> last.path(field).asString()).toList();
  }

  @Test
  void the_admission_tells_ward_bed_doctor_and_time_in_its_own_fields() {
    tell(WARD, "2026-03-01 20:15");
    CashierState admitted = fixture.admit();
    assertTrue(admitted.bill().isOpenStay(), code(admitted));
    assertEquals(
        LocalDateTime.parse("2026-03-01T20:15:00"),
        requireNonNull(admitted.bill().stay()).admitted());
    assertEquals(
        List.of("0301", "内科一病区", "18", "D3203000007", "王医生", "2026-03-01 20:15:00"),
        told(
            "2401",
            "mdtrtinfo",
            "adm_dept_codg",
            "adm_dept_name",
            "adm_bed",
            "atddr_no",
            "chfpdr_name",
            "begntime"));
    assertEquals("J06.900", told("2401", "mdtrtinfo", "dscg_maindiag_code").getFirst());

    fixture.reopen();
    assertEquals(WARD, fixture.insert("zhang-san").bill().particulars().bedside());
  }

  @Test
  void what_is_not_told_is_the_counters_own_and_the_time_is_now() {
    tell(new Bedside("", "", "7", "", ""), "");
    CashierState admitted = fixture.admit();
    assertEquals(
        List.of("A03", "7"), told("2401", "mdtrtinfo", "adm_dept_codg", "adm_bed"), code(admitted));
    assertEquals(
        "2026-03-02", requireNonNull(admitted.bill().stay()).admitted().toLocalDate() + "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02 23:59",
        "2026-03-03",
        "1900-01-01",
        "2026-02-30",
        "01.03.2026",
        "25:00"
      })
  void a_time_in_the_future_or_before_the_birth_or_that_is_none_is_refused(String typed) {
    CashierState refused = tell(WARD, typed);
    assertEquals("ADMIT-TIME", code(refused));
    assertNull(refused.bill().particulars().bedside());
    assertNull(refused.bill().stay());
  }

  @ParameterizedTest
  @CsvSource({
    "20260301 9:05, 2026-03-01T09:05",
    "2026-03-01,    2026-03-01T00:00",
    "0:10,          2026-03-02T00:10",
  })
  void a_time_is_typed_in_short(String typed, String admitted) {
    assertEquals(
        LocalDateTime.parse(admitted), requireNonNull(tell(WARD, typed).bill().stay()).admitted());
  }

  @Test
  void a_name_without_a_code_is_refused_and_so_is_what_no_field_holds() {
    assertEquals("BEDSIDE-CODE", code(tell(new Bedside("", "内科", "", "", ""), "")));
    assertEquals("BEDSIDE-CODE", code(tell(new Bedside("", "", "", "", "王医生"), "")));
    assertEquals("BILL-LIMIT", code(tell(new Bedside("0301", "", "床".repeat(31), "", ""), "")));
  }

  @Test
  void a_change_of_bed_is_told_to_the_centre_at_once_and_kept_once_it_was() {
    tell(WARD, "2026-03-01 20:15");
    fixture.admit();
    Bedside moved = new Bedside("0302", "内科二病区", "3", "D3203000007", "王医生");
    CashierState changed = tell(moved, "");
    assertEquals("", code(changed));
    assertEquals(moved, changed.bill().particulars().bedside());
    assertEquals(
        List.of("0302", "3", "2026-03-01 20:15:00"),
        told("2403", "adminfo", "adm_dept_codg", "adm_bed", "begntime"));

    fixture.town().centre().down();
    CashierState away = tell(WARD, "");
    assertEquals(moved, away.bill().particulars().bedside(), "what the centre has not heard");
    fixture.town().centre().up();
    fixture.reopen();
    assertEquals(moved, fixture.insert("zhang-san").bill().particulars().bedside());
  }

  @Test
  void the_slip_of_the_stay_tells_where_the_person_lay() {
    tell(WARD, "2026-03-01 20:15");
    fixture.admit();
    after(() -> fixture.desk().addLine(DRUG, "1", "1300.00"));
    after(fixture.desk()::trial);
    CashierState settled = fixture.settle();
    assertEquals(Stage.SETTLED, settled.stage(), code(settled));
    assertTrue(
        requireNonNull(settled.slip())
            .lines()
            .contains(new SlipLayout.Pair("病区 / 床位 / 医师", "内科一病区 / 18 床 / 王医生", false)),
        settled.slip()::toString);
    assertEquals("0301", told("2402", "dscginfo", "dscg_dept_codg").getFirst());
  }

  @Test
  void only_a_stay_has_a_bedside() {
    after(() -> fixture.desk().chooseVisit(VisitKind.OUTPATIENT));
    assertEquals("STAGE", code(tell(WARD, "")));
  }
}
