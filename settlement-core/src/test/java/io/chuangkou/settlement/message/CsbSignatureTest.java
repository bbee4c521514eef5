package io.chuangkou.settlement.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.message.RegionalProfile.CsbKey;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsbSignatureTest {

  /**
   * Computed with {@code printf %s '_api_access_key=ak&_api_name=fsi&_api_timestamp=1646107200&
   * _api_version=1.0.0' | openssl dgst -sha1 -hmac sk -binary | base64}.
   */
  @Test
  void theSortedHeadersAreSignedWithTheSecret() {
    CsbKey key = new CsbKey("fsi", "1.0.0", "ak", "sk");
    assertEquals(
        Map.of(
            "_api_name", "fsi",
            "_api_version", "1.0.0",
            "_api_access_key", "ak",
            "_api_timestamp", "1646107200",
            "_api_signature", "7qSeRJkuu/iNo6UKdzz51KOZpew="),
        CsbSignature.headers(key, Instant.ofEpochSecond(1646107200)));
  }
}
