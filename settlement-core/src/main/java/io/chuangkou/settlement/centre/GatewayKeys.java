package io.chuangkou.settlement.centre;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.chuangkou.settlement.message.CsbSignature;
import io.chuangkou.settlement.message.GatewayKey;
import io.chuangkou.settlement.message.RegionalProfile.CsbKey;
import io.chuangkou.settlement.message.RegionalProfile.TifKey;
import io.chuangkou.settlement.message.RegionalProfile.XcaKey;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of the gateway, and whose messages each of them opens. Immutable. */
final class GatewayKeys {

  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  private final @Nullable GatewayKey shared;
  private final Map<String, CsbKey> own;

  GatewayKeys(CentreConfig config) {
    this.shared = config.profile().gatewayKey().orElse(null);
    this.own =
        config.providers().stream()
            .collect(Collectors.toMap(GatewayProvider::code, GatewayProvider::key));
  }

  /**
   * The key that signed a request; none: no key is asked for here.
   *
   * @throws Refusal if no key signed it
   */
  Optional<GatewayKey> signer(HttpExchange exchange, byte[] body, Instant now) {
    Optional<GatewayKey> signer =
        keys().filter(key -> hasSigned(key, exchange, body, now)).findFirst();
    if (signer.isEmpty() && shared != null) {
      throw new Refusal("9000: 签名校验失败，请核对时间与密钥");
    }
    return signer;
  }

  /**
   * Refuses a provider's message that another key has signed.
   *
   * @param signer who has signed it; none: nobody
   */
  void require(String orgCode, Optional<GatewayKey> signer) {
    GatewayKey expected = own.containsKey(orgCode) ? own.get(orgCode) : shared;
    if (!Objects.equals(expected, signer.orElse(null))) {
      throw new Refusal("GATEWAY-KEY", "网关密钥不属于定点医药机构 " + orgCode);
    }
  }

  private Stream<GatewayKey> keys() {
    return Stream.concat(own.values().stream(), Stream.ofNullable(shared));
  }

  private static boolean hasSigned(
      GatewayKey key, HttpExchange exchange, byte[] body, Instant now) {
    Headers headers = exchange.getRequestHeaders();
    return switch (key) {
      case CsbKey csb -> is(csb, seconds(headers, CsbSignature.TIMESTAMP), "", exchange, body, now);
      case TifKey tif ->
          is(tif, seconds(headers, "x-tif-timestamp"), "x-tif-nonce", exchange, body, now);
      case XcaKey xca ->
          is(xca, number(headers, "x-ca-timestamp"), "x-ca-nonce", exchange, body, now);
    };
  }

  /** Whether a call at that time would have the header fields that this one has. */
  private static boolean is(
      GatewayKey key, long millis, String nonce, HttpExchange exchange, byte[] body, Instant now) {
    Headers headers = exchange.getRequestHeaders();
    Instant signed = Instant.ofEpochMilli(millis);
    GatewayKey.Call call =
        new GatewayKey.Call(
            exchange.getRequestURI().getRawPath(),
            first(headers, "Content-Type"),
            ByteBuffer.wrap(body),
            first(headers, nonce),
            signed);
    return Duration.between(signed, now).abs().compareTo(CLOCK_TOLERANCE) <= 0
        && key.headers(call).entrySet().stream()
            .allMatch(header -> header.getValue().equals(headers.getFirst(header.getKey())));
  }

  private static long seconds(Headers headers, String name) {
    return Duration.ofSeconds(number(headers, name)).toMillis();
  }

  private static long number(Headers headers, String name) {
    String digits = first(headers, name);
    return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0;
  }

  private static String first(Headers headers, String name) {
    return Objects.requireNonNullElse(headers.getFirst(name), "");
  }
}
