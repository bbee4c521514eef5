package io.chuangkou.terminal.foreign;

import static io.chuangkou.terminal.foreign.ForeignCounter.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.foreign.ForeignCounter.Setup;
import io.chuangkou.terminal.foreign.centre.Gate;
import io.chuangkou.terminal.foreign.centre.Trouble;
import io.chuangkou.terminal.workflow.CashierState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each region's way in, by its profile. */
class RegionalGatewaysTest extends AtForeignCentre {

  private void assertServed(String profile) {
    assertSettled(counter(Setup.USUAL.profile(profile)).settled("B1", "108.00"), "21.60");
    assertCancelled(counter().cancelLast());
  }

  @Test
  void a_tif_gateway_passes_what_it_can_verify() {
    centre.behind(Gate.tif("chuangkou", "secret-of-a-test"));
    assertServed("tif: {paasId: chuangkou, secret: secret-of-a-test}");
  }

  @Test
  void an_x_ca_gateway_passes_what_it_can_verify() {
    centre.behind(Gate.xca("204000", "secret-of-a-test"));
    assertServed("xca: {appKey: '204000', appSecret: secret-of-a-test}");
  }

  @Test
  void an_x_ca_gateway_with_a_path_for_each_transaction_signs_the_path_too() {
    centre.behind(Gate.xca("204000", "secret-of-a-test")).onPaths(Map.of("2207", "/setl/save"));
    assertServed(
        """
        xca: {appKey: '204000', appSecret: secret-of-a-test}
        paths: {default: '/{infno}', '2207': /setl/save}
        """);
  }

  @Test
  void a_csb_gateway_passes_what_it_can_verify() {
    centre.behind(Gate.csb("chuangkou", "secret-of-a-test"));
    assertServed(
        "csb: {apiName: fsi, apiVersion: 1.0.0, accessKey: chuangkou, secret: secret-of-a-test}");
  }

  @Test
  void a_wrong_secret_is_told_and_nothing_is_settled() {
    centre.behind(Gate.tif("chuangkou", "secret-of-a-test"));
    Setup wrong = Setup.USUAL.profile("tif: {paasId: chuangkou, secret: another}");
    CashierState refused = counter(wrong).insert();
    assertTrue(words(refused).contains("403"), () -> told(refused));
    assertEquals(null, refused.person());
    assertEquals(List.of(), centre.calls());
  }

  @Test
  void every_transaction_has_its_path_where_the_region_wants_that() {
    centre.onPaths(Map.of("1101", "/fsiPsnInfoService/queryPsnInfo", "2207", "/setl/saveV2"));
    assertServed(
        """
        paths:
          default: '/{infno}'
          '1101': /fsiPsnInfoService/queryPsnInfo
          '2207': /setl/saveV2
        """);
    assertTrue(centre.calls("2207").getFirst().path().endsWith("/setl/saveV2"));
  }

  @Test
  void transactions_have_other_numbers_where_the_region_suffixes_them() {
    centre.numbers("2203", "2203A").numbers("2206", "2206A").numbers("2207", "2207A");
    assertServed("numbers: {'2203': 2203A, '2206': 2206A, '2207': 2207A}");
  }

  @Test
  void a_lost_settlement_is_taken_back_by_the_number_that_it_had() {
    centre.numbers("2207", "2207A");
    counter(Setup.USUAL.profile("numbers: {'2207': 2207A}")).insert();
    counter().tryBill("B1", "108.00");
    centre.meets("2207", Trouble.SILENT);
    counter().settle();
    counter().drain();
    assertTrue(
        List.of("2207", "2207A").contains(centre.told("2601", "oinfno").getFirst()),
        () -> centre.told("2601", "oinfno").toString());
    assertSquare();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0000"})
  void a_region_that_knows_no_sign_in_is_not_asked_for_one(String number) {
    centre.withoutSignIn();
    assertServed("signIn: none\nsignNo: '" + number + "'");
    assertEquals(List.of(), centre.calls("9001"));
    assertEquals(number, centre.calls("2207").getFirst().first("sign_no"));
  }
}
