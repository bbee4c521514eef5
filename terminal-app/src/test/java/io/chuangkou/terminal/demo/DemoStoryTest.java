package io.chuangkou.terminal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.terminal.ledger.AuditRecord;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.workflow.HeadlessCashier;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole job as the demonstration tells it, without a screen. */
class DemoStoryTest {

  private static final List<String> FIRST =
      List.of(
          "cashier.png",
          "screen-1024x768.png",
          "screen-1280x1024.png",
          "screen-1366x768.png",
          "screen-1920x1080.png");

  @TempDir Path folder;
  private final MovableClock clock = new MovableClock();
  private final StringWriter told = new StringWriter();
  private final List<String> pictures = new ArrayList<>();
  private DemoTown town;
  private DemoCounter counter;

  @BeforeEach
  void open() {
    town = new DemoTown(folder.resolve("data"), clock, new SecureRandom());
    counter = town.counter(DemoSite.COMMUNITY, Locale.CHINESE);
  }

  @AfterEach
  void close() {
    counter.close();
    town.close();
  }

  private void tell() {
    new DemoStory(
            town,
            counter,
            folder,
            desk -> file -> pictures.add(file.getFileName().toString()),
            clock::move,
            new PrintWriter(told, true))
        .tell();
  }

  private void assertTold(String words) {
    assertTrue(told.toString().contains(words), words + " in " + told);
  }

  @Test
  void it_settles_cancels_bridges_an_outage_and_leaves_nothing_open() throws IOException {
    tell();

    // Scope 391.76 of 429.00: 36.00 are class C, 1.24 the 5 % of 24.80 of class B.
    // NJ-OP at a community provider: (391.76 − 200) × 50 %.
    assertTold("总额 429.00，基金 95.88，个人 333.12");
    assertTold("实付 333.12，找零 66.88");
    assertTold("请退还 张* 现金 333.12 元");
    // Elsewhere, of 80 and more, scope 729 of 765: (729 − 200) × 35 %.
    assertTold("elsewhere  " + idAfter("elsewhere") + "，基金 185.15");
    // Here on facts from before that: (330 − 200) × 55 %.
    assertTold("总额 330.00，基金 71.50，个人 258.50");
    // The deductible is used up and 330 − 185.15 left of the fund's year: 144.85 in place of 71.50.
    assertTold("差额 李* -73.35");
    assertTold("approved  9001");
    // NJ-CHRONIC: 80 % of 1,324.00, all of it for the disease.
    assertTold("总额 1324.00，基金 1059.20，个人 264.80");
    // NJ-IP, a child at level 1: (718.80 − 300) × 95 %; 18.00 are the 10 % of a scan of class B.
    assertTold("总额 736.80，基金 397.86，个人 338.94");
    // The scan is 60.00 above its ceiling, and 20.00 are the 10 % of class B:
    // (10 + 180 + 37.20 − 200) × 50 %.
    assertTold("凭医保电子凭证");
    assertTold("总额 307.20，基金 13.60，个人 293.60");
    // The centre's own rule for employees: (391.76 − 300) × 70 %; 200.00 are in the account.
    assertTold("总额 429.00，基金 64.23，个人 364.77");
    assertTold("account  200.00，现金 164.77");
    assertTold("追溯码 trace code  81000210012345678902");
    // (391.76 × 50 %), of which the fund's year of 300 leaves 67.70: 13.60 were paid for the
    // voucher's visit, and 30 % of 729 elsewhere.
    assertTold("总额 429.00，基金 195.88，个人 233.12");
    assertTold("，基金 218.70");
    assertTold("中心另算 difference  128.18");
    assertTold("paid in full  320.20");
    assertTold("叫号 called  A012");
    assertTold("取单 recalled  MZ-DEMO-HELD，267.20");
    // NJ-PHARM pays nothing.
    assertTold("总额 60.50，基金 0.00，个人 60.50");

    Map<String, Integer> effective = CounterFixture.effective(town.database());
    assertEquals(0, effective.get("MZ-DEMO-0001"), "cancelled");
    assertEquals(12, effective.values().stream().mapToInt(Integer::intValue).sum(), "once each");
    HeadlessCashier driver = new HeadlessCashier(counter.desk(), Duration.ofSeconds(60));
    assertEquals(List.of(), driver.after(() -> {}).open());
    assertEquals("1001", approved().operator(), "a supervisor looked at it");
    assertLeft();
  }

  /** A slip of each settlement, and the pictures in order. */
  private void assertLeft() throws IOException {
    for (String slip :
        List.of(
            "slip",
            "cancellation",
            "provisional",
            "chronic",
            "stay",
            "voucher",
            "account",
            "unknown",
            "full-cash",
            "pharmacy")) {
      byte[] pdf = Files.readAllBytes(folder.resolve(slip + ".pdf"));
      assertEquals("%PDF-", new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII));
    }
    assertTrue(Files.size(folder.resolve("printed.png")) > 0, "also without a display");
    assertEquals(
        List.of(
            "settled.png",
            "cancelled.png",
            "estimate.png",
            "provisional.png",
            "drained.png",
            "approval.png",
            "chronic.png",
            "tender.png",
            "stay.png",
            "voucher.png",
            "account.png",
            "refused.png",
            "unknown.png",
            "approval.png",
            "difference.png",
            "paid-in-full.png",
            "supervisor.png",
            "recalled.png",
            "pharmacy.png"),
        pictures.subList(FIRST.size(), pictures.size()));
    assertEquals(FIRST, pictures.subList(0, FIRST.size()));
  }

  @Test
  void a_step_that_does_not_end_as_it_must_stops_it_with_what_the_desk_says() {
    town.centre().faults().arm(new Faults.Plan(Faults.Kind.REFUSE, "2207", 0, 0, "测试拒绝"));
    IllegalStateException stopped = assertThrows(IllegalStateException.class, this::tell);
    assertTrue(String.valueOf(stopped.getMessage()).contains("测试拒绝"), stopped.getMessage());
    assertTrue(told.toString().lines().noneMatch(line -> line.contains("完成")), told.toString());
    assertEquals(FIRST, pictures);
  }

  private String idAfter(String what) {
    return told.toString()
        .lines()
        .filter(line -> line.contains(what))
        .map(line -> line.substring(line.indexOf(what) + what.length()).strip())
        .map(rest -> rest.substring(0, rest.indexOf('，')))
        .findFirst()
        .orElseThrow();
  }

  /** The difference that was closed with a supervisor. */
  private AuditRecord approved() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return counter.audit().of(day).stream()
        .filter(record -> record.act() == Act.CLOSE && record.detail().contains("9001"))
        .findFirst()
        .orElseThrow();
  }
}
