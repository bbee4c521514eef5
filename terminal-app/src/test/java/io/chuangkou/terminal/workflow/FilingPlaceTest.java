package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a filing and a registration are good, as the counter tells it and the centre pays. */
class FilingPlaceTest {

  private static final String AMOXICILLIN = "XJ01CAA040E001020100001";
  private static final String PACLITAXEL = "XL01CDD055B002010100015";

  @TempDir Path folder;
  private @Nullable CounterFixture opened;

  @AfterEach
  void close() {
    fixture().close();
  }

  private CounterFixture fixture() {
    return requireNonNull(opened);
  }

  private CashierState after(Runnable command) {
    return fixture().driver().after(command);
  }

  /** In Shanghai 50 % of what is above 200 (NJ-OP, NJ-OFFSITE), where it is filed for Shanghai. */
  @ParameterizedTest
  @CsvSource({
    "上海市, 150.00",
    "H31010100009, 150.00",
    "苏州市, 0.00",
    "江苏省, 0.00",
    "H31020000001, 0.00"
  })
  void a_transfer_serves_the_place_that_it_was_filed_for_alone(String place, Fen paid) {
    openInShanghai();
    assertEquals("", code(after(() -> fixture().desk().fileTransfer(place, "", ""))));
    after(() -> fixture().desk().addLine(AMOXICILLIN, "20", "25.00"));
    assertEquals(paid, fundAgreedWithTheCentre(fixture().trial()));
  }

  @Test
  void a_place_that_nobody_knows_is_not_filed() {
    openInShanghai();
    CashierState refused = after(() -> fixture().desk().fileTransfer("某医院", "", ""));
    assertEquals("FILING-PLACE", code(refused));
    assertEquals(0, refused.choices().filings().size());
  }

  private void openInShanghai() {
    opened =
        new CounterFixture(
            folder,
            new DemoSite(
                "H31010100009",
                "某社区卫生服务中心",
                new Encounter.Provider(
                    "S9", "某社区卫生服务中心", 1, Setting.COMMUNITY, false, "310101", null)));
    fixture()
        .plant(
            "INSERT INTO provider (org_code, full_name, policy_id, hospital_level, setting, area)"
                + " VALUES ('H31010100009', '某社区卫生服务中心', 'S9', 1, 'community', '310101')");
    fixture().insert("zhang-san");
  }

  /** 80 % of 500 (NJ-CHRONIC), at the providers alone that the person chose (C-PLACE). */
  @Test
  void a_registered_disease_is_paid_at_the_chosen_providers_alone() {
    opened = new CounterFixture(folder);
    fixture().insert("zhang-san");
    after(() -> fixture().desk().register("dialysis", "20260101", "", ""));
    after(() -> fixture().desk().chooseDisease("dialysis"));
    after(() -> fixture().desk().addLine(PACLITAXEL, "1", "500.00", "dialysis"));
    assertEquals(Fen.ofYuan("400.00"), tried());

    CashierState elsewhere = after(() -> fixture().desk().designate("dialysis", "窗口总医院", "", ""));
    assertEquals("定点 窗口总医院　2026-03-02 至 长期", elsewhere.choices().filings().getLast().words());
    assertEquals(Fen.ZERO, tried());

    CashierState here = after(() -> fixture().desk().designate("dialysis", "", "", ""));
    assertEquals("", code(here));
    assertEquals(Fen.ofYuan("400.00"), tried());

    String number = here.choices().filings().getLast().number();
    after(() -> fixture().desk().withdraw(number));
    assertEquals(Fen.ZERO, tried());
  }

  @Test
  void a_choice_that_is_over_binds_no_more_than_its_days() {
    opened = new CounterFixture(folder);
    fixture().insert("zhang-san");
    after(() -> fixture().desk().register("dialysis", "20260101", "20260101", ""));
    after(() -> fixture().desk().designate("dialysis", "", "20260101", "20260131"));
    after(() -> fixture().desk().chooseDisease("dialysis"));
    after(() -> fixture().desk().addLine(PACLITAXEL, "1", "500.00", "dialysis"));
    assertEquals(Fen.ZERO, tried());
    after(() -> fixture().desk().designate("dialysis", "", "20260201", ""));
    assertEquals(Fen.ofYuan("400.00"), tried());
  }

  private Fen tried() {
    Fen fund = fundAgreedWithTheCentre(fixture().trial());
    after(fixture().desk()::back);
    return fund;
  }

  private static Fen fundAgreedWithTheCentre(CashierState state) {
    Trial trial = requireNonNull(state.trial(), () -> "no trial: " + state.notice());
    assertNull(trial.centreDiffers());
    return trial.settlement().fundTotal();
  }
}
