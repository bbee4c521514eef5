package io.chuangkou.terminal.billing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.Counter.Staff;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.visit.Batch;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.Particulars;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.visit.TraceCode;
import io.chuangkou.terminal.visit.VisitKind;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pharmacy in Wujin is asked for before money: batches for the stock chapter, filings. */
class PharmacyCheckTest {

  private static final String WUJIN = "320412";
  private static final String IMATINIB = "XL01XEY008A001010100017";
  private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

  private final RegionClock clock =
      new RegionClock(
          InstantSource.fixed(Instant.parse("2020-06-01T02:00:00Z")),
          RegionalProfiles.demonstration(WUJIN).zone());

  private static Encounter.Provider pharmacy(boolean isDesignated) {
    return new Encounter.Provider(
        "P1",
        "窗口大药房",
        1,
        Setting.PHARMACY,
        false,
        WUJIN,
        isDesignated ? Set.of("special_drug") : Set.of());
  }

  private static Counter counter(Encounter.Provider provider) {
    var profile = RegionalProfiles.demonstration(WUJIN);
    return new Counter(
        WUJIN,
        profile.zone(),
        "药店",
        provider,
        "1",
        "1001",
        new Staff("01", "药房"),
        new Staff("D1", "药师"),
        ProviderRules.defaults().with(BillRules.of(profile, Setting.PHARMACY)));
  }

  private static BillEditor editor(Encounter.Provider provider) {
    return new BillEditor(Catalogue.demonstration(), provider);
  }

  private static Bill sale(Dispensed dispensed) {
    Bill.Line line = editor(pharmacy(true)).line(DAY, IMATINIB, "1", "7000.00", null);
    return BillEditor.plus(Bill.blank(VisitKind.SPECIAL_DRUG), 0, line.with(dispensed));
  }

  private static Advice refused(Runnable check) {
    return assertThrows(TerminalException.class, check::run).advice();
  }

  @Test
  void where_the_centre_takes_no_row_without_a_batch_none_is_tried() {
    Counter counter = counter(pharmacy(true));
    Dispensed box = Dispensed.nothing("盒").with(new TraceCode("81000170000000000001", false));
    Advice missing = refused(() -> BillCheck.require(sale(box), counter));
    assertEquals("BATCH-MISSING", missing.code());
    assertTrue(missing.sentence().contains("甲磺酸伊马替尼片"), missing.sentence());
    Batch half = new Batch("B7", null, LocalDate.of(2022, 1, 1));
    assertEquals(
        "BATCH-MISSING", refused(() -> BillCheck.require(sale(box.of(half)), counter)).code());
    Batch whole = new Batch("B7", LocalDate.of(2020, 1, 1), LocalDate.of(2022, 1, 1));
    assertDoesNotThrow(() -> BillCheck.require(sale(box.of(whole)), counter));
  }

  @Test
  void a_code_that_the_centre_does_not_take_is_refused_before_money() {
    TraceCode tooLong = new TraceCode("0106901234567892" + "21ABCDEFGHIJKLMNOP", false);
    Advice refused =
        refused(
            () ->
                BillCheck.require(
                    sale(Dispensed.nothing("盒").with(tooLong)), counter(pharmacy(true))));
    assertEquals("TRACE-CODE", refused.code());
    assertTrue(refused.sentence().contains("最多 30 个字符，现有 34 个"), refused.sentence());
  }

  private InsuredPerson person(List<Registration> registrations) {
    Person benefit =
        new Person(
            "non_employed",
            LocalDate.of(1970, 1, 1),
            false,
            false,
            5,
            null,
            registrations,
            List.of());
    return new InsuredPerson(
        Credential.eVoucher("EC-1"),
        "P1",
        "张*",
        "",
        "1",
        benefit.born(),
        "390",
        WUJIN,
        benefit,
        YearToDate.NONE,
        clock.instant(),
        List.of());
  }

  private void require(boolean isDesignated, boolean isFiled) {
    Encounter.Provider provider = pharmacy(isDesignated);
    OwnCalculation own =
        new OwnCalculation(WUJIN, editor(provider), new Calculator(Policies.load()), clock);
    List<Registration> registrations =
        isFiled
            ? List.of(
                new Registration(
                    "special_drug", DAY.minusYears(1), null, null, null, null, false, null))
            : List.of();
    new SpecialDrugCheck(counter(provider), editor(provider), own)
        .require(
            person(registrations),
            sale(Dispensed.NOTHING)
                .with(Particulars.NONE.on(new Prescription("WP1", "D77", "王医生", "一院"))));
  }

  @Test
  void a_person_who_is_filed_buys_it_at_a_designated_pharmacy() {
    assertDoesNotThrow(() -> require(true, true));
  }

  @ParameterizedTest
  @CsvSource({"true, false, 特药备案", "false, true, 本店的双通道定点资格"})
  void what_is_lacking_is_named(boolean isDesignated, boolean isFiled, String lacking) {
    Advice refused = refused(() -> require(isDesignated, isFiled));
    assertEquals("PRESCRIPTION-MISSING", refused.code());
    assertTrue(refused.sentence().endsWith("还缺：" + lacking + "。"), refused.sentence());
    assertFalse(refused.sentence().contains("处方号"), refused.sentence());
  }
}
