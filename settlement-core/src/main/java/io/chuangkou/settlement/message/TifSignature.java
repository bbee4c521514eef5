package io.chuangkou.settlement.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.message.GatewayKey.Call;
import io.chuangkou.settlement.message.RegionalProfile.TifKey;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The header signature of a TIF gateway (Tencent Rio, §8.2): SHA-256 in hexadecimal over timestamp,
 * secret, nonce and timestamp again. Neither path nor body is signed.
 */
final class TifSignature {

  private TifSignature() {}

  static Map<String, String> headers(TifKey key, Call call) {
    String timestamp = Long.toString(call.at().getEpochSecond());
    String signed = timestamp + key.secret() + call.nonce() + timestamp;
    Map<String, String> headers = new TreeMap<>();
    headers.put("x-tif-paasid", key.paasId());
    headers.put("x-tif-timestamp", timestamp);
    headers.put("x-tif-nonce", call.nonce());
    headers.put(
        "x-tif-signature",
        HexFormat.of()
            .formatHex(Digests.digest("SHA-256", ByteBuffer.wrap(signed.getBytes(UTF_8)))));
    if (key.serviceId() != null) {
      headers.put("x-tif-serviceId", key.serviceId());
    }
    return headers;
  }
}
