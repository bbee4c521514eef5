package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Clinic;
import io.chuangkou.settlement.encounter.Encounter.Direction;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.message.visit.VisitFacts.Continued;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.WujinSite;
import io.chuangkou.terminal.visit.Circumstance;
import io.chuangkou.terminal.visit.Circumstance.Continuing;
import io.chuangkou.terminal.visit.Circumstance.InClinic;
import io.chuangkou.terminal.visit.Circumstance.OfDisease;
import io.chuangkou.terminal.visit.Circumstance.Urgent;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState.Told;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What decides what is paid beside the kind of visit: told here, computed by the centre alike. */
class CircumstanceTest {

  private static final String AMOXICILLIN = "XJ01CAA040E001020100001";
  private static final String PACLITAXEL = "XL01CDD055B002010100015";

  @TempDir Path folder;
  private @Nullable CounterFixture opened;

  @AfterEach
  void close() {
    fixture().close();
  }

  private void open(DemoSite site, String card) {
    opened = new CounterFixture(folder, site);
    fixture().insert(card);
  }

  /** At a provider in Wujin that the centre knows as the counter does. */
  private void openInWujin(String name, int level, boolean isPrivate) {
    Encounter.Provider provider =
        new Encounter.Provider("W9", name, level, Setting.GENERAL, isPrivate, "320412", null);
    opened = new CounterFixture(folder, new DemoSite("H32041200009", name, provider));
    fixture()
        .plant(
            "INSERT INTO provider (org_code, full_name, policy_id, hospital_level, setting, area,"
                + " is_private) VALUES ('H32041200009', '%s', 'W9', %d, 'general', '320412', %s)"
                    .formatted(name, level, isPrivate));
    fixture().insert("zhao-min");
  }

  private CounterFixture fixture() {
    return requireNonNull(opened);
  }

  private CashierState after(Runnable command) {
    return fixture().driver().after(command);
  }

  private CashierState told(Circumstance what) {
    CashierState state = after(() -> fixture().desk().tell(what));
    assertEquals("", code(state));
    return state;
  }

  private List<Circumstance> offered() {
    return after(() -> {}).choices().circumstances().stream().map(Told::what).toList();
  }

  /** 40 % of what is above the deductible of 200 (WJ-OP), once no referral is needed. */
  @ParameterizedTest
  @CsvSource({"三院, INFECTIOUS", "904医院, PSYCHIATRIC", "德安医院, PSYCHIATRIC"})
  void a_specialist_clinic_of_the_text_needs_no_referral(String hospital, Clinic clinic) {
    openInWujin(hospital, 3, false);
    after(() -> fixture().desk().addLine(AMOXICILLIN, "20", "25.00"));
    assertEquals(Fen.ZERO, fundAgreedWithTheCentre(fixture().trial()));
    after(fixture().desk()::back);
    assertEquals(List.of(new InClinic(clinic)), offered());
    told(new InClinic(clinic));
    assertEquals(Fen.ofYuan("120.00"), fundAgreedWithTheCentre(fixture().trial()));
    after(fixture().desk()::back);
    told(new InClinic(null));
    assertEquals(Fen.ZERO, fundAgreedWithTheCentre(fixture().trial()));
  }

  @Test
  void where_a_clinic_decides_nothing_none_is_offered() {
    open(DemoSite.HOSPITAL, "zhang-san");
    assertEquals(List.of(), offered());
    assertEquals(
        "STAGE", code(after(() -> fixture().desk().tell(new InClinic(Clinic.INFECTIOUS)))));
  }

  /** 40 % and a referral, where a public provider of level 1 pays 50 % without one (WJ-OP). */
  @ParameterizedTest
  @CsvSource({"false, '', 150.00", "true, '', 0.00", "true, 武进医院, 120.00"})
  void a_private_provider_of_level_1_is_none_of_first_visits(
      boolean isPrivate, String referredBy, Fen paid) {
    openInWujin("某门诊部", 1, isPrivate);
    after(() -> fixture().desk().refer(referredBy));
    after(() -> fixture().desk().addLine(AMOXICILLIN, "20", "25.00"));
    assertEquals(paid, fundAgreedWithTheCentre(fixture().trial()));
  }

  /** 65 % of 2,000, or of what is above the deductible of 1,000 (NJ-IP). */
  @ParameterizedTest
  @CsvSource({"malignancy, 1300.00", ", 650.00"})
  void a_stay_for_a_disease_of_the_text_bears_no_deductible(@Nullable String disease, Fen paid) {
    open(DemoSite.HOSPITAL, "zhang-san");
    after(() -> fixture().desk().chooseVisit(VisitKind.INPATIENT));
    if (disease != null) {
      assertTrue(offered().contains(new OfDisease(disease)));
      told(new OfDisease(disease));
    }
    fixture().admit();
    assertEquals(paid, fundOfStay());
  }

