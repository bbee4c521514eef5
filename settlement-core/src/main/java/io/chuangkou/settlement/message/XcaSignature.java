package io.chuangkou.settlement.message;

import io.chuangkou.settlement.message.GatewayKey.Call;
import io.chuangkou.settlement.message.RegionalProfile.XcaKey;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The header signature of an Aliyun API gateway (§8.2): Base64 of HMAC-SHA256 over method, Accept,
 * Content-MD5, Content-Type, Date, the gateway's own headers and the path, a line each.
 */
final class XcaSignature {

  private static final String ACCEPT = "application/json";

  private XcaSignature() {}

  static Map<String, String> headers(XcaKey key, Call call) {
    SortedMap<String, String> named = new TreeMap<>();
    named.put("x-ca-key", key.appKey());
    named.put("x-ca-nonce", call.nonce());
    named.put("x-ca-timestamp", Long.toString(call.at().toEpochMilli()));
    String contentMd5 = Base64.getEncoder().encodeToString(Digests.digest("MD5", call.body()));
    String lines =
        named.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue())
            .collect(Collectors.joining("\n"));
    String noDate = "";
    String signed =
        String.join(
            "\n", "POST", ACCEPT, contentMd5, call.contentType(), noDate, lines, call.path());
    Map<String, String> headers = new TreeMap<>(named);
    headers.put("Accept", ACCEPT);
    headers.put("Content-MD5", contentMd5);
    headers.put("x-ca-signature-headers", String.join(",", named.keySet()));
    headers.put("x-ca-signature", Digests.mac("HmacSHA256", key.appSecret(), signed));
    return headers;
  }
}
