package io.chuangkou.terminal.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.foreign.ForeignCounter.Setup;
import io.chuangkou.terminal.foreign.centre.Insured;
import io.chuangkou.terminal.foreign.centre.Oddity;
import io.chuangkou.terminal.foreign.centre.Trouble;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A centre that refuses whatever lacks a field that the interface calls mandatory. */
class StrictCentreTest extends AtForeignCentre {

  private static final String WORKSTATION =
      "workstation: {mac: '02:00:5e:10:00:01', ip: 192.0.2.7}\n";

  @BeforeEach
  void beStrict() {
    centre.strict().writes(Oddity.EXTENSION_ABSENT);
  }

  private ForeignCounter strictCounter(String profile) {
    return counter(Setup.USUAL.profile(WORKSTATION + profile));
  }

  /** A bill with what such a centre asks for. */
  private Path wholeBill(String number, String rest) {
    return counter()
        .file(
            number + ".json",
            """
            {"number": "%s", %s
             "diagnoses": [{"code": "J06.900", "name": "急性上呼吸道感染"}],
             "lines": [{"code": "XJ01CAA040E001020100001", "ownCode": "YP0570",
                        "quantity": "2", "unitPrice": "54.00"}]}
            """
                .formatted(number, rest));
  }

  private CashierState tried(Path bill) {
    counter().after(() -> counter().desk().importBill(bill));
    return counter().after(counter().desk()::trial);
  }

  @Test
  void a_bill_with_diagnosis_and_own_codes_is_settled_and_cancelled() {
    strictCounter("").insert();
    CashierState tried = tried(wholeBill("B1", ""));
    assertEquals(Stage.TRIAL, tried.stage(), () -> told(tried));
    assertSettled(counter().settle(), "21.60");
    assertEquals(List.of("YP0570"), centre.told("2204", "medins_list_codg"));
    assertEquals(List.of("J06.900"), centre.told("2203", "diag_code"));
    assertCancelled(counter().cancelLast());
  }

  @Test
  void the_workstation_signs_in_with_its_own_addresses() {
    counter().insert();
    assertTrue(
        centre.told("9001", "mac").getFirst().matches("([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}"),
        () -> centre.told("9001", "mac").toString());
    assertNotEquals("", centre.told("9001", "ip").getFirst());
  }

  @Test
  void a_bill_without_a_diagnosis_is_refused_before_money_and_says_why() {
    strictCounter("").insert();
    CashierState tried =
        tried(
            counter()
                .file(
                    "B1.json",
                    """
                    {"number": "B1", "lines": [{"code": "XJ01CAA040E001020100001",
                      "ownCode": "YP0570", "quantity": "1", "unitPrice": "54.00"}]}
                    """));
    assertRefused(tried);
    assertTrue(
        ForeignCounter.words(tried).contains("diseinfo")
            || ForeignCounter.words(tried).contains("诊断"),
        () -> told(tried));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_cashier_says_whether_the_account_pays(boolean used) {
    centre.pays(USUAL.accounts("10.00", "0").whenAsked());
    centre.insures(Insured.active("310", "320100", "10.00"));
    strictCounter("account: {used: false, askCashier: true}").insert();
    counter().after(() -> counter().desk().importBill(wholeBill("B1", "")));
    counter().after(() -> counter().desk().useAccount(used));
    counter().after(counter().desk()::trial);
    assertSettled(counter().settle(), used ? "11.60" : "21.60");
    assertEquals(List.of(used ? "1" : "0"), centre.told("2207", "acct_used_flag"));
  }

  @Test
  void a_bill_by_quota_says_so() {
    strictCounter("").insert();
    tried(wholeBill("B1", "\"quota\": true,"));
    assertSettled(counter().settle(), "21.60");
    assertEquals(List.of("02"), centre.told("2207", "psn_setlway"));
  }

  @Test
  void a_lost_settlement_is_taken_back_with_all_that_the_centre_wants_to_know() {
    strictCounter("").insert();
    tried(wholeBill("B1", ""));
    centre.meets("2207", Trouble.SILENT);
    assertEquals(Stage.UNKNOWN_OUTCOME, counter().settle().stage());
    counter().drain();
    assertEquals(List.of(), centre.books().standing());
    assertSquare();
  }

  @Test
  void a_pharmacy_sells_by_the_fields_of_its_own_tables() {
    counter(
            Setup.USUAL
                .profile(WORKSTATION)
                .provider("{id: P1, level: 1, setting: pharmacy, area: '320100'}"))
        .insert();
    Path bill =
        counter()
            .file(
                "P1.json",
                """
                {"number": "P1", "lines": [{"code": "XJ01CAA040E001020100001",
                  "ownCode": "YP0570", "quantity": "2", "unitPrice": "54.00"}]}
                """);
    CashierState tried = tried(bill);
    assertEquals(Stage.TRIAL, tried.stage(), () -> told(tried));
    assertSettled(counter().settle(), "21.60");
    assertCancelled(counter().cancelLast());
  }

  @Test
  void the_day_is_compared_with_all_that_the_centre_wants_to_know() {
    strictCounter("").insert();
    tried(wholeBill("B1", ""));
    assertSettled(counter().settle(), "21.60");
    centre.loses(centre.books().standing().getFirst());
    int rows =
        counter()
            .terminal()
            .reconciliation()
            .of(counter().terminal().clock().today())
            .orRefuse()
            .stream()
            .mapToInt(group -> group.differences().size())
            .sum();
    assertEquals(1, rows);
  }
}
