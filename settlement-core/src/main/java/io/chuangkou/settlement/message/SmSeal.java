package io.chuangkou.settlement.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.message.RegionalProfile.SmKeys;
import io.chuangkou.settlement.message.json.WireMappers;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.BufferedBlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.signers.SM2Signer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body's own protection (§1.4, §8.2): what is said is encrypted with SM4 ({@code encData}, PKCS
 * 7, Base64), and all fields of the envelope but the signature are signed with SM2 ({@code cainfo},
 * DER, Base64): sorted by name, those that say nothing left out, written {@code k=v} and joined by
 * {@code &}.
 */
final class SmSeal {

  private static final String CIPHER_TEXT = "encData";
  private static final String SIGNATURE = "cainfo";
  private static final HexFormat HEX = HexFormat.of();
  private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
  private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);

  private final SmKeys keys;

  SmSeal(SmKeys keys) {
    this.keys = keys;
  }

  /** Encrypts a request's input and signs the request. */
  void seal(ObjectNode request) {
    byte[] input = WireMappers.TREES.writeValueAsBytes(request.remove("input"));
    request.put("enctype", "SM4");
    request.put("signtype", "SM2");
    request.put(CIPHER_TEXT, base64(sm4(true, input)));
    request.put(SIGNATURE, base64(signed(request)));
  }

  /**
   * Decrypts an answer's output.
   *
   * @return whether the centre has signed the answer; a gateway's own refusal is plain
   * @throws MessageException if it is signed by another
   */
  boolean open(ObjectNode answer) {
    String signature = answer.path(SIGNATURE).asString("");
    String cipherText = answer.path(CIPHER_TEXT).asString("");
    boolean isSigned = !signature.isBlank();
    if (isSigned != isVerified(answer, signature)) {
      throw new MessageException("not signed by the centre", null);
    }
    if (!cipherText.isBlank()) {
      answer.put("output", new String(sm4(false, bytes(cipherText)), UTF_8));
    }
    return isSigned;
  }

  private byte[] signed(ObjectNode request) {
    BigInteger number = new BigInteger(keys.privateKey(), 16);
    SM2Signer signer = new SM2Signer();
    signer.init(true, new ECPrivateKeyParameters(number, DOMAIN));
    byte[] content = content(request);
    signer.update(content, 0, content.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("SM2 cannot sign", e);
    }
  }

  private boolean isVerified(ObjectNode answer, String signature) {
    if (signature.isBlank()) {
      return false;
    }
    SM2Signer signer = new SM2Signer();
    signer.init(
        false,
        new ECPublicKeyParameters(
            CURVE.getCurve().decodePoint(HEX.parseHex(keys.centreKey())), DOMAIN));
    byte[] content = content(answer);
    signer.update(content, 0, content.length);
    return signer.verifySignature(bytes(signature));
  }

  private static byte[] content(ObjectNode message) {
    Map<String, String> fields = new TreeMap<>();
    message.forEachEntry((name, value) -> fields.put(name, text(value)));
    fields.remove(SIGNATURE);
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("&"))
        .getBytes(UTF_8);
  }

  private static String text(JsonNode value) {
    return value.isContainer()
        ? WireMappers.TREES.writeValueAsString(value)
        : value.isNull() ? "" : value.asString();
  }

  private byte[] sm4(boolean encrypts, byte[] in) {
    BlockCipher engine = new SM4Engine();
    KeyParameter key = new KeyParameter(HEX.parseHex(keys.sm4Key()));
    CipherParameters parameters = key;
    if (keys.iv() != null) {
      engine = CBCBlockCipher.newInstance(engine);
      parameters = new ParametersWithIV(key, HEX.parseHex(keys.iv()));
    }
    BufferedBlockCipher cipher = new PaddedBufferedBlockCipher(engine);
    cipher.init(encrypts, parameters);
    byte[] out = new byte[cipher.getOutputSize(in.length)];
    int length = cipher.processBytes(in, 0, in.length, out, 0);
    try {
      length += cipher.doFinal(out, length);
    } catch (InvalidCipherTextException | RuntimeException e) {
      throw new MessageException("not encrypted with the key", e);
    }
    return Arrays.copyOf(out, length);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw new MessageException("signature or content is not Base64", e);
    }
  }
}
