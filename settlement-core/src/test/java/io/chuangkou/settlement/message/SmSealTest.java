package io.chuangkou.settlement.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.settlement.message.person.PersonTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that OpenSSL has encrypted and signed with the keys of a demonstration. */
class SmSealTest {

  private static final RegionalProfile CHANGCHUN = RegionalProfiles.demonstration("220100");

  private final Codec codec = new Codec();

  @Test
  void anAnswerIsDecryptedAndItsSignatureHolds() throws IOException {
    Response response = codec.readResponse(sealed().getBytes(UTF_8), CHANGCHUN);
    assertEquals("100001", codec.output(PersonTransactions.SIGN_IN, response).signNo());
  }

  @ParameterizedTest
  @CsvSource({
    "'\"infcode\": 0', '\"infcode\": -1'",
    "ThHsdfuL, ThHsdfuM",
    "220000202603021015300000000001, 220000202603021015300000000002",
    "MEUCIQCfe5MD, MEUCIQCfe5ME",
    "MEUCIQCfe5MD, !!!",
    "'\"signtype\": \"SM2\",', ''",
    "'\"err_msg\": null', '\"err_msg\": \"changed\"'"
  })
  void whatWasChangedOnTheWayIsNoAnswer(String part, String by) throws IOException {
    String changed = sealed().replace(part, by);
    assertThrows(
        MessageException.class, () -> codec.readResponse(changed.getBytes(UTF_8), CHANGCHUN));
  }

  @Test
  void whatNobodySignedMayRefuseButNotSayThatSomethingWasDone() {
    byte[] refusal = "{\"infcode\": -1, \"err_msg\": \"验签失败\"}".getBytes(UTF_8);
    assertEquals("验签失败", codec.readResponse(refusal, CHANGCHUN).error());
    byte[] done = "{\"infcode\": 0, \"output\": {}}".getBytes(UTF_8);
    assertThrows(MessageException.class, () -> codec.readResponse(done, CHANGCHUN));
  }

  private static String sealed() throws IOException {
    try (InputStream in = SmSealTest.class.getResourceAsStream("/sealed/9001-cbc.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
