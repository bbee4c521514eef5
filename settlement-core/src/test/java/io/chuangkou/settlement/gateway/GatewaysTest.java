package io.chuangkou.settlement.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.chuangkou.settlement.centre.Counter;
import io.chuangkou.settlement.gateway.CentreGateway.Timeouts;
import io.chuangkou.settlement.message.Profiles;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.RegionalProfiles;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.PersonInfo;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.message.visit.VisitFacts;
import io.chuangkou.settlement.message.visit.VisitFacts.Care;
import io.chuangkou.settlement.message.visit.VisitTransactions;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Over HTTP to gateways that check the signature by their own reckoning, with the profiles of the
 * demonstration.
 */
class GatewaysTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:15:30Z");
  private static final Duration TOLERANCE = Duration.ofMinutes(15);
  private static final String BASE = "/fsi/api";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HexFormat HEX = HexFormat.of();

  private static final String PERSON =
      """
      {"infcode": 0, "output": {"baseinfo": {"psn_no": "P1"},
       "insuinfo": {"insutype": "310", "psn_insu_stas": "1"}}}
      """;

  private final List<Called> calls = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Gate gate = call -> Reply.of(200, PERSON);

  /** What arrived. */
  private record Called(String path, Headers headers, String body) {

    String header(String name) {
      return Objects.requireNonNullElse(headers.getFirst(name), "");
    }

    JsonNode json() {
      return JSON.readTree(body);
    }
  }

  /** What goes back. */
  private record Reply(int status, Map<String, String> headers, String body) {

    static Reply of(int status, String body) {
      return new Reply(status, Map.of("Content-Type", "application/json"), body);
    }
  }

  @FunctionalInterface
  private interface Gate {
    Reply answer(Called call) throws GeneralSecurityException;
  }

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    Called call =
        new Called(
            exchange.getRequestURI().getRawPath(),
            exchange.getRequestHeaders(),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    calls.add(call);
    try {
      Reply reply = gate.answer(call);
      reply.headers().forEach(exchange.getResponseHeaders()::add);
      byte[] body = reply.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    } finally {
      exchange.close();
    }
  }

  @Test
  void anAliyunGatewayAdmitsWhoSignsWithTheKeyAndTheRightClock() {
    RegionalProfile ningbo = RegionalProfiles.demonstration("330200");
    gate = call -> xcaHolds(call) ? Reply.of(200, PERSON) : refusedByXca();

    PersonInfo person = Counter.accepted(person(ningbo, NOW));
    assertEquals("P1", person.base().psnNo());
    assertEquals(BASE, calls.getLast().path());
    assertSignClock(person(ningbo, NOW.plus(TOLERANCE).plusSeconds(1)));
    assertSignClock(person(other(ningbo, "demonstration-secret"), NOW));
  }

  @Test
  void noTwoCallsHaveTheSameNonce() {
    RegionalProfile ningbo = RegionalProfiles.demonstration("330200");
    Counter.accepted(person(ningbo, NOW));
    Counter.accepted(person(ningbo, NOW.plusMillis(1)));
    assertNotEquals(calls.getFirst().header("x-ca-nonce"), calls.getLast().header("x-ca-nonce"));
  }

  private static boolean xcaHolds(Called call) throws GeneralSecurityException {
    String names = call.header("x-ca-signature-headers");
    String named =
        List.of(names.split(",")).stream()
            .map(name -> name + ":" + call.header(name) + "\n")
            .collect(Collectors.joining());
    String text =
        "POST\n"
            + call.header("Accept")
            + "\n"
            + call.header("Content-MD5")
            + "\n"
            + call.header("Content-Type")
            + "\n"
            + call.header("Date")
            + "\n"
            + named
            + call.path();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("demonstration-secret".getBytes(UTF_8), "HmacSHA256"));
    String signature = Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    byte[] md5 = MessageDigest.getInstance("MD5").digest(call.body().getBytes(UTF_8));
    return names.equals("x-ca-key,x-ca-nonce,x-ca-timestamp")
        && call.header("x-ca-key").equals("demonstration")
        && call.header("x-ca-signature").equals(signature)
        && call.header("Content-MD5").equals(Base64.getEncoder().encodeToString(md5))
        && isNow(Instant.ofEpochMilli(Long.parseLong(call.header("x-ca-timestamp"))));
  }

  private static Reply refusedByXca() {
    return new Reply(
        400, Map.of("X-Ca-Error-Message", "Invalid Signature, Server StringToSign"), "");
  }

  @Test
  void aTifGatewayAdmitsWhoSignsAndEachTransactionHasItsPath() {
    RegionalProfile hebei = RegionalProfiles.demonstration("130100");
    gate =
        call ->
            tifHolds(call)
                ? Reply.of(200, PERSON)
                : Reply.of(401, "{\"errcode\": 40103, \"errmsg\": \"signature mismatch\"}");

    Counter.accepted(person(hebei, NOW));
    assertEquals(BASE + "/fsiPsnInfoService/queryPsnInfo", calls.getLast().path());
    assertEquals("fsi", calls.getLast().header("x-tif-serviceId"));
    visitFacts(hebei);
    assertEquals(BASE + "/2203", calls.getLast().path());
    assertSignClock(person(hebei, NOW.minus(TOLERANCE).minusSeconds(1)));
    assertSignClock(person(other(hebei, "demonstration-secret"), NOW));
  }

  private static boolean tifHolds(Called call) throws GeneralSecurityException {
    String timestamp = call.header("x-tif-timestamp");
    String text = timestamp + "demonstration-secret" + call.header("x-tif-nonce") + timestamp;
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return call.header("x-tif-paasid").equals("demonstration")
        && !call.header("x-tif-nonce").isEmpty()
        && call.header("x-tif-signature").equals(HEX.formatHex(digest))
        && isNow(Instant.ofEpochSecond(Long.parseLong(timestamp)));
  }

  @Test
  void aCentreWithoutSignInTakesEverythingUnderTheNumberThatItSays() {
    RegionalProfile henan = RegionalProfiles.demonstration("410100");
    CentreClient client = client(henan, NOW);
    assertFalse(client.signsIn());
    Counter.accepted(person(henan, NOW));
    JsonNode person = calls.getLast().json();
    assertEquals("0000", person.path("sign_no").asString());
    assertEquals("1101", person.path("infno").asString());
    assertEquals(BASE, calls.getLast().path());
    assertTrue(calls.getLast().headers().keySet().stream().noneMatch(GatewaysTest::signs));

    client.operatedBy("008", "收费员").call(VisitTransactions.VISIT_FACTS, "M2", "410100", facts());
    JsonNode visit = calls.getLast().json();
    assertEquals("2203A", visit.path("infno").asString());
    assertEquals("0000", visit.path("sign_no").asString());
    assertEquals("008", visit.path("opter").asString());
    assertEquals("1.0.0", visit.path("infver").asString());
    assertNull(visit.path("input").path("mdtrtinfo").get("expContent"));
    assertNull(visit.path("input").path("mdtrtinfo").get("exp_content"));
  }

  @Test
  void aCentreWithSignInIsAskedForIt() {
    assertTrue(client(RegionalProfiles.demonstration("330200"), NOW).signsIn());
  }

  private static boolean signs(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.startsWith("x-") || name.startsWith("_api");
  }

  @Test
  void aCentreOfSm2AndSm4ReadsWhatIsSentAndIsRead() {
    RegionalProfile jilin = RegionalProfiles.demonstration("220100");
    Sm sm = new Sm(jilin);
    gate =
        call -> {
          JsonNode request = call.json();
          assertTrue(sm.holds(request), "signature");
          assertNull(request.get("input"));
          assertEquals("SM4", request.path("enctype").asString());
          JsonNode input = JSON.readTree(sm.decrypted(request.path("encData").asString()));
          assertEquals("110101199001011237", input.at("/data/mdtrt_cert_no").asString());
          return Reply.of(200, sm.sealed(PERSON).toString());
        };
    assertEquals("P1", Counter.accepted(person(jilin, NOW)).base().psnNo());

    gate = call -> Reply.of(200, sm.sealed(PERSON).put("respond_time", "later").toString());
    Outcome<PersonInfo> changed = person(jilin, NOW);
    assertEquals(
        CentreFaultCode.CENTRE_GARBAGE,
        assertInstanceOf(Outcome.Unknown.class, changed).fault().code());

    gate = call -> Reply.of(200, "{\"infcode\": -1, \"err_msg\": \"验签失败\"}");
    assertSignClock(person(jilin, NOW));
  }

  /** SM2 and SM4 by the library's provider of the JDK's own interface. */
  private static final class Sm {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final BigInteger CENTRE =
        new BigInteger("61205f3f118ba4f2a8a533f68104071ed66f005a350dfb59075e3f360aef1836", 16);

    private final ECNamedCurveParameterSpec curve = ECNamedCurveTable.getParameterSpec("sm2p256v1");
    private final RegionalProfile.SmKeys keys;

    Sm(RegionalProfile profile) {
      this.keys = Objects.requireNonNull(profile.sm());
    }

    boolean holds(JsonNode message) throws GeneralSecurityException {
      Signature signature = Signature.getInstance("SM3withSM2", PROVIDER);
      signature.initVerify(terminal());
      signature.update(sorted(message));
      return signature.verify(Base64.getDecoder().decode(message.path("cainfo").asString()));
    }

    private PublicKey terminal() throws GeneralSecurityException {
      BigInteger secret = new BigInteger(keys.privateKey(), 16);
      return KeyFactory.getInstance("EC", PROVIDER)
          .generatePublic(new ECPublicKeySpec(curve.getG().multiply(secret), curve));
    }

    private static byte[] sorted(JsonNode message) {
      TreeMap<String, String> fields = new TreeMap<>();
      message.forEachEntry((name, value) -> fields.put(name, value.asString("")));
      fields.remove("cainfo");
      fields.values().removeIf(String::isEmpty);
      return fields.entrySet().stream()
          .map(field -> field.getKey() + "=" + field.getValue())
          .collect(Collectors.joining("&"))
          .getBytes(UTF_8);
    }

    ObjectNode sealed(String answer) throws GeneralSecurityException {
      ObjectNode plain = (ObjectNode) JSON.readTree(answer);
      byte[] output = plain.remove("output").toString().getBytes(UTF_8);
      plain.put("enctype", "SM4").put("signtype", "SM2");
      plain.put(
          "encData",
          Base64.getEncoder().encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(output)));
      PrivateKey key =
          KeyFactory.getInstance("EC", PROVIDER)
              .generatePrivate(new ECPrivateKeySpec(CENTRE, curve));
      Signature signature = Signature.getInstance("SM3withSM2", PROVIDER);
      signature.initSign(key);
      signature.update(sorted(plain));
      return plain.put("cainfo", Base64.getEncoder().encodeToString(signature.sign()));
    }

    String decrypted(String cipherText) throws GeneralSecurityException {
      byte[] bytes = Base64.getDecoder().decode(cipherText);
      return new String(cipher(Cipher.DECRYPT_MODE).doFinal(bytes), UTF_8);
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
      Cipher cipher = Cipher.getInstance("SM4/CBC/PKCS5Padding", PROVIDER);
      cipher.init(
          mode,
          new SecretKeySpec(HEX.parseHex(keys.sm4Key()), "SM4"),
          new IvParameterSpec(HEX.parseHex(Objects.requireNonNull(keys.iv()))));
      return cipher;
    }
  }

  private static boolean isNow(Instant told) {
    return Duration.between(told, NOW).abs().compareTo(TOLERANCE) <= 0;
  }

  private Outcome<PersonInfo> person(RegionalProfile profile, Instant clock) {
    return client(profile, clock)
        .call(PersonTransactions.PERSON, "M1", "", Credential.idCard("110101199001011237"));
  }

  private void visitFacts(RegionalProfile profile) {
    client(profile, NOW).call(VisitTransactions.VISIT_FACTS, "M2", profile.region(), facts());
  }

  private static VisitFacts facts() {
    return new VisitFacts(
        new Care(
            "V1",
            "P1",
            "11",
            LocalDateTime.of(2026, 3, 2, 10, 15),
            "",
            "",
            "",
            new VisitFacts.Extension("H1", true, null, "")),
        List.of());
  }

  private CentreClient client(RegionalProfile profile, Instant clock) {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + BASE);
    CentreGateway gateway =
        new CentreGateway(url, profile, Timeouts.USUAL, InstantSource.fixed(clock));
    Sender sender = new Sender("H33020000001", "窗口", "1", "007", "收费员", "3", "");
    return new CentreClient(gateway, profile, sender, InstantSource.fixed(clock));
  }

  /** The profile with another key than the gateway's. */
  private static RegionalProfile other(RegionalProfile profile, String secret) {
    return Profiles.demonstration(profile.region(), secret, "another-secret");
  }

  private static void assertSignClock(Outcome<?> outcome) {
    assertEquals(
        CentreFaultCode.SIGN_CLOCK,
        assertInstanceOf(Outcome.Refused.class, outcome).fault().code());
  }
}
