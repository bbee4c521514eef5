package io.chuangkou.settlement.message;

import io.chuangkou.settlement.message.RegionalProfile.CsbKey;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The header signature of an Aliyun CSB gateway (§1.3): Base64 of HMAC-SHA1 over the headers sorted
 * by name, written {@code k=v} and joined by {@code &}. The body is not signed.
 */
public final class CsbSignature {

  public static final String API_NAME = "_api_name";
  public static final String API_VERSION = "_api_version";
  public static final String ACCESS_KEY = "_api_access_key";
  public static final String TIMESTAMP = "_api_timestamp";
  public static final String SIGNATURE = "_api_signature";

  private CsbSignature() {}

  /** The five headers of a request made at {@code now} (Unix seconds). */
  public static Map<String, String> headers(CsbKey key, Instant now) {
    SortedMap<String, String> headers = new TreeMap<>();
    headers.put(API_NAME, key.apiName());
    headers.put(API_VERSION, key.apiVersion());
    headers.put(ACCESS_KEY, key.accessKey());
    headers.put(TIMESTAMP, Long.toString(now.getEpochSecond()));
    String signed =
        headers.entrySet().stream()
            .map(header -> header.getKey() + "=" + header.getValue())
            .collect(Collectors.joining("&"));
    headers.put(SIGNATURE, Digests.mac("HmacSHA1", key.secret(), signed));
    return headers;
  }
}
