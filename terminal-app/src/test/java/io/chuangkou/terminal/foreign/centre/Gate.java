package io.chuangkou.terminal.foreign.centre;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What stands before a centre and lets through only who signs as it wants. */
@FunctionalInterface
public interface Gate {

  /** Lets everything through. */
  Gate OPEN = (path, headers, body, now) -> null;

  /** What is wrong with a request; none: it passes. */
  @Nullable String objection(String path, Headers headers, byte[] body, Instant now);

  /** Tencent's gateway: hex SHA-256 of timestamp, secret, nonce and timestamp again. */
  static Gate tif(String paasId, String secret) {
    return (path, headers, body, now) -> {
      String time = header(headers, "x-tif-timestamp");
      String nonce = header(headers, "x-tif-nonce");
      if (!header(headers, "x-tif-paasid").equals(paasId)) {
        return "x-tif-paasid";
      } else if (nonce.isEmpty() || isStale(time, 1_000, now)) {
        return "x-tif-timestamp";
      }
      return header(headers, "x-tif-signature").equals(sha256(time + secret + nonce + time))
          ? null
          : "x-tif-signature";
    };
  }

  /** Aliyun's gateway: Base64 of HMAC-SHA256 over the request's head. */
  static Gate xca(String appKey, String appSecret) {
    return (path, headers, body, now) -> {
      if (!header(headers, "x-ca-key").equals(appKey)) {
        return "x-ca-key";
      } else if (header(headers, "x-ca-nonce").isEmpty()) {
        return "x-ca-nonce";
      } else if (isStale(header(headers, "x-ca-timestamp"), 1, now)) {
        return "x-ca-timestamp";
      }
      Map<String, String> named = new TreeMap<>();
      for (String name : header(headers, "x-ca-signature-headers").split(",", -1)) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        named.put(lower, lower + ":" + header(headers, lower) + "\n");
      }
      String signed =
          "POST\n"
              + header(headers, "Accept")
              + "\n"
              + header(headers, "Content-MD5")
              + "\n"
              + header(headers, "Content-Type")
              + "\n"
              + header(headers, "Date")
              + "\n"
              + String.join("", named.values())
              + path;
      return header(headers, "x-ca-signature").equals(hmac("HmacSHA256", appSecret, signed))
          ? null
          : "x-ca-signature";
    };
  }

  /** Aliyun's CSB: Base64 of HMAC-SHA1 over its own headers, sorted. */
  static Gate csb(String accessKey, String secret) {
    return (path, headers, body, now) -> {
      Map<String, String> named = new TreeMap<>();
      for (String name :
          new String[] {"_api_name", "_api_version", "_api_access_key", "_api_timestamp"}) {
        named.put(name, name + "=" + header(headers, name));
      }
      if (!header(headers, "_api_access_key").equals(accessKey)) {
        return "_api_access_key";
      } else if (isStale(header(headers, "_api_timestamp"), 1_000, now)) {
        return "_api_timestamp";
      }
      return header(headers, "_api_signature")
              .equals(hmac("HmacSHA1", secret, String.join("&", named.values())))
          ? null
          : "_api_signature";
    };
  }

  private static String header(Headers headers, String name) {
    String value = headers.getFirst(name);
    return value == null ? "" : value;
  }

  /** Good for 15 minutes. */
  private static boolean isStale(String time, long unitMillis, Instant now) {
    if (!time.matches("\\d{1,15}")) {
      return true;
    }
    Instant told = Instant.ofEpochMilli(Long.parseLong(time) * unitMillis);
    return Duration.between(told, now).abs().compareTo(Duration.ofMinutes(15)) > 0;
  }

  private static String sha256(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hmac(String algorithm, String key, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), algorithm));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
