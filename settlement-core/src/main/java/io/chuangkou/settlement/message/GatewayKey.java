package io.chuangkou.settlement.message;

import io.chuangkou.settlement.message.RegionalProfile.CsbKey;
import io.chuangkou.settlement.message.RegionalProfile.TifKey;
import io.chuangkou.settlement.message.RegionalProfile.XcaKey;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;

/** A provider's key at a gateway, which knows its senders by header fields. */
public sealed interface GatewayKey permits CsbKey, TifKey, XcaKey {

  /** The header fields of a call. */
  Map<String, String> headers(Call call);

  /**
   * A POST.
   *
   * @param path of the URL, from its first slash
   * @param contentType of the body
   * @param body what is sent
   * @param nonce what no other call has
   * @param at when it is made
   */
  record Call(String path, String contentType, ByteBuffer body, String nonce, Instant at) {}
}
