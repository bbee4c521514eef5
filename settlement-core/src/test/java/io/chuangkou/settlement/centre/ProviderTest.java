package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.message.CsbSignature;
import io.chuangkou.settlement.message.RegionalProfile.CsbKey;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each provider has its own key and touches only what is its own. */
class ProviderTest {

  private static final CsbKey KEY = new CsbKey("fsi", "1.0.0", "own", "own-secret");

  private static final CsbKey SHARED = Objects.requireNonNull(Counter.NANJING.csb());

  private static final GatewayProvider CLINIC =
      new GatewayProvider("H32010000009", "窗口诊所", KEY, "320100", 1, false, null);

  @TempDir Path directory;

  private ReferenceCentre centre;
  private PlainTerminal ours;
  private PlainTerminal theirs;

  @BeforeEach
  void open() {
    centre =
        ReferenceCentre.start(
            CentreConfig.local(0, CentreConfig.h2(directory), Counter.NANJING, Counter.CLOCK)
                .serving(List.of(CLINIC)));
    ours = PlainTerminal.of(centre).signIn();
    theirs = new PlainTerminal(centre, CLINIC.code(), "007", "3").signIn();
  }

  @AfterEach
  void close() {
    centre.close();
  }

  @Test
  void aKeyOpensNoOtherProvider() throws Exception {
    assertEquals("", told(theirs, KEY));
    assertEquals("", told(ours, SHARED));
    assertTrue(told(theirs, SHARED).contains("[GATEWAY-KEY]"));
    assertTrue(told(ours, KEY).contains("[GATEWAY-KEY]"));
    CsbKey stolen = new CsbKey(KEY.apiName(), KEY.apiVersion(), KEY.accessKey(), "guess");
    assertTrue(told(theirs, stolen).startsWith("9000:"));
  }

  /** What the centre says to a question that is signed with a key. */
  private String told(PlainTerminal terminal, CsbKey key) throws Exception {
    String ask = "{'data':{" + PlainTerminal.credential(Demonstration.ZHANG_SAN) + "}}";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(centre.url())
            .POST(BodyPublishers.ofByteArray(terminal.message("1101", terminal.msgid(), ask)));
    CsbSignature.headers(key, Counter.CLOCK.instant()).forEach(request::header);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return JsonMapper.shared()
          .readTree(http.send(request.build(), BodyHandlers.ofByteArray()).body())
          .get("err_msg")
          .asString();
    }
  }

  @Test
  void anotherProvidersVisitIsNeitherReadNorChangedNorSettledNorCancelled() {
    PlainTerminal.Visit visit = ours.visit(Demonstration.ZHANG_SAN, "390", PlainTerminal.TABLETS);
    String number =
        "{'data':{'mdtrt_id':'%s','psn_no':'%s','ipt_otp_no':'OP1','chrg_bchno':'B1'}}"
            .formatted(visit.mdtrtId(), visit.psnNo());
    theirs.assertRefused("[PROVIDER-OTHER]", "2207", visit.bill());
    theirs.assertRefused("[PROVIDER-OTHER]", "2205", number);
    theirs.assertRefused("[PROVIDER-OTHER]", "2202", number);
    JsonNode settled = ours.done("2207", visit.bill());
    theirs.assertRefused("[PROVIDER-OTHER]", "2208", visit.cancellation(settled));
    theirs.assertRefused("[PROVIDER-OTHER]", "5203", visit.cancellation(settled));
    String visits =
        "{'data':{'psn_no':'%s','begntime':'2022-03-01 00:00:00','endtime':'2022-03-02 00:00:00'}}"
            .formatted(visit.psnNo());
    assertEquals(1, ours.done("5201", visits).get("mdtrtinfo").size());
    assertEquals(0, theirs.done("5201", visits).get("mdtrtinfo").size());
  }

  @Test
  void anotherProvidersFilingsAreNotWithdrawn() {
    String psnNo = ours.person(Demonstration.ZHANG_SAN);
    String disease =
        ours.done(
                "2503",
                "{'data':{'psn_no':'%s','insutype':'390','opsp_dise_code':'M07801',"
                        .formatted(psnNo)
                    + "'opsp_dise_name':'门诊透析','insu_optins':'320100','ide_fixmedins_no':"
                    + "'H32010000001','ide_fixmedins_name':'窗口','hosp_ide_date':'2022-03-01',"
                    + "'diag_dr_codg':'D1','diag_dr_name':'王医生','begndate':'2022-03-01'}}")
            .at("/result/trt_dcla_detl_sn")
            .asString();
    String chosen =
        ours.done(
                "2505",
                "{'data':{'psn_no':'%s','biz_appy_type':'01','begndate':'2022-03-01',"
                        .formatted(psnNo)
                    + "'fix_srt_no':'1','fixmedins_code':'H32010000001',"
                    + "'fixmedins_name':'窗口社区卫生服务中心'}}")
            .at("/result/trt_dcla_detl_sn")
            .asString();
    theirs.assertRefused("[PROVIDER-OTHER]", "2504", withdrawal(disease, psnNo));
    theirs.assertRefused("[PROVIDER-OTHER]", "2506", withdrawal(chosen, psnNo));
    ours.done("2504", withdrawal(disease, psnNo));
    ours.done("2506", withdrawal(chosen, psnNo));
  }

  private static String withdrawal(String number, String psnNo) {
    return "{'data':{'trt_dcla_detl_sn':'%s','psn_no':'%s'}}".formatted(number, psnNo);
  }

  @Test
  void providersComeFromAFile() throws Exception {
    Path yaml =
        Files.writeString(
            directory.resolve("providers.yaml"),
            """
            - code: H32010000009
              name: 窗口诊所
              key: {apiName: fsi, apiVersion: 1.0.0, accessKey: own, secret: own-secret}
              division: "320100"
              level: 1
            """);
    assertEquals(List.of(CLINIC), GatewayProvider.read(yaml));
    assertFalse(CLINIC.toString().contains("own-secret"));
  }
}