  @Test
  void the_disease_of_a_stay_reaches_the_centre_also_after_the_admission() {
    open(DemoSite.HOSPITAL, "zhang-san");
    after(() -> fixture().desk().chooseVisit(VisitKind.INPATIENT));
    fixture().admit();
    told(new OfDisease("malignancy"));
    assertEquals(Fen.ofYuan("1300.00"), fundOfStay());
  }

  /** Back for the same diagnosis: nothing was left unpaid of the first deductible (NJ-IP). */
  @Test
  void a_stay_without_a_named_disease_goes_by_its_main_diagnosis() {
    open(DemoSite.HOSPITAL, "zhang-san");
    settleStay();
    after(fixture().desk()::next);
    fixture().insert("zhang-san");
    after(() -> fixture().desk().chooseVisit(VisitKind.INPATIENT));
    fixture().admit();
    assertEquals(Fen.ofYuan("1300.00"), fundOfStay());
  }

  /** 85 % of 2,000, or of what is above the deductible of 600, which the first stay has paid. */
  @ParameterizedTest
  @EnumSource(Direction.class)
  void a_stay_that_continues_another_bears_no_deductible_twice(Direction direction) {
    open(WujinSite.HOSPITAL, "zhao-min");
    assertEquals(Fen.ofYuan("1190.00"), settleStay());
    after(fixture().desk()::next);
    fixture().insert("zhao-min");
    after(() -> fixture().desk().chooseVisit(VisitKind.INPATIENT));
    Continuing earlier =
        offered().stream()
            .filter(Continuing.class::isInstance)
            .map(Continuing.class::cast)
            .filter(what -> isIn(what.stay(), direction))
            .findFirst()
            .orElseThrow();
    told(earlier);
    fixture().admit();
    assertEquals(Fen.ofYuan("1700.00"), fundOfStay());
  }

  private static boolean isIn(@Nullable Continued stay, Direction direction) {
    return stay != null && stay.direction() == direction;
  }

  /** Out of area without a filing half, in an emergency all of 75 % above 1,000 (WJ-OFFSITE). */
  @ParameterizedTest
  @CsvSource({"false, 375.00", "true, 750.00"})
  void a_stay_elsewhere_is_paid_in_whole_in_an_emergency(boolean isUrgent, Fen paid) {
    open(DemoSite.HOSPITAL, "zhao-min");
    after(() -> fixture().desk().chooseVisit(VisitKind.INPATIENT));
    if (isUrgent) {
      told(new Urgent(true));
    }
    fixture().admit();
    assertEquals(paid, fundOfStay());
  }

  @Test
  void a_file_tells_the_clinic_and_the_stay_that_is_continued() {
    openInWujin("三院", 3, false);
    Path file =
        fixture()
            .file(
                "clinic.json",
                """
            {"visit": "outpatient", "clinic": "infectious", "diagnoses": [{"code": "J06.900"}],
             "lines": [{"code": "%s", "quantity": "20", "unitPrice": "25.00"}]}
            """
                    .formatted(AMOXICILLIN));
    assertEquals(Fen.ofYuan("120.00"), fundAgreedWithTheCentre(fixture().tryBill(file)));
    after(fixture().desk()::back);
    Path stay =
        fixture()
            .file(
                "stay.json",
                """
            {"visit": "inpatient", "continues": {"visit": "1", "direction": "up"},
             "lines": [{"code": "%s", "quantity": "20", "unitPrice": "25.00"}]}
            """
                    .formatted(AMOXICILLIN));
    assertEquals(
        new Continued("1", Direction.UP),
        after(() -> fixture().desk().importBill(stay)).bill().particulars().continues());
  }

  private Fen settleStay() {
    after(() -> fixture().desk().chooseVisit(VisitKind.INPATIENT));
    fixture().admit();
    Fen fund = fundOfStay();
    fixture().settle();
    return fund;
  }

  /** Of a stay that costs 2,000. */
  private Fen fundOfStay() {
    after(() -> fixture().desk().addLine(PACLITAXEL, "4", "500.00"));
    return fundAgreedWithTheCentre(fixture().trial());
  }

  private static Fen fundAgreedWithTheCentre(CashierState state) {
    Trial trial = requireNonNull(state.trial(), () -> "no trial: " + state.notice());
    assertNull(trial.centreDiffers());
    return trial.settlement().fundTotal();
  }
}
