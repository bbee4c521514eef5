package io.chuangkou.settlement.centre;

import com.sun.net.httpserver.Headers;
import io.chuangkou.settlement.message.CsbSignature;
import io.chuangkou.settlement.message.RegionalProfile.CsbKey;
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

  private final @Nullable CsbKey shared;
  private final Map<String, CsbKey> own;

  GatewayKeys(CentreConfig config) {
    this.shared = config.profile().csb();
    this.own =
        config.providers().stream()
            .collect(Collectors.toMap(GatewayProvider::code, GatewayProvider::key));
  }

  /**
   * The key that signed a request; none: no key is asked for here.
   *
   * @throws Refusal if no key signed it
   */
  Optional<CsbKey> signer(Headers headers, Instant now) {
    Optional<CsbKey> signer = keys().filter(key -> hasSigned(key, headers, now)).findFirst();
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
  void require(String orgCode, Optional<CsbKey> signer) {
    CsbKey expected = own.getOrDefault(orgCode, shared);
    if (!Objects.equals(expected, signer.orElse(null))) {
      throw new Refusal("GATEWAY-KEY", "网关密钥不属于定点医药机构 " + orgCode);
    }
  }

  private Stream<CsbKey> keys() {
    return Stream.concat(own.values().stream(), Stream.ofNullable(shared));
  }

  private static boolean hasSigned(CsbKey key, Headers headers, Instant now) {
    String timestamp = headers.getFirst(CsbSignature.TIMESTAMP);
    if (timestamp == null || !timestamp.matches("\\d{1,12}")) {
      return false;
    }
    Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(signed, now).abs().compareTo(CLOCK_TOLERANCE) <= 0
        && CsbSignature.headers(key, signed).entrySet().stream()
            .allMatch(header -> header.getValue().equals(headers.getFirst(header.getKey())));
  }
}
